#include "search/impact.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace vade::search;

namespace {

constexpr auto Title = static_cast<std::size_t>(Field::Title);
constexpr auto Heading = static_cast<std::size_t>(Field::Heading);
constexpr auto Description = static_cast<std::size_t>(Field::Description);
constexpr auto Body = static_cast<std::size_t>(Field::Body);

std::uint8_t impact_of(std::size_t field, std::uint32_t count, std::uint32_t length) {
  FieldLengths averages;
  averages.add({10, 10, 10, 10});
  Occurrences occurrences{};
  occurrences[field] = count * WholeWord;
  std::array<std::uint32_t, FieldCount> lengths{};
  lengths[field] = length;
  return vade::search::impact(occurrences, averages.gains(lengths));
}

}  // namespace

TEST_CASE("idf is the logarithm that it says it is", "[search]") {
  for (const std::uint32_t records : {1U, 7U, 1'000U, 8'000U, 1'000'000U}) {
    for (std::uint32_t frequency = 1; frequency <= records; frequency = frequency * 3 + 1) {
      const double exact = 12 * std::log2(1.0 + double(records) / frequency);
      INFO(frequency << " of " << records);
      CHECK(std::abs(idf(frequency, records) - exact) < 0.6);
    }
  }
  CHECK(idf(1, 4'000'000'000U) == 255);
}

TEST_CASE("a title weighs more than a heading, that more than a description, that more than text",
          "[search]") {
  CHECK(impact_of(Title, 1, 10) > impact_of(Heading, 1, 10));
  CHECK(impact_of(Heading, 1, 10) > impact_of(Description, 1, 10));
  CHECK(impact_of(Description, 1, 10) > impact_of(Body, 1, 10));
}

TEST_CASE("impacts follow BM25F", "[search]") {
  // In fields of average length: weight × count / (1.6 + weight × count), of 127.
  CHECK(impact_of(Title, 1, 10) == 103);
  CHECK(impact_of(Body, 1, 10) == 49);
  CHECK(impact_of(Body, 3, 10) == 83);
}

TEST_CASE("more occurrences count for more, longer fields for less, never beyond the byte",
          "[search]") {
  CHECK(impact_of(Body, 2, 10) > impact_of(Body, 1, 10));
  CHECK(impact_of(Body, 1, 40) < impact_of(Body, 1, 10));
  CHECK(impact_of(Title, 255, 1) == 127);
  CHECK(impact_of(Body, 1, 1'000'000) == 1);
}

TEST_CASE("a part of a compound counts less than a whole word", "[search]") {
  FieldLengths averages;
  averages.add({0, 0, 0, 10});
  Occurrences whole{};
  Occurrences part{};
  whole[Body] = WholeWord;
  part[Body] = PartOfWord;
  CHECK(impact(part, averages.gains({0, 0, 0, 10})) < impact(whole, averages.gains({0, 0, 0, 10})));
}
