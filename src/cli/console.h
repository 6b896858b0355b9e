#pragma once

#include "base/result.h"
#include "diag/write_text.h"

#include <cstdint>
#include <string_view>

namespace vade::cli {

enum class Format : std::uint8_t { Text, Json };

/// Reports: standard output. Fails if not all of it could be written: whoever reads a part must not
/// take it for the whole.
[[nodiscard]] base::Result<void> print_report(std::string_view text);

/// Text for people: standard error. If it cannot be written, nobody could be told.
void print_message(std::string_view text);

/// A failure of the environment, as people read it, on standard error.
void print_failure(const base::Failure& failure);

/// Colours are for terminals, unless `NO_COLOR` is set.
[[nodiscard]] diag::Colour colour_of_report();
[[nodiscard]] diag::Colour colour_of_messages();

}  // namespace vade::cli
