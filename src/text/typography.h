#pragma once

#include <string>
#include <string_view>

namespace vade::text {

/// Puts in the no-break spaces that a locale's typography wants and nobody can type. French: U+202F
/// before `;`, `!`, `?` and inside `« »`, U+00A0 before `:`, where a space stands already. Other
/// locales: unchanged. For running text, never for code or URLs.
[[nodiscard]] std::string no_break_spaces(std::string_view text, std::string_view locale);

}  // namespace vade::text
