#include "base/hash.h"

// Inline: most of what is hashed is a word, for which a call of the library costs more than the
// hash.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace vade::base {

std::uint64_t hash64(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;  // big-endian, so that the digits are the same on every machine
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr std::string_view Digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * sizeof canonical.digest);
  for (const unsigned byte : canonical.digest) {
    hex += Digits[byte >> 4U];
    hex += Digits[byte & 15U];
  }
  return hex;
}

}  // namespace vade::base
