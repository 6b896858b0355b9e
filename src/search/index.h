#pragma once

#include "model/site.h"
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

/// The index of every locale (docs/formats/search-index.md): locales in their order, in each the
/// manifest first. The bytes do not depend on `jobs`.
[[nodiscard]] std::vector<SearchFile> write_index(const std::vector<LocalePages>& locales,
                                                  std::size_t jobs);

/// The index of a whole site: `write_index` of the records of all its pages. A locale without pages
/// has an empty index, so that its search finds nothing instead of failing.
[[nodiscard]] std::vector<SearchFile> index_site(const model::Site& site, std::size_t jobs);

}  // namespace vade::search
