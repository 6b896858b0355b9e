#include "base/log2.h"

namespace vade::base {

std::uint32_t log2_ratio(std::uint64_t numerator, std::uint32_t denominator) {
  constexpr unsigned Bits = 31;
  std::uint64_t x = (numerator << Bits) / denominator;
  std::uint32_t log2 = 0;
  for (; x >= std::uint64_t{2} << Bits; x >>= 1U) ++log2;
  // Each squaring of a number in [1, 2) shows one more binary digit of its logarithm.
  constexpr unsigned Digits = 8;
  for (unsigned i = 0; i < Digits; ++i) {
    x = (x * x) >> Bits;
    log2 <<= 1U;
    if (x < std::uint64_t{2} << Bits) continue;
    x >>= 1U;
    ++log2;
  }
  return log2;
}

}  // namespace vade::base
