#pragma once

namespace vade::cli {

/// Exit statuses of every command.
enum class Exit : int {
  Fine = 0,      ///< nothing at error level
  Findings = 1,  ///< findings at error level, or a coverage gate missed
  Failed = 2     ///< wrong usage or configuration, or the disk or system failed
};

/// The whole program: reads the arguments, runs one command, returns the exit status.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace vade::cli
