#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vade::search {

/// A word of the corpus and how often it occurs, in whatever inflection.
struct CorpusWord {
  std::string_view text;
  std::uint32_t count = 0;
};

/// Positions of a compound's parts in the list of words.
struct CompoundParts {
  std::uint32_t head = 0;
  std::uint32_t tail = 0;
};

/// Takes closed compounds apart with nothing but the corpus' own words (Koehn and Knight, 2003):
/// both parts occur, joined by nothing, `s`, `en` or `e`; of several ways, the one whose parts have
/// the greatest geometric mean of counts; none if the whole word is far more frequent than that.
/// The result has one place for each of `words`.
[[nodiscard]] std::vector<std::optional<CompoundParts>> split_compounds(
    std::span<const CorpusWord> words);

/// `head` without each linking sound it could end with, itself first; only what is long enough.
[[nodiscard]] std::vector<std::string_view> without_linker(std::string_view head);

/// Code points that a part has at least.
constexpr std::size_t ShortestPart = 4;

}  // namespace vade::search
