#include "l10n/drift.h"

#include "l10n/text_diff.h"

#include <catch2/catch.hpp>

using namespace vade;
using l10n::Drift;

namespace {

const l10n::Wording English{{"not", "no", "never", "don", "cannot", "niet"},
                            [](std::string_view word) { return word == "Provider"; }};

l10n::Grade grade(const std::string& before, const std::string& after) {
  return l10n::grade(before, after, English);
}

std::string diff(std::string_view before, std::string_view after) {
  std::string text;
  for (const l10n::TextChange& change : l10n::diff_texts(before, after)) {
    if (change.change == l10n::Change::Same) text += change.text;
    if (change.change == l10n::Change::Removed) text += "[-" + change.text + "-]";
    if (change.change == l10n::Change::Added) text += "{+" + change.text + "+}";
  }
  return text;
}

}  // namespace

TEST_CASE("markup and spaces alone are cosmetic", "[l10n]") {
  CHECK(grade("It is free.", "It is free.").drift == Drift::None);
  CHECK(grade("It is *free*.", "It is **free**.").drift == Drift::Cosmetic);
  CHECK(grade("It is free.", "It is *free*.").drift == Drift::Cosmetic);
  CHECK(grade("So :", "So\u00A0:").drift == Drift::Cosmetic);
  CHECK(grade("one\ntwo", "one two").drift == Drift::Cosmetic);
}

TEST_CASE("punctuation, capitals, endings and slips of the pen are minor", "[l10n]") {
  CHECK(grade("If so, go on.", "If so go on.").drift == Drift::Minor);
  CHECK(grade("the owner", "The Owner").drift == Drift::Minor);
  CHECK(grade("They can managed it", "They can manage it").drift == Drift::Minor);
  CHECK(grade("your pasword", "your password").drift == Drift::Minor);
  CHECK(grade("you recieve it", "you receive it").drift == Drift::Minor);
  CHECK(grade("it isn't", "it isn’t").drift == Drift::Minor);
}

TEST_CASE("what may change the meaning is major", "[l10n]") {
  const auto major = [](const std::string& before, const std::string& after,
                        const std::string& reason) {
    const l10n::Grade graded = grade(before, after);
    INFO(before << " -> " << after);
    CHECK(graded.drift == Drift::Major);
    CHECK(graded.reason == reason);
  };
  major("within 6 hours", "within 8 hours", "a number has changed");
  major("costs 1.5 euro", "costs 1,5 euro", "a number has changed");
  major("version v2", "version v3", "a number has changed");
  major("There is no fee", "There is a fee", "a negation has changed");
  major("You can do it", "You cannot do it", "a negation has changed");
  major("iets", "niet", "a negation has changed");
  major("run `apply`", "run `create`", "code has changed");
  major("run\n```sh\na\n```", "run\n```sh\nb\n```", "code has changed");
  major("[x](page:a)", "[x](page:b)", "the target of a link or picture has changed");
  major("[x](page:a)", "x", "the target of a link or picture has changed");
  major("[!NOTE] Mind.", "[!WARNING] Mind.", "a mark has changed");
  major("the Provider", "the Providers", "a term has changed");
  major("costs -5", "costs +5", "a sign has changed");
  major("50%", "50€", "a sign has changed");
  major("use the form", "use the farm", "words have changed");
  major("with it", "without it", "words have changed");
  major("a quiet room", "a quite room", "words have changed");
  major("it is quick", "is it quick", "words have changed");
  major("now", "know", "words have changed");
  major("It is free. Always.", "It is free.", "words have changed");
}

TEST_CASE("a grade says what decided it", "[l10n]") {
  CHECK(describe(grade("within 6 hours", "within 8 hours")) == "a number has changed (`6` → `8`)");
  CHECK(describe(grade("It is free. Always.", "It is free.")) ==
        "words have changed (without `Always.`)");
  CHECK(describe(grade("It is free.", "It is free. Always.")) ==
        "words have changed (with `Always.`)");
}

TEST_CASE("tokens together are the whole text", "[l10n]") {
  for (const std::string text :
       {"a *b* `c \\` d` [e *f*](g \\) h) ![i](j) [^k] | l | \\* \u00A0\u202F é 1st ~~m~~",
        "[!TIP] x", "[x] y", "```sh\nls `x`\n```", "`unclosed", "[x](unclosed", "\\"}) {
    std::string together;
    for (const l10n::Token& token : l10n::tokens_of(text)) together += token.text;
    CHECK(together == text);
  }
}

TEST_CASE("a diff shows the fewest words", "[l10n]") {
  CHECK(diff("one two three", "one 2 three") == "one [-two-]{+2+} three");
  CHECK(diff("a b c d", "b c d e") == "[-a -]b c d{+ e+}");
  CHECK(diff("", "new") == "{+new+}");
  CHECK(diff("old", "") == "[-old-]");
  CHECK(diff("same", "same") == "same");
}

TEST_CASE("a diff of texts that are too large shows the middle as a whole", "[l10n]") {
  std::string before = "head ";
  std::string after = "head ";
  for (int i = 0; i < 3000; ++i) {
    before += "a b ";
    after += "c d ";
  }
  const auto changes = l10n::diff_texts(before + "tail", after + "tail");
  REQUIRE(changes.size() == 4);
  CHECK(changes[0].text == "head ");
  CHECK(changes[3].text == " tail");
  CHECK(changes[1].text.size() == 4U * 3000U - 1);
}
