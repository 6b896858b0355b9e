#include "model/sequence_alignment.h"

#include <algorithm>

namespace vade::model {

std::vector<std::uint32_t> align_sequences(
    std::size_t left, std::size_t right,
    const std::function<void(std::size_t, std::span<Gain>)>& gains_of) {
  std::vector<std::uint32_t> partner(left, Unpaired);
  if (left == 0 || right == 0) return partner;

  // best[i][j]: the greatest sum for the items from i on the left and from j on the right.
  const std::size_t width = right + 1;
  std::vector<Gain> best((left + 1) * width, 0);
  std::vector<Gain> gains(left * right);
  for (std::size_t i = left; i-- > 0;) {
    const std::span<Gain> row = std::span(gains).subspan(i * right, right);
    gains_of(i, row);
    for (std::size_t j = right; j-- > 0;) {
      Gain value = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
      if (row[j] > 0) value = std::max(value, row[j] + best[(i + 1) * width + j + 1]);
      best[i * width + j] = value;
    }
  }
  for (std::size_t i = 0, j = 0; i < left && j < right;) {
    const Gain value = best[i * width + j];
    const Gain worth = gains[i * right + j];
    if (worth > 0 && worth + best[(i + 1) * width + j + 1] >= value) {
      partner[i++] = static_cast<std::uint32_t>(j++);
    } else if (best[i * width + j + 1] >= value) {
      ++j;
    } else {
      ++i;
    }
  }
  return partner;
}

}  // namespace vade::model
