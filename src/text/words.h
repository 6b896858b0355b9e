#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::text {

/// A word's bytes in the text it came from.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool joined = false;  ///< a single hyphen stands between this word and the one before it
};

/// Maximal runs of letters, marks and digits (\p{L}\p{M}\p{N}). The same rule as in the browser, on
/// purpose not ICU's word breaking, whose versions disagree. An apostrophe ends a word (l'accès:
/// two).
[[nodiscard]] std::vector<Word> words(std::string_view text);

/// `words(text).size()` without the vector.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace vade::text
