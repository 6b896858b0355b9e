#pragma once

#include "model/site.h"
#include "search/collect.h"
#include "search/invert.h"
#include "search/parts.h"
#include "search/records.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

/// A file of the published site.
struct SearchFile {
  std::string path;  ///< relative to the published site's root
  std::string bytes;
};

/// Everything of one locale that can be found.
struct LocalePages {
  std::string locale;  ///< BCP 47
  std::vector<PageRecords> pages;
};

/// `search/<locale>/index.js`: the file a page of that locale names as its index. The name is
/// fixed, so that a page does not change because another one did; all other files carry their
/// content's checksum in their names and never change.
[[nodiscard]] std::string manifest_path(std::string_view locale);

/// What a locale's index is made from: what is shown of its pages, and their words, counted.
struct LocaleWords {
  std::string locale;
  std::vector<DisplayPage> pages;
  std::vector<Vocabulary> vocabularies;  ///< of the threads that read the pages
  std::vector<CollectedPage> collected;  ///< by page; with a vocabulary of these
};

/// Reads all pages of a site, on up to `jobs` threads. A locale without pages has an empty index,
/// so that its search finds nothing instead of failing.
[[nodiscard]] std::vector<LocaleWords> collect_words(const model::Site& site, std::size_t jobs);
/// The same from records.
[[nodiscard]] std::vector<LocaleWords> collect_words(const std::vector<LocalePages>& locales,
                                                     std::size_t jobs);

/// The files of a locale's index (docs/formats/search-index.md), the manifest first. Their bytes do
/// not depend on which thread read which page.
[[nodiscard]] std::vector<SearchFile> make_index(LocaleWords words);

}  // namespace vade::search
