#pragma once

#include "search/index.h"

#include <string>
#include <vector>

namespace search_parity {

/// A corpus with the queries to ask of it.
struct Corpus {
  std::string name;
  std::vector<vade::search::LocalePages> locales;
  std::vector<std::string> queries;  ///< asked in every locale
};

/// A few real pages in three languages: an index in one file for each locale.
[[nodiscard]] Corpus small_corpus();

/// Hundreds of pages of made-up words, so many that the index is in many files.
[[nodiscard]] Corpus large_corpus();

}  // namespace search_parity
