#include "search/base64.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace vade::search {

namespace {

constexpr std::string_view Alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t NotADigit = 0xFF;

constexpr std::array<std::uint8_t, 256> Values = [] {
  std::array<std::uint8_t, 256> values{};
  for (std::uint8_t& value : values) value = NotADigit;
  for (std::size_t i = 0; i < Alphabet.size(); ++i) {
    values[static_cast<unsigned char>(Alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}();

/// The two digits of each twelve bits.
constexpr std::array<std::array<char, 2>, 4096> Pairs = [] {
  std::array<std::array<char, 2>, 4096> pairs{};
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = {Alphabet[i / 64], Alphabet[i % 64]};
  return pairs;
}();

}  // namespace

std::string base64_encode(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4, '=');
  const auto byte = [bytes](std::size_t at) -> std::uint32_t {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
  };
  char* to = out.data();
  std::size_t at = 0;
  for (; at + 3 <= bytes.size(); at += 3, to += 4) {
    const std::uint32_t group = (byte(at) << 16U) | (byte(at + 1) << 8U) | byte(at + 2);
    std::memcpy(to, Pairs[group >> 12U].data(), 2);
    std::memcpy(to + 2, Pairs[group & 0xFFFU].data(), 2);
  }
  if (at == bytes.size()) return out;
  const std::uint32_t group = (byte(at) << 16U) | (byte(at + 1) << 8U);
  std::memcpy(to, Pairs[group >> 12U].data(), 2);
  if (at + 2 == bytes.size()) to[2] = Pairs[group & 0xFFFU][0];
  return out;
}

std::optional<std::string> base64_decode(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : text.substr(0, text.size() - padding)) {
    const std::uint8_t value = Values[static_cast<unsigned char>(c)];
    if (value == NotADigit) return std::nullopt;
    bits = (bits << 6U) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out += static_cast<char>((bits >> held) & 0xFFU);
    bits &= (1U << held) - 1U;
  }
  if (bits != 0) return std::nullopt;
  return out;
}

}  // namespace vade::search
