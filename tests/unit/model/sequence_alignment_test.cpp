#include "model/sequence_alignment.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <string>

using vade::model::align_sequences;
using vade::model::Gain;
using vade::model::Unpaired;

namespace {

std::vector<std::uint32_t> align(const std::string& left, const std::string& right) {
  return align_sequences(left.size(), right.size(), [&](std::size_t i, std::span<Gain> row) {
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = left[i] == right[j] ? 1 : -1;
  });
}

}  // namespace

TEST_CASE("equal sequences are paired one by one", "[model]") {
  CHECK(align("abc", "abc") == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("what one side lacks leaves its counterpart unpaired", "[model]") {
  CHECK(align("abcd", "acd") == std::vector<std::uint32_t>{0, Unpaired, 1, 2});
  CHECK(align("acd", "abcd") == std::vector<std::uint32_t>{0, 2, 3});
}

TEST_CASE("pairs never cross", "[model]") {
  CHECK(align("ab", "ba") == std::vector<std::uint32_t>{1, Unpaired});
  CHECK(align("xbca", "abc") == std::vector<std::uint32_t>{Unpaired, 1, 2, Unpaired});
}

TEST_CASE("a pair of negative gain is never made, even if both would stay alone", "[model]") {
  CHECK(align("a", "b") == std::vector<std::uint32_t>{Unpaired});
}

TEST_CASE("empty sequences give no pairs", "[model]") {
  CHECK(align("", "abc").empty());
  CHECK(align("ab", "") == std::vector<std::uint32_t>{Unpaired, Unpaired});
}

TEST_CASE("the sum of gains decides, not the first match", "[model]") {
  // Pairing 0 with 0 is worth less than 0 with 1 and 1 with 2 together allow.
  constexpr Gain Gains[2][3] = {{10, 15, -1}, {-1, -1, 10}};
  const auto gains = [&](std::size_t i, std::span<Gain> row) {
    std::copy(std::begin(Gains[i]), std::end(Gains[i]), row.begin());
  };
  CHECK(align_sequences(2, 3, gains) == std::vector<std::uint32_t>{1, 2});
}
