#pragma once

#include "search/collect.h"
#include "search/parts.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace vade::search {

/// A page's terms with the vocabulary that numbers them.
struct CollectedPage {
  PageTerms terms;
  const Vocabulary* vocabulary = nullptr;
};

/// From words to records. A group is a class of words with the same stem; groups are numbered in
/// the alphabetical order of their folded stems, so that neighbours in the dictionary are
/// neighbours here.
struct InvertedIndex {
  std::vector<DictionaryEntry> dictionary;  ///< sorted by key, then surface
  std::vector<PostingList> groups;          ///< by group, not cut
  std::vector<std::uint32_t> frequencies;  ///< by entry of `dictionary`: occurrences of the surface
  std::uint32_t records = 0;
};

/// The inverted index of a locale. Records are numbered through the pages in their order. The
/// result does not depend on which worker collected which page.
[[nodiscard]] InvertedIndex invert(std::string_view locale, std::span<const CollectedPage> pages);

}  // namespace vade::search
