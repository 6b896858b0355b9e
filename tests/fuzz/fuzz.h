#pragma once

#include "diag/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::fuzz {

// What each target defines. Two programs are made of it: one that replays mutations of the seeds
// (replay.cpp, part of the tests) and, in the preset `fuzz`, one with libFuzzer (libfuzzer.cpp).

/// Runs the code on any bytes and demands what must hold for all of them.
void run(std::string_view input);

/// Where to start from; the same in the same order every time.
[[nodiscard]] std::vector<std::string> seeds();

/// Ends the program with a message and a core that a debugger or libFuzzer can use.
[[noreturn]] void fail(const char* condition, const char* file, int line);

/// Demands that a place lies inside `file`, begin before end; line 0 is the file as a whole.
void demand_inside(const diag::Location& where, const diag::SourceFile& file);

}  // namespace vade::fuzz

/// Like `assert`, but in every build.
#define VADE_DEMAND(...) \
  ((__VA_ARGS__) ? void() : vade::fuzz::fail(#__VA_ARGS__, __FILE__, __LINE__))
