#pragma once

#include "yaml/value.h"

#include <optional>
#include <string_view>
#include <variant>

namespace vade::yaml {

// Two ways to read a text that is valid UTF-8 without byte order mark and controls. Where the first
// gives a value, the second gives the same one: a test compares them.

/// The short way, for the front matter that most pages have: lines `key: value` whose values are
/// plain or in quotes, without escapes. Nothing for any other text, right or wrong. About 20 times
/// as fast as yaml-cpp.
[[nodiscard]] std::optional<Value> parse_simple(std::string_view text);

/// All of YAML that vade allows, through yaml-cpp.
[[nodiscard]] std::variant<Value, Problem> parse_any(std::string_view text);

}  // namespace vade::yaml
