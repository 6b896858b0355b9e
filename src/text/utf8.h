#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vade::text {

/// The offset of the first byte that is not valid UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Whether all bytes are ASCII; so are those of an empty text.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Code points in valid UTF-8; invalid bytes count one each.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// Reads the code point at `position` and moves `position` behind it; U+FFFD for an invalid byte.
/// Precondition: `position < text.size()`.
char32_t next_code_point(std::string_view text, std::size_t& position);

void append_code_point(std::string& out, char32_t code_point);

/// At most `limit` code points, cut at a word's end, with `…` (counted) if something was left out.
/// A word that alone would leave less than half of the room is cut itself, but never between a
/// letter and its marks.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit);

}  // namespace vade::text
