#pragma once

#include "search/invert.h"
#include "search/parts.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

/// A part of an index, ready to be compressed.
struct IndexPart {
  PartKind kind = PartKind::Dictionary;
  std::string bytes;
  std::uint32_t checksum = 0;  ///< unlike that of every other part
};

/// An index cut into parts so small that a query needs a few kilobytes of them.
struct SplitIndex {
  Manifest manifest;             ///< without `parts`, as for an index in one file
  std::vector<IndexPart> parts;  ///< dictionary, postings, display, each in its order
};

/// Shortens the lists of `index` that are too long to be worth their bytes.
[[nodiscard]] SplitIndex split_index(std::string_view locale, std::span<const DisplayPage> pages,
                                     InvertedIndex& index);

/// What an index in many files does to keep requests few: the most frequent words are looked up in
/// the manifest, and words that nearly every record holds are left out beside rarer ones.
void prepare_for_separate_parts(Manifest& manifest, const InvertedIndex& index);

}  // namespace vade::search
