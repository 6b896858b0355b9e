#pragma once

#include "model/site.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::search {

/// What one search result leads to: a section, a question, or the page itself.
struct Record {
  std::string heading;       ///< empty for the page itself
  std::string anchor;        ///< empty for the page itself
  std::uint32_t parent = 0;  ///< the record it stands under, an index into the page's records
  std::string text;          ///< what it says, up to the next heading or question
};

/// A page as search sees it.
struct PageRecords {
  std::string title;
  std::string description;
  std::string url;  ///< path in the published site
  std::vector<Record>
      records;  ///< record 0 is the page: its text is what stands before the first heading
};

/// The records of a page, all from its own language: what a locale has not translated is not in its
/// index. Thread-safe.
[[nodiscard]] PageRecords page_records(const model::Page& page);

}  // namespace vade::search
