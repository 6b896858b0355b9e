#pragma once

#include "base/result.h"
#include "search/query.h"
#include "search/reader.h"
#include "search/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::search {

/// A group that a word of the query may mean.
struct Candidate {
  std::uint32_t group = 0;
  std::uint32_t quality = 0;  ///< see `Match`
};

/// A word of the query with what it may mean.
struct Term {
  LookupWord word;
  std::vector<Candidate> candidates;  ///< different groups
  std::uint32_t idf = 255;            ///< of the commonest group that the word means
};

struct Lookup {
  std::vector<Term> terms;  ///< each with at least one candidate
  std::vector<Correction> corrections;
  std::vector<std::string> unknown;
};

/// What the words of a query mean, by the dictionary. In this order: the word itself; together with
/// its neighbour; for the last word, its continuations; a word one edit away; two words written as
/// one; a word two edits away; a word with the same beginning. Words after `MostWords` are left
/// out.
[[nodiscard]] base::Result<Lookup> look_up(IndexReader& index, std::vector<LookupWord> words);

constexpr std::size_t MostWords = 10;

}  // namespace vade::search
