#include "text/date.h"

#include <catch2/catch.hpp>

#include <string_view>

using namespace vade;

TEST_CASE("only calendar dates in ISO form are dates", "[text]") {
  for (const std::string_view good : {"2026-11-20", "2024-02-29", "2000-02-29", "0001-01-01"}) {
    CHECK(text::is_iso_date(good));
  }
  for (const std::string_view bad :
       {"", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
        "26-11-20", "2026-1-20", "2026/11/20", "2026-11-20 ", "2026-11-2x", "+026-11-20",
        "2026-11-20T00:00:00Z"}) {
    CHECK_FALSE(text::is_iso_date(bad));
  }
}

TEST_CASE("a long date is written as the locale writes it", "[text]") {
  CHECK(text::long_date("2026-11-20", "en") == "November 20, 2026");
  CHECK(text::long_date("2026-11-20", "en-GB") == "20 November 2026");
  CHECK(text::long_date("2026-11-20", "fr") == "20 novembre 2026");
  CHECK(text::long_date("2026-11-20", "nl") == "20 november 2026");
  CHECK(text::long_date("2026-11-20", "de") == "20. November 2026");
  CHECK(text::long_date("2026-11-20", "ja") == "2026年11月20日");
}

TEST_CASE("French writes the first day, and no other, as an ordinal", "[text]") {
  CHECK(text::long_date("2026-11-01", "fr") == "1er novembre 2026");
  CHECK(text::long_date("2026-01-01", "fr-CA") == "1er janvier 2026");
  CHECK(text::long_date("2026-11-11", "fr") == "11 novembre 2026");
  CHECK(text::long_date("2026-11-21", "fr") == "21 novembre 2026");
  CHECK(text::long_date("2026-11-01", "nl") == "1 november 2026");
}

TEST_CASE("old dates are Gregorian, as ISO wants them", "[text]") {
  CHECK(text::long_date("1500-02-28", "en") == "February 28, 1500");
  CHECK(text::long_date("1582-10-10", "nl") == "10 oktober 1582");
}

TEST_CASE("an unknown locale still gives a date", "[text]") {
  CHECK(text::long_date("2026-11-20", "not a tag").find("2026") != std::string::npos);
}
