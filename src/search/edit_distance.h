#pragma once

#include <cstddef>
#include <string_view>

namespace vade::search {

/// Edits (insertion, deletion, replacement, exchange of neighbours) between a query's word and a
/// word of the dictionary: Damerau's distance as optimal string alignment.
struct EditDistance {
  std::size_t whole = 0;   ///< to the whole word
  std::size_t prefix = 0;  ///< to the beginning of the word that is nearest
};

[[nodiscard]] EditDistance edit_distance(std::u32string_view query, std::u32string_view word);

}  // namespace vade::search
