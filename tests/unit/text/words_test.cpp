#include "text/words.h"

#include <catch2/catch.hpp>

#include <string>

namespace {

using namespace vade;

/// The words with `+` before those that a hyphen joins to the one before.
std::string shown(std::string_view text) {
  std::string out;
  for (const text::Word& word : text::words(text)) {
    if (!out.empty()) out += ' ';
    if (word.joined) out += '+';
    out += text.substr(word.begin, word.end - word.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("words are runs of letters, marks and digits of any script", "[text]") {
  CHECK(shown("Two words, 3 numbers!") == "Two words 3 numbers");
  CHECK(shown("  Où est l’élève ? ") == "Où est l élève");
  CHECK(shown("e\u0301te\u0301 x²") == "e\u0301te\u0301 x²");
  CHECK(shown("Συχνές ερωτήσεις") == "Συχνές ερωτήσεις");
  CHECK(shown("よくある質問。ヘルプ") == "よくある質問 ヘルプ");
  CHECK(shown("snake_case user@example.org") == "snake case user example org");
  CHECK(shown("").empty());
  CHECK(shown(" … — ! ").empty());
}

TEST_CASE("an apostrophe of either kind ends a word", "[text]") {
  CHECK(shown("l'accès l’accès don't") == "l accès l accès don t");
}

TEST_CASE("a word is joined when a single hyphen stands before it", "[text]") {
  CHECK(shown("provider-admin") == "provider +admin");
  CHECK(shown("a-b-c d") == "a +b +c d");
  CHECK(shown("a--b a- b a -b -c") == "a b a b a b c");
  CHECK(shown("é-à") == "é +à");
}

TEST_CASE("invalid bytes part words and are never inside one", "[text]") {
  CHECK(shown("ab\xFF"
              "cd\xC3") == "ab cd");
}

TEST_CASE("counting words agrees with finding them", "[text]") {
  for (const std::string_view text :
       {"", "one", "one two", "-a-b- ", "Qu’est-ce que c’est ?", "日本 x\xFFy"}) {
    CHECK(text::count_words(text) == text::words(text).size());
  }
}
