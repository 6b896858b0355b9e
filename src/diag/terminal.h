#pragma once

#include "diag/write_text.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vade::diag {

enum class Style : std::uint8_t { Path, Error, Warning, Note, Help, Gutter };

[[nodiscard]] Style style_of(Severity severity);

/// What may go to a terminal in place of `code_point`: itself, or U+FFFD for a control or a
/// character that reverses the writing direction. A file name or a page must not be able to move
/// the cursor, change colours or make a report read other than it is.
[[nodiscard]] char32_t printable(char32_t code_point);

/// Appends `text`, made printable, in the colours of `style` if colour is wanted.
void append_styled(std::string& out, std::string_view text, Style style, Colour colour);

/// Appends `text`, made printable.
void append_plain(std::string& out, std::string_view text);

}  // namespace vade::diag
