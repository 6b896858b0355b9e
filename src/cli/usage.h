#pragma once

#include "base/result.h"

#include <CLI/App.hpp>

#include <optional>
#include <span>

namespace vade::cli {

// Wrong usage in the words and the shape of all other failures. CLI11 splits the command line; it
// is told to let pass what it does not know, and what it complains about is said anew here.

/// An option `--name=` without anything behind it: CLI11 would take the next argument for the
/// value.
[[nodiscard]] std::optional<base::Failure> find_empty_assignment(std::span<char* const> arguments);

/// What is wrong with a command line that CLI11 has read: no or an unknown command, an unknown
/// option, an argument too many, an empty value, an option in the place of a value.
[[nodiscard]] std::optional<base::Failure> find_misuse(const CLI::App& app);

/// What is wrong with one that CLI11 gave up: a value that is missing or stands there twice.
[[nodiscard]] base::Failure misuse_of(const CLI::App& app, const CLI::ParseError& error);

}  // namespace vade::cli
