#include "model/sequence_alignment.h"

#include <catch2/catch.hpp>

#include <string>

using vade::model::align_sequences;
using vade::model::Unpaired;

namespace {

std::vector<std::uint32_t> align(const std::string& left, const std::string& right) {
  return align_sequences(left.size(), right.size(), [&](std::size_t i, std::size_t j) {
    return left[i] == right[j] ? 1.0 : -1.0;
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
  const auto gain = [](std::size_t i, std::size_t j) {
    if (i == 0 && j == 0) return 1.0;
    if (i == 0 && j == 1) return 1.5;
    if (i == 1 && j == 2) return 1.0;
    return -1.0;
  };
  CHECK(align_sequences(2, 3, gain) == std::vector<std::uint32_t>{1, 2});
}
