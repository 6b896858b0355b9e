#pragma once

#include <cstddef>
#include <string_view>

namespace vade::base {

/// 1 if a byte is one of some characters, else 0; without branching, as `find_byte` wants it.
template <class... Characters>
constexpr unsigned char is_one_of(unsigned char byte, Characters... characters) {
  return static_cast<unsigned char>(
      (static_cast<unsigned char>(byte == static_cast<unsigned char>(characters)) | ...));
}

/// 1 if a byte is a control character of ASCII, else 0; in the same way.
constexpr unsigned char is_control(unsigned char byte) {
  return static_cast<unsigned char>(byte < 0x20);
}

/// The position of the first byte from `begin` on that `is` says 1 of; `text.size()` if there is
/// none. Looks at sixteen bytes at a time: `is` takes a byte and gives 0 or 1 without branching
/// (`|`, not `||`), which the compiler turns into vector instructions.
template <class Is>
std::size_t find_byte(std::string_view text, std::size_t begin, Is is) {
  constexpr std::size_t Block = 16;
  std::size_t at = begin;
  for (; at + Block <= text.size(); at += Block) {
    const char* const block = text.data() + at;
    unsigned char found = 0;
    for (std::size_t i = 0; i < Block; ++i) found |= is(static_cast<unsigned char>(block[i]));
    if (found != 0) break;
  }
  while (at < text.size() && is(static_cast<unsigned char>(text[at])) == 0) ++at;
  return at;
}

}  // namespace vade::base
