#include "cli/values.h"

#include <catch2/catch.hpp>

#include <string>

using namespace vade::cli;

TEST_CASE("a gate is a locale and a number from 0 to 100, and nothing else", "[cli]") {
  const auto gate = parse_gate("fr-CA=62.5");
  REQUIRE(gate.ok());
  CHECK(gate->locale == "fr-CA");
  CHECK(gate->percent == 62.5);
  CHECK(parse_gate("fr=0")->percent == 0);
  CHECK(parse_gate("fr=100")->percent == 100);
  for (const std::string text :
       {"",        "fr",     "=60",    "fr=",      "fr=abc",  "fr=60%",  "fr=50x",
        "fr=0x10", "fr=nan", "fr=inf", "fr=1e1",   "fr=-1",   "fr=-0",   "fr=+1",
        "fr= 60",  "fr=60 ", "fr=101", "fr=100.1", "fr=60,5", "fr=60=60"}) {
    CAPTURE(text);
    const auto bad = parse_gate(text);
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.failure().message == "`" + text + "` is no value of `--min`");
    CHECK(bad.failure().help == "write a locale and a number from 0 to 100, as in `fr=60`");
  }
}

TEST_CASE("a count is a whole number within its limits", "[cli]") {
  CHECK(*parse_count("--jobs", "1", 1, 256) == 1);
  CHECK(*parse_count("--jobs", "256", 1, 256) == 256);
  for (const std::string text :
       {"", "0", "257", "-1", "+1", "2x", " 2", "2.0", "0x2", "99999999999999999999999"}) {
    CAPTURE(text);
    const auto bad = parse_count("--jobs", text, 1, 256);
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.failure().message == "`" + text + "` is no value of `--jobs`");
    CHECK(bad.failure().help == "write a whole number from 1 to 256");
  }
}

TEST_CASE("a format that does not exist yet is not a typing error", "[cli]") {
  CHECK(*parse_format("check", "text") == Format::Text);
  CHECK(*parse_format("check", "json") == Format::Json);
  CHECK(parse_format("check", "xml").failure().message == "`xml` is not a format of `check`");
  CHECK(parse_format("check", "JSON").failure().help == "write `text` or `json`");
  CHECK(parse_format("check", "sarif").failure().message ==
        "the format `sarif` of `check` does not exist yet");
  CHECK(parse_format("coverage", "html").failure().message ==
        "the format `html` of `coverage` does not exist yet");
  CHECK(parse_format("search", "html").failure().message == "`html` is not a format of `search`");
}
