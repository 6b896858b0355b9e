#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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

/// Words of a locale's language that, put before a word, name a kind of it: a Dutch
/// `hoofdwachtwoord` is a `wachtwoord`. Empty for most languages. Prepositions (`onder`, `voor`,
/// `bij`) are not among them: what they make is mostly a word of its own (`voordeel`, `bijwerken`).
[[nodiscard]] std::span<const std::string_view> qualifiers(std::string_view locale);

/// For each stem the position of the one that is left when a qualifier is taken off it, if the
/// corpus has that word, however rarely. `stems` are sorted.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> without_qualifiers(
    std::span<const std::string> stems, std::span<const std::string_view> qualifiers);

/// `head` without each linking sound it could end with, itself first; only what is long enough.
[[nodiscard]] std::vector<std::string_view> without_linker(std::string_view head);

/// Code points that a part has at least.
constexpr std::size_t ShortestPart = 4;

/// Code points that a stem has at least behind a qualifier: a `hoofdstuk` is no `stuk`.
constexpr std::size_t ShortestQualified = 5;

}  // namespace vade::search
