#pragma once

#include "base/result.h"
#include "search/lookup.h"
#include "search/reader.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vade::search {

/// A record with its score, 0 to 1000.
struct RankedRecord {
  std::uint32_t record = 0;
  std::uint32_t score = 0;
};

/// The records that hold any of the terms, best first, at most `limit`. A record gains by what it
/// says itself, by its page's title, and by what else stands on its page; by how much of the query
/// is covered so, squared; and by how much of it stands in its heading and title. All in integers,
/// so that the browser finds the same order and scores.
[[nodiscard]] base::Result<std::vector<RankedRecord>> rank(IndexReader& index,
                                                           const std::vector<Term>& terms,
                                                           std::size_t limit);

}  // namespace vade::search
