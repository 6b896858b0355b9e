#pragma once

#include "base/result.h"
#include "cli/console.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vade::cli {

// The values of options, read strictly: the whole text, or a failure that says what may stand
// there.

/// A whole number from `least` to `most`. `option` is for the message.
[[nodiscard]] base::Result<std::size_t> parse_count(std::string_view option, std::string_view text,
                                                    std::size_t least, std::size_t most);

/// The least share of the questions that a locale must have, from 0 to 100.
struct Gate {
  std::string locale;
  double percent = 0;
};

/// `fr=60`, `fr=62.5`.
[[nodiscard]] base::Result<Gate> parse_gate(std::string_view text);

/// `text` or `json`; `command` is for the message.
[[nodiscard]] base::Result<Format> parse_format(std::string_view command, std::string_view text);

}  // namespace vade::cli
