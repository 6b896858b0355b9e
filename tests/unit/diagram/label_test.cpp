#include "diagram/label.h"

#include "diagram/text_width.h"

#include <catch2/catch.hpp>

using namespace vade::diagram;

TEST_CASE("A literal text has its escapes resolved", "[diagram]") {
  CHECK(resolve_text(R"(two\nlines)", "", {}).text == "two\nlines");
  CHECK(resolve_text(R"(left\lright\r)", "", {}).text == "left\nright\n");
  CHECK(resolve_text(R"(\N!)", "node", {}).text == "node!");
  CHECK(resolve_text(R"(a\\nb \@ \")", "", {}).text == R"(a\nb @ ")");
  CHECK(resolve_text("end\\", "", {}).text == "end\\");
}

TEST_CASE("A key stands for its text, which is plain", "[diagram]") {
  const Labels labels{{"k", {R"( a\nb )", "en"}}};
  const auto label = resolve_text("@k", "", labels);
  CHECK(label.text == R"(a\nb)");
  CHECK(label.language == "en");
}

TEST_CASE("A key without a text is shown itself", "[diagram]") {
  CHECK(resolve_text("@missing", "", {}).text == "missing");
}

TEST_CASE("Control characters and broken bytes never reach the drawing", "[diagram]") {
  CHECK(resolve_text("a\x01\x1f\x7f\tb\r", "", {}).text == "a    b");
  CHECK(resolve_text("a\xffz", "", {}).text == "a\uFFFDz");
  CHECK(resolve_text("a\uFFFEb", "", {}).text == "ab");
}

TEST_CASE("Long lines break at spaces, long words stay whole", "[diagram]") {
  const auto wrapped = wrap("Organisation indépendante du fournisseur", 11);
  CHECK(wrapped == "Organisation\nindépendante du\nfournisseur");
  for (const auto* text : {"one", "", "one two", "leveranciersorganisatiebeheerder"}) {
    CHECK(wrap(text, 11) == text);
  }
  CHECK(wrap("een leveranciersorganisatiebeheerder is", 5) ==
        "een\nleveranciersorganisatiebeheerder\nis");
}

TEST_CASE("Line breaks of the author stay where they are", "[diagram]") {
  CHECK(wrap("a\nb c\n\nd", 100) == "a\nb c\n\nd");
  CHECK(wrap("\na", 100) == "\na");
}

TEST_CASE("A text on one line has single spaces", "[diagram]") {
  CHECK(one_line("  a\n\nb  c \n") == "a b c");
  CHECK(one_line("").empty());
}
