#include "model/likeness.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <utility>

using namespace vade::model;

namespace {

Features text(std::vector<std::uint32_t> tokens, std::uint32_t bytes = 100) {
  return {std::move(tokens), "p", bytes, false};
}

std::vector<Likeness> compare(const std::vector<Features>& texts, std::size_t which,
                              std::size_t count) {
  std::vector<Likeness> likeness(count, -1);
  TextComparison(texts).compare(which, likeness);
  return likeness;
}

}  // namespace

TEST_CASE("a text is like itself and unlike one that shares nothing", "[model]") {
  Features other = text({4, 5, 6}, 10'000);
  other.shape = "lll";
  other.asks = true;
  const auto likeness = compare({text({1, 2, 3}), other, text({1, 2, 3})}, 2, 2);
  CHECK(likeness[0] == FullLikeness);
  CHECK(likeness[1] == 0);
}

TEST_CASE("a token that few texts have tells more than one that many have", "[model]") {
  const std::vector<Features> texts = {text({1, 2}), text({1, 3}), text({1, 4}), text({2, 5}),
                                       text({1, 2, 6})};
  const auto likeness = compare(texts, 4, 4);
  CHECK(likeness[0] > likeness[3]);  // two tokens, not one
  CHECK(likeness[3] > likeness[1]);  // the rarer of the two
  CHECK(likeness[1] == likeness[2]);
}

TEST_CASE("lengths count by their ratio, not by their difference", "[model]") {
  const std::vector<Features> texts = {text({}, 1'100), text({}, 2'000), text({}, 500),
                                       text({}, 1'000)};
  const auto likeness = compare(texts, 3, 3);
  CHECK(likeness[0] > likeness[1]);
  CHECK(std::abs(likeness[1] - likeness[2]) < FullLikeness / 100);
}

TEST_CASE("a repeated token counts once", "[model]") {
  const auto likeness = compare({text({1, 1, 1, 2}), text({1, 2, 2}), text({1, 2})}, 2, 2);
  CHECK(likeness[0] == FullLikeness);
  CHECK(likeness[1] == FullLikeness);
}

TEST_CASE("texts outlive what they were made of", "[model]") {
  const auto make = [] {
    return TextComparison({text({1}), text({1})});  // the features are gone when this returns
  };
  const TextComparison comparison = make();
  std::vector<Likeness> likeness(1);
  comparison.compare(1, likeness);
  CHECK(likeness[0] == FullLikeness);
}

TEST_CASE("without texts there is nothing to compare", "[model]") {
  const TextComparison nothing({});
  SUCCEED();
}
