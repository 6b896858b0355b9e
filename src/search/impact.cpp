#include "search/impact.h"

#include "base/log2.h"

#include <algorithm>

namespace vade::search {

namespace {

constexpr unsigned FractionBits = 16;
constexpr std::uint64_t One = std::uint64_t{1} << FractionBits;

struct FieldWeight {
  std::uint64_t weight;    ///< in halves
  std::uint64_t length_b;  ///< BM25F's b, in quarters: how much a longer field counts for less
};

/// Title 7, heading 4, description 1.5, body 1.
constexpr std::array<FieldWeight, FieldCount> Weights = {{{14, 2}, {8, 2}, {3, 2}, {2, 3}}};

constexpr std::uint64_t Saturation = One * 16 / 10;  ///< BM25's k, 1.6
constexpr std::uint64_t HighestImpact = 127;

}  // namespace

void FieldLengths::add(const std::array<std::uint32_t, FieldCount>& lengths) {
  for (std::size_t field = 0; field < FieldCount; ++field) {
    words_[field] += lengths[field];
    records_[field] += lengths[field] > 0 ? 1 : 0;
  }
}

FieldGains FieldLengths::gains(const std::array<std::uint32_t, FieldCount>& lengths) const {
  FieldGains gains{};
  for (std::size_t field = 0; field < FieldCount; ++field) {
    if (lengths[field] == 0) continue;
    const auto& [weight, b] = Weights[field];
    const std::uint64_t relative = One * lengths[field] * records_[field] / words_[field];
    const std::uint64_t norm = ((4 - b) * One + b * relative) / 4;
    gains[field] = weight * One * One / (2 * WholeWord * norm);
  }
  return gains;
}

std::uint8_t impact(const Occurrences& occurrences, const FieldGains& gains) {
  std::uint64_t weight = 0;
  for (std::size_t field = 0; field < FieldCount; ++field) {
    weight += occurrences[field] * gains[field];
  }
  const std::uint64_t full = Saturation + weight;
  const std::uint64_t impact = (HighestImpact * weight + full / 2) / full;
  return static_cast<std::uint8_t>(std::clamp<std::uint64_t>(impact, 1, HighestImpact));
}

std::uint8_t idf(std::uint32_t frequency, std::uint32_t records) {
  const std::uint32_t log2 = base::log2_ratio(std::uint64_t{records} + frequency, frequency);
  const std::uint32_t rounded = (12 * log2 + 128) / 256;
  return static_cast<std::uint8_t>(std::min<std::uint32_t>(rounded, 255));
}

}  // namespace vade::search
