#include "search/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace vade::search {

EditDistance edit_distance(std::u32string_view query, std::u32string_view word) {
  std::vector<std::size_t> before(word.size() + 1);
  std::vector<std::size_t> last(word.size() + 1);
  std::vector<std::size_t> row(word.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= query.size(); ++i) {
    before.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= word.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (query[i - 1] == word[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool exchanged =
          i > 1 && j > 1 && query[i - 1] == word[j - 2] && query[i - 2] == word[j - 1];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return {row.back(), *std::min_element(row.begin(), row.end())};
}

}  // namespace vade::search
