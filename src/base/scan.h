#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vade::base {

/// Sixteen bytes at once. Comparisons of it give sixteen bytes that are 0 or not.
using ByteBlock = unsigned char __attribute__((vector_size(16)));

/// Whether a byte is one of some characters, for a byte or for each of a `ByteBlock`; without
/// branching, as `find_byte` wants it.
template <class Byte, class... Characters>
constexpr auto is_one_of(Byte byte, Characters... characters) {
  return ((byte == static_cast<unsigned char>(characters)) | ...);
}

/// Whether a byte is a control character of ASCII, in the same way.
template <class Byte>
constexpr auto is_control(Byte byte) {
  return byte < static_cast<unsigned char>(0x20);
}

/// The position of the first byte from `begin` on for which `is` holds; `text.size()` if there is
/// none. Looks at sixteen bytes at a time: `is` takes a byte or a `ByteBlock` (`auto`) and is made
/// of comparisons, `|`, `&` and `~`, which mean the same for both.
template <class Is>
std::size_t find_byte(std::string_view text, std::size_t begin, Is is) {
  std::size_t at = begin;
  for (; at + sizeof(ByteBlock) <= text.size(); at += sizeof(ByteBlock)) {
    ByteBlock block;
    std::memcpy(&block, text.data() + at, sizeof block);
    const auto found = is(block);
    std::uint64_t halves[2];
    static_assert(sizeof found == sizeof halves);
    std::memcpy(halves, &found, sizeof halves);
    if ((halves[0] | halves[1]) == 0) continue;
    if constexpr (std::endian::native != std::endian::little) break;
    const std::size_t zeros = halves[0] != 0
                                  ? static_cast<std::size_t>(std::countr_zero(halves[0]))
                                  : 64U + static_cast<std::size_t>(std::countr_zero(halves[1]));
    return at + zeros / 8;
  }
  while (at < text.size() && !static_cast<bool>(is(static_cast<unsigned char>(text[at])))) ++at;
  return at;
}

}  // namespace vade::base
