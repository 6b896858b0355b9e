#include "text/collate.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

namespace {

using namespace vade;

std::vector<std::string> sorted(std::vector<std::string> texts, std::string_view locale) {
  const text::Collator collator(locale);
  std::sort(texts.begin(), texts.end(), [&](const std::string& a, const std::string& b) {
    return collator.sort_key(a) < collator.sort_key(b);
  });
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("texts are sorted as their language does", "[text]") {
  CHECK(sorted({"zèbre", "Étude", "école", "eau", "Zone"}, "fr") ==
        Texts{"eau", "école", "Étude", "zèbre", "Zone"});
  CHECK(sorted({"zon", "ångström", "öl", "ärlig"}, "sv") ==
        Texts{"zon", "ångström", "ärlig", "öl"});
  CHECK(sorted({"zon", "ångström", "öl"}, "nl") == Texts{"ångström", "öl", "zon"});
}

TEST_CASE("numbers are sorted by their value", "[text]") {
  CHECK(sorted({"Step 10", "Step 9", "Step 1"}, "en") == Texts{"Step 1", "Step 9", "Step 10"});
}

TEST_CASE("accents and case decide only between texts that are else equal", "[text]") {
  CHECK(sorted({"côte", "Cote", "coteau", "cote"}, "fr") ==
        Texts{"cote", "Cote", "côte", "coteau"});
}

TEST_CASE("keys exist for empty, long and invalid texts and for any locale", "[text]") {
  const text::Collator collator("not a tag");
  CHECK(collator.sort_key("") < collator.sort_key("a"));
  const std::string long_text(5000, 'z');
  CHECK(collator.sort_key(long_text) < collator.sort_key(long_text + "a"));
  CHECK(collator.sort_key("\xFF") == collator.sort_key("\uFFFD"));
  CHECK(collator.sort_key("日本語日本語") != collator.sort_key("日本語日本"));
}

TEST_CASE("a collator can be moved", "[text]") {
  text::Collator first("fr");
  text::Collator second("nl");
  const std::string key = first.sort_key("é");
  second = std::move(first);
  CHECK(second.sort_key("é") == key);
}
