#include "model/sequence_alignment.h"

namespace vade::model {

std::vector<std::uint32_t> align_sequences(
    std::size_t left, std::size_t right,
    const std::function<double(std::size_t, std::size_t)>& gain) {
  std::vector<std::uint32_t> partner(left, Unpaired);
  if (left == 0 || right == 0) return partner;

  // best[i][j]: the greatest sum for the items from i on the left and from j on the right.
  const std::size_t width = right + 1;
  std::vector<double> best((left + 1) * width, 0.0);
  std::vector<double> gains(left * right);
  for (std::size_t i = left; i-- > 0;) {
    for (std::size_t j = right; j-- > 0;) {
      const double worth = gain(i, j);
      gains[i * right + j] = worth;
      double value = best[(i + 1) * width + j];
      if (best[i * width + j + 1] > value) value = best[i * width + j + 1];
      if (worth > 0 && worth + best[(i + 1) * width + j + 1] > value) {
        value = worth + best[(i + 1) * width + j + 1];
      }
      best[i * width + j] = value;
    }
  }
  for (std::size_t i = 0, j = 0; i < left && j < right;) {
    const double value = best[i * width + j];
    const double worth = gains[i * right + j];
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
