#include "text/typography.h"

#include <catch2/catch.hpp>

using namespace vade;

TEST_CASE("French gets its no-break spaces where a space stands", "[text]") {
  CHECK(text::no_break_spaces("Quoi ? Oui ! a ; b", "fr") == "Quoi\u202F? Oui\u202F! a\u202F; b");
  CHECK(text::no_break_spaces("Réponse : oui", "fr") == "Réponse\u00A0: oui");
  CHECK(text::no_break_spaces("dit « bonjour » à", "fr") == "dit «\u202Fbonjour\u202F» à");
  CHECK(text::no_break_spaces("Quoi ?", "fr-CA") == "Quoi\u202F?");
}

TEST_CASE("a no-break space of the other width is put right", "[text]") {
  CHECK(text::no_break_spaces("Quoi\u00A0? «\u00A0non\u00A0»", "fr") ==
        "Quoi\u202F? «\u202Fnon\u202F»");
  CHECK(text::no_break_spaces("10\u00A0%", "fr") == "10\u00A0%");
}

TEST_CASE("no space is added where none stands", "[text]") {
  CHECK(text::no_break_spaces("Quoi? Oui! 12:30 «non»", "fr") == "Quoi? Oui! 12:30 «non»");
}

TEST_CASE("a mark at the edge of a text node counts", "[text]") {
  CHECK(text::no_break_spaces(" ?", "fr") == "\u202F?");
  CHECK(text::no_break_spaces(" : suite", "fr") == "\u00A0: suite");
  CHECK(text::no_break_spaces("dit « ", "fr") == "dit «\u202F");
  CHECK(text::no_break_spaces(" » dit", "fr") == "\u202F» dit");
}

TEST_CASE("a mark that begins something is left alone", "[text]") {
  CHECK(text::no_break_spaces("port :8080, ?id=1 et !important", "fr") ==
        "port :8080, ?id=1 et !important");
}

TEST_CASE("doing it twice changes nothing more", "[text]") {
  const std::string once = text::no_break_spaces("« Où ? » : là ; ici !", "fr");
  CHECK(text::no_break_spaces(once, "fr") == once);
}

TEST_CASE("other locales keep their text", "[text]") {
  for (const std::string_view locale : {"en", "nl", "fry", "fy", ""}) {
    CHECK(text::no_break_spaces("Wat ? « x » :", locale) == "Wat ? « x » :");
  }
  CHECK(text::no_break_spaces("", "fr").empty());
}
