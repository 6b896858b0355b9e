// From words to groups: inflections, accents and compounds of a locale meet in one group or share
// one.
#include "search/invert.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <set>

using namespace vade::search;

namespace {

/// The inverted index of a locale that has each text as the introduction of a page.
class Corpus {
 public:
  Corpus(std::string_view locale, const std::vector<std::string>& texts) {
    std::vector<CollectedPage> pages;
    for (const std::string& text : texts) {
      pages.push_back({vocabulary_.collect({"", "", "", {{"", "", 0, text}}}), &vocabulary_});
    }
    index_ = invert(locale, pages);
  }

  [[nodiscard]] std::optional<std::uint32_t> group_of(std::string_view surface) const {
    for (const DictionaryEntry& entry : index_.dictionary) {
      if (entry.surface == surface) return entry.group;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool same_group(std::string_view a, std::string_view b) const {
    REQUIRE(group_of(a));
    REQUIRE(group_of(b));
    return group_of(a) == group_of(b);
  }

  /// The pages that hold a word of this one's group.
  [[nodiscard]] std::set<std::uint32_t> pages_with(std::string_view surface) const {
    std::set<std::uint32_t> pages;
    REQUIRE(group_of(surface));
    for (const Posting& posting : index_.groups[*group_of(surface)]) pages.insert(posting.record);
    return pages;
  }

  [[nodiscard]] std::uint8_t impact(std::string_view surface, std::uint32_t page) const {
    for (const Posting& posting : index_.groups[*group_of(surface)]) {
      if (posting.record == page) return posting.weight & Posting::ImpactMask;
    }
    return 0;
  }

  [[nodiscard]] const InvertedIndex& index() const { return index_; }

 private:
  Vocabulary vocabulary_;
  InvertedIndex index_;
};

}  // namespace

TEST_CASE("inflections of a word are one group, in each language by its own rules", "[search]") {
  const Corpus en("en", {"locked locking locks; policies policy; invoice invoices"});
  CHECK(en.same_group("locked", "locking"));
  CHECK(en.same_group("policies", "policy"));
  CHECK(en.same_group("invoice", "invoices"));
  CHECK_FALSE(en.same_group("policy", "invoice"));

  const Corpus fr("fr-CA", {"expliqué expliquée, autorisé autorisées, déploiement déploiements"});
  CHECK(fr.same_group("expliqué", "expliquée"));
  CHECK(fr.same_group("autorisé", "autorisées"));
  CHECK(fr.same_group("déploiement", "déploiements"));

  const Corpus nl("nl", {"wachtwoord wachtwoorden, factuur facturen, melding meldingen"});
  CHECK(nl.same_group("wachtwoord", "wachtwoorden"));
  CHECK(nl.same_group("melding", "meldingen"));
}

TEST_CASE("a language without a stemmer keeps its words as they are", "[search]") {
  const Corpus corpus("ja", {"locks locked パスワード"});
  CHECK_FALSE(corpus.same_group("locks", "locked"));
  CHECK(corpus.group_of("パス"));
}

TEST_CASE("Norwegian is stemmed under either of its codes", "[search]") {
  const Corpus corpus("nb", {"fakturaen fakturaer"});
  CHECK(corpus.same_group("fakturaen", "fakturaer"));
}

TEST_CASE("words that differ in accents only stay apart where their stems do", "[search]") {
  const Corpus corpus("fr", {"côté", "cote", "côte", "coté coté"});
  // côté, coté and the others stand under one key but not all in one group.
  std::set<std::uint32_t> groups;
  for (const DictionaryEntry& entry : corpus.index().dictionary) {
    CHECK(entry.key == "cote");
    groups.insert(entry.group);
  }
  CHECK(groups.size() == corpus.index().dictionary.size());
}

TEST_CASE("the most frequent way to write a word stands for all of its group", "[search]") {
  const Corpus corpus("en", {"résumé résumé résume"});
  const auto& dictionary = corpus.index().dictionary;
  const auto named = [&](std::string_view surface) {
    return std::any_of(dictionary.begin(), dictionary.end(),
                       [&](const DictionaryEntry& entry) { return entry.surface == surface; });
  };
  CHECK(named("résumé"));
}

TEST_CASE("words with a hyphen are found as parts and as one word", "[search]") {
  const Corpus corpus("en", {"Use single-sign-on by e-mail", "2024-01-05 only"});
  CHECK(corpus.pages_with("singlesignon") == std::set<std::uint32_t>{0});
  CHECK(corpus.pages_with("sign") == std::set<std::uint32_t>{0});
  CHECK(corpus.pages_with("email") == std::set<std::uint32_t>{0});
  CHECK_FALSE(corpus.group_of("20240105"));
}

TEST_CASE("a Dutch compound is found by its parts, which weigh less than the word itself",
          "[search]") {
  const std::vector<std::string> texts = {
      "wachtwoordbeleid geldt", "beleid beleid",
      "wachtwoord nieuw",       "het wachtwoord en het beleid",
      "gebeurtenismeldingen",   "gebeurtenis gebeurtenis meldingen meldingen"};
  const Corpus nl("nl", texts);
  CHECK(nl.pages_with("beleid") == std::set<std::uint32_t>{0, 1, 3});
  CHECK(nl.pages_with("wachtwoord") == std::set<std::uint32_t>{0, 2, 3});
  CHECK(nl.pages_with("meldingen") == std::set<std::uint32_t>{4, 5});
  CHECK(nl.impact("beleid", 0) < nl.impact("wachtwoordbeleid", 0));

  const Corpus en("en", texts);
  CHECK(en.pages_with("beleid") == std::set<std::uint32_t>{1, 3});
}

TEST_CASE("a qualified word is found by what it is a kind of, which then weighs little",
          "[search]") {
  const std::vector<std::string> texts = {"je hoofdwachtwoord vergeten", "wachtwoorden herhalen",
                                          "onderwerpen bijwerken, voordelen en hoofdstukken",
                                          "werpen werken delen stukken"};
  const Corpus nl("nl", texts);
  CHECK(nl.pages_with("wachtwoorden") == std::set<std::uint32_t>{0, 1});
  CHECK(nl.impact("wachtwoorden", 0) < nl.impact("wachtwoorden", 1));
  for (const char* word : {"werpen", "werken", "delen", "stukken"}) {
    CAPTURE(word);
    CHECK(nl.pages_with(word) == std::set<std::uint32_t>{3});
  }
}

TEST_CASE("compounds may be joined by a linking sound", "[search]") {
  const Corpus corpus("nl",
                      {"goedkeuringsprocessen", "goedkeuring goedkeuring processen processen"});
  CHECK(corpus.pages_with("goedkeuring") == std::set<std::uint32_t>{0, 1});
  CHECK(corpus.pages_with("processen") == std::set<std::uint32_t>{0, 1});
}

TEST_CASE("a frequent word is not taken apart into rare ones", "[search]") {
  std::string text = "wacht wacht woord woord";
  for (int i = 0; i < 20; ++i) text += " wachtwoord";
  const Corpus corpus("nl", {text, "wachtwoord"});
  CHECK(corpus.pages_with("woord") == std::set<std::uint32_t>{0});
}

TEST_CASE("groups are numbered in the order of the dictionary's keys", "[search]") {
  const Corpus corpus("en", {"zebra apple mango apples éclair"});
  CHECK(corpus.group_of("apple") == 0U);
  CHECK(corpus.group_of("éclair") == 1U);
  CHECK(corpus.group_of("mango") == 2U);
  CHECK(corpus.group_of("zebra") == 3U);
}

TEST_CASE("a group's idf counts its records once each", "[search]") {
  const Corpus corpus("en", {"lock locks locked", "lock", "other", "other", "rare"});
  std::set<std::uint8_t> idfs;
  for (const DictionaryEntry& entry : corpus.index().dictionary) {
    if (entry.surface != "rare") idfs.insert(entry.idf);
  }
  CHECK(idfs.size() == 1);  // lock and other: two records each
}

TEST_CASE("an inverted index does not depend on who collected which page", "[search]") {
  const std::vector<std::string> texts = {"one two", "two three", "three four one"};
  Vocabulary first;
  Vocabulary second;
  std::vector<CollectedPage> pages(texts.size());
  for (std::size_t i = texts.size(); i-- > 0;) {
    Vocabulary& vocabulary = i == 1 ? first : second;
    pages[i] = {vocabulary.collect({"", "", "", {{"", "", 0, texts[i]}}}), &vocabulary};
  }
  const InvertedIndex split = invert("en", pages);
  const Corpus whole("en", texts);
  CHECK(split.groups == whole.index().groups);
  REQUIRE(split.dictionary.size() == whole.index().dictionary.size());
  for (std::size_t i = 0; i < split.dictionary.size(); ++i) {
    CHECK(split.dictionary[i].surface == whole.index().dictionary[i].surface);
    CHECK(split.dictionary[i].group == whole.index().dictionary[i].group);
  }
}
