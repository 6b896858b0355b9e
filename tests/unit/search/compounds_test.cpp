#include "search/compounds.h"

#include <catch2/catch.hpp>

using namespace vade::search;

TEST_CASE("of several ways to take a word apart the most frequent parts win", "[search]") {
  const std::vector<CorpusWord> words = {
      {"klantendienstmedewerker", 1}, {"klantendienst", 3}, {"medewerker", 4}, {"klanten", 9},
      {"dienstmedewerker", 2},        {"klant", 20},
  };
  const auto parts = split_compounds(words);
  REQUIRE(parts.size() == words.size());
  REQUIRE(parts[0]);
  // klant(en) + dienstmedewerker: 20 × 2; klanten + …: 9 × 2; klantendienst + medewerker: 3 × 4.
  CHECK(words[parts[0]->head].text == "klant");
  CHECK(words[parts[0]->tail].text == "dienstmedewerker");
}

TEST_CASE("parts must be real words of four letters at least, and letters only", "[search]") {
  const auto split = [](std::vector<CorpusWord> words) {
    return split_compounds(words)[0].has_value();
  };
  CHECK(split({{"loonbelasting", 1}, {"loon", 2}, {"belasting", 2}}));
  CHECK_FALSE(split({{"loonbelasting", 1}, {"loon", 1}, {"belasting", 2}}));
  CHECK_FALSE(split({{"btwnummer", 1}, {"btw", 5}, {"nummer", 5}}));
  CHECK_FALSE(split({{"abcd2024abcd", 1}, {"abcd", 5}, {"2024abcd", 5}}));
  CHECK_FALSE(split({{"loon", 1}}));
}

TEST_CASE("linking sounds are taken off where enough is left", "[search]") {
  CHECK(without_linker("goedkeurings") ==
        std::vector<std::string_view>{"goedkeurings", "goedkeuring"});
  CHECK(without_linker("klanten") == std::vector<std::string_view>{"klanten", "klant"});
  CHECK(without_linker("ziekte") == std::vector<std::string_view>{"ziekte", "ziekt"});
  CHECK(without_linker("eten") == std::vector<std::string_view>{"eten"});
}

TEST_CASE("a qualifier is taken off a word that the corpus has, however rarely", "[search]") {
  const std::vector<std::string> stems = {
      "hoofdstuk", "hoofdvraag", "hoofdwachtwoord", "onderzoek",  "standaard",
      "stuk",      "subsid",     "voordel",         "wachtwoord", "zoek"};
  const auto rest = without_qualifiers(stems, qualifiers("nl"));
  REQUIRE(rest.size() == stems.size());
  for (std::size_t i = 0; i < stems.size(); ++i) {
    CAPTURE(stems[i]);
    CHECK(rest[i].has_value() == (stems[i] == "hoofdwachtwoord"));
  }
  CHECK(stems[*rest[2]] == "wachtwoord");
  CHECK(qualifiers("nl-BE").size() == qualifiers("nl").size());
  CHECK(qualifiers("en").empty());
}
