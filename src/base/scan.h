#pragma once

#include <cstddef>
#include <string_view>

namespace vade::base {

/// The position of the first byte from `begin` on that `is` says 1 of; `text.size()` if there is
/// none. Looks at sixteen bytes at a time: `is` takes a byte and gives 0 or 1 without branching
/// (`|`, not `||`), which compilers turn into vector instructions.
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
