#include "base/log2.h"

#include <catch2/catch.hpp>

using vade::base::log2_ratio;

TEST_CASE("logarithms are in 256ths, rounded down", "[base]") {
  CHECK(log2_ratio(1, 1) == 0);
  CHECK(log2_ratio(2, 1) == 256);
  CHECK(log2_ratio(3, 1) == 405);            // 256 × 1.58496
  CHECK(log2_ratio(3, 2) == 149);            // 256 × 0.58496
  CHECK(log2_ratio(1'000'000, 1) == 5'102);  // 256 × 19.93157
  CHECK(log2_ratio(std::uint64_t{1} << 32U, 1) == 32 * 256);
}

TEST_CASE("logarithms grow with the ratio", "[base]") {
  std::uint32_t last = 0;
  for (std::uint64_t numerator = 7; numerator < 5'000; ++numerator) {
    const std::uint32_t next = log2_ratio(numerator, 7);
    CHECK(next >= last);
    last = next;
  }
}
