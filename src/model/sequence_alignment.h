#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace vade::model {

constexpr std::uint32_t Unpaired = 0xFFFFFFFFU;

/// What pairing two items is worth.
using Gain = std::int64_t;

/// Pairs two sequences in their order: the monotone alignment with the greatest sum of gains
/// (Needleman and Wunsch with free gaps). `gains_of(i, row)` writes into `row[j]` what pairing item
/// `i` of the left with `j` of the right is worth; pairs of negative gain are never made. Returns,
/// for each item on the left, its partner on the right or `Unpaired`. Equal sums pair the earlier
/// item of the left.
/// Cost: one call for each item of the left; memory and time for left × right.
[[nodiscard]] std::vector<std::uint32_t> align_sequences(
    std::size_t left, std::size_t right,
    const std::function<void(std::size_t, std::span<Gain>)>& gains_of);

}  // namespace vade::model
