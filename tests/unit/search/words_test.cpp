#include "search/words.h"

#include <catch2/catch.hpp>

using namespace vade::search;

namespace {

std::vector<std::string> keys_of(std::string_view query) {
  std::vector<std::string> keys;
  for (const LookupWord& word : query_words(query)) keys.push_back(word.key);
  return keys;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a query is cut into words with and without their accents", "[search]") {
  const auto words = query_words("L’Œuvre DÉPLOYÉE, e-mail?");
  REQUIRE(words.size() == 5);
  CHECK(words[1].surface == "œuvre");
  CHECK(words[1].key == "oeuvre");
  CHECK(words[2].surface == "déployée");
  CHECK(words[2].key == "deployee");
  CHECK(keys_of("L’Œuvre DÉPLOYÉE, e-mail?") == Strings{"l", "oeuvre", "deployee", "e", "mail"});
}

TEST_CASE("composed and decomposed letters are the same word", "[search]") {
  CHECK(query_words("e\u0301te\u0301").front().surface == "été");
}

TEST_CASE("a query without words gives none", "[search]") {
  CHECK(query_words("").empty());
  CHECK(query_words(" ?! … ").empty());
}

TEST_CASE("a script without spaces is looked up by pairs of characters", "[search]") {
  CHECK(surfaces_of("変更する") == Strings{"変更", "更す", "する"});
  CHECK(surfaces_of("語") == Strings{"語"});
  CHECK(surfaces_of("PDF出力2") == Strings{"pdf", "出力", "2"});
}

TEST_CASE("words longer than any real one are no words", "[search]") {
  CHECK(surfaces_of(std::string(LongestWord, 'a')).size() == 1);
  CHECK(surfaces_of(std::string(LongestWord + 1, 'a')).empty());
  std::string accented;
  for (std::size_t i = 0; i < LongestWord; ++i) accented += "é";
  CHECK(surfaces_of(accented).size() == 1);
  CHECK(surfaces_of(accented + "é").empty());
}
