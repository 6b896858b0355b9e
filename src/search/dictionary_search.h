#pragma once

#include "base/result.h"
#include "search/reader.h"
#include "search/words.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::search {

/// An entry of the dictionary that a word of a query may mean.
struct Match {
  const DictionaryEntry* entry = nullptr;
  std::uint32_t quality = 0;  ///< how surely, 1 to `FullQuality`
};

using Matches = std::vector<Match>;

constexpr std::uint32_t FullQuality = 64;

/// Whether more letters of the word may follow, because it is still being typed.
enum class WordEnd : std::uint8_t { Final, Open };

/// How far a search for typing errors goes.
enum class Scope : std::uint8_t { SameFirstLetter, WholeDictionary };

/// The ways to look a word up in the dictionary. Each loads only the parts that it needs.
/// Matches point into the reader.
class DictionarySearch {
 public:
  explicit DictionarySearch(IndexReader& index) : index_(index) {}

  /// The entries that are this word, with the same accents or others.
  [[nodiscard]] base::Result<Matches> exact(const LookupWord& word);

  /// The entries that go on behind `key`, commonest first: the more is missing, the less sure.
  [[nodiscard]] base::Result<Matches> continuations(std::string_view key);

  /// The entries within one edit of `key`, two if it is long, likeliest first; for an open word
  /// also those that only begin like that. Looks behind the first two letters, then behind the
  /// first.
  [[nodiscard]] base::Result<Matches> nearest(std::string_view key, WordEnd end, Scope scope);

  /// The entries that share most of the beginning of `key`, likeliest first: inflections that the
  /// corpus does not have.
  [[nodiscard]] base::Result<Matches> same_beginning(std::string_view key);

 private:
  IndexReader& index_;
};

/// The least quality that `nearest` gives to a match of one edit.
constexpr std::uint32_t OneEdit = 36;

}  // namespace vade::search
