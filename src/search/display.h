#pragma once

#include "search/parts.h"
#include "search/records.h"

namespace vade::search {

/// What search results show of a page: its description, or what it says at the beginning, and of
/// each section and question the same.
[[nodiscard]] DisplayPage display_page(PageRecords page);

}  // namespace vade::search
