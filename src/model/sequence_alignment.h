#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace vade::model {

constexpr std::uint32_t Unpaired = 0xFFFFFFFFU;

/// Pairs two sequences in their order: the monotone alignment with the greatest sum of gains
/// (Needleman and Wunsch with free gaps). `gain(i, j)` is what pairing item `i` of the left with
/// `j` of the right is worth; pairs of negative gain are never made. Returns, for each item on the
/// left, its partner on the right or `Unpaired`. Equal sums pair the earlier item
/// of the left.
/// Cost: left × right calls of `gain`.
[[nodiscard]] std::vector<std::uint32_t> align_sequences(
    std::size_t left, std::size_t right,
    const std::function<double(std::size_t, std::size_t)>& gain);

}  // namespace vade::model
