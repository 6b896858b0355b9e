#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

// From text to the words that are looked up. The browser does the same to a query
// (templates/search.js), so each step is one that both can do alike: no dictionary, no stemmer.

/// A word as it is looked up.
struct LookupWord {
  std::string surface;  ///< NFC, lower case, with its accents
  std::string key;      ///< the surface, folded: what readers type who do without accents
};

/// The surfaces that one word of a text stands for: itself in lower case; in scripts written
/// without spaces, each pair of neighbouring characters. `word` is NFC. None for words of more than
/// `LongestWord` code points.
[[nodiscard]] std::vector<std::string> surfaces_of(std::string_view word);

/// The words of a query in order.
[[nodiscard]] std::vector<LookupWord> query_words(std::string_view query);

constexpr std::size_t LongestWord = 40;

}  // namespace vade::search
