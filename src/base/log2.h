#pragma once

#include <cstdint>

namespace vade::base {

/// log2(numerator / denominator) in 256ths, rounded down. Whole numbers throughout: the logarithms
/// of the C library differ in their last digit from machine to machine, and what is written must
/// not. Precondition: `numerator >= denominator > 0`.
[[nodiscard]] std::uint32_t log2_ratio(std::uint64_t numerator, std::uint32_t denominator);

}  // namespace vade::base
