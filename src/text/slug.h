#pragma once

#include <string>
#include <string_view>

namespace vade::text {

/// A URL segment or anchor for a title: transliterated to ASCII, lower case, words joined by `-`,
/// at most 64 bytes cut at a word. `Qu'est-ce que c'est ?` → `qu-est-ce-que-c-est`. Empty if the
/// text holds nothing that can be written so.
[[nodiscard]] std::string slug(std::string_view text);

/// Whether `text` is fit as an id or URL segment: lower-case letters and digits of any script, `-`,
/// `_` and `.`, not starting with `.`; at most 120 bytes.
[[nodiscard]] bool is_slug(std::string_view text);

}  // namespace vade::text
