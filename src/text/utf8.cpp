#include "text/utf8.h"

#include <cstdint>
#include <cstring>

namespace vade::text {

namespace {

struct Decoded {
  char32_t code_point = 0xFFFD;
  std::size_t length = 0;  ///< 0: no valid sequence starts here
};

std::uint8_t byte_at(std::string_view text, std::size_t position) {
  return static_cast<std::uint8_t>(text[position]);
}

bool is_continuation(std::string_view text, std::size_t position) {
  return position < text.size() && (byte_at(text, position) & 0xC0U) == 0x80U;
}

/// The second byte decides about overlong forms, surrogates and what lies above U+10FFFF
/// (The Unicode Standard, table 3-7).
bool second_byte_fits(std::uint8_t lead, std::uint8_t second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return second >= 0x80 && second <= 0xBF;
  }
}

std::size_t sequence_length(std::uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

Decoded decode(std::string_view text, std::size_t position) {
  const std::uint8_t lead = byte_at(text, position);
  const std::size_t length = sequence_length(lead);
  if (length == 0) return {};
  if (length == 1) return {lead, 1};
  if (position + 1 >= text.size() || !second_byte_fits(lead, byte_at(text, position + 1)))
    return {};

  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text, position + i)) return {};
    code_point = (code_point << 6U) | (byte_at(text, position + i) & 0x3FU);
  }
  return {code_point, length};
}

/// The end of the ASCII run that starts at `position`, eight bytes at a time.
std::size_t ascii_end(std::string_view text, std::size_t position) {
  constexpr std::uint64_t HighBits = 0x8080808080808080U;
  while (position + sizeof(std::uint64_t) <= text.size()) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + position, sizeof block);
    if ((block & HighBits) != 0) break;
    position += sizeof block;
  }
  while (position < text.size() && byte_at(text, position) < 0x80) ++position;
  return position;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t position = ascii_end(bytes, 0);
  while (position < bytes.size()) {
    const Decoded decoded = decode(bytes, position);
    if (decoded.length == 0) return position;
    position = ascii_end(bytes, position + decoded.length);
  }
  return std::nullopt;
}

bool is_ascii(std::string_view text) {
  return ascii_end(text, 0) == text.size();
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t run_end = ascii_end(text, position);
    count += run_end - position;
    position = run_end;
    if (position == text.size()) break;
    next_code_point(text, position);
    ++count;
  }
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const Decoded decoded = decode(text, position);
  position += decoded.length == 0 ? 1 : decoded.length;
  return decoded.code_point;
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto append = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) return append(code_point);
  if (code_point < 0x800) {
    append(0xC0U | (code_point >> 6U));
    return append(0x80U | (code_point & 0x3FU));
  }
  if (code_point < 0x10000) {
    append(0xE0U | (code_point >> 12U));
    append(0x80U | ((code_point >> 6U) & 0x3FU));
    return append(0x80U | (code_point & 0x3FU));
  }
  append(0xF0U | (code_point >> 18U));
  append(0x80U | ((code_point >> 12U) & 0x3FU));
  append(0x80U | ((code_point >> 6U) & 0x3FU));
  append(0x80U | (code_point & 0x3FU));
}

}  // namespace vade::text
