#include "text/locale.h"

#include <catch2/catch.hpp>

using namespace vade;

TEST_CASE("language tags are well-formed and known", "[text]") {
  for (const std::string_view good : {"en", "fr", "nl", "fr-CA", "zh-Hant", "pt-BR", "nds", "ar"}) {
    CHECK(text::is_language_tag(good));
  }
  for (const std::string_view bad : {"", "-", "xx", "fr-", "fr_CA", "english", "und", "root",
                                     "x-pseudo", "fr-C", "fr/..", "f", "français", "en en"}) {
    CHECK_FALSE(text::is_language_tag(bad));
  }
  CHECK_FALSE(text::is_language_tag(std::string_view("en\0x", 4)));
  CHECK_FALSE(text::is_language_tag(std::string(500, 'a')));
}

TEST_CASE("the direction is the script's", "[text]") {
  CHECK(text::direction("en") == "ltr");
  CHECK(text::direction("ja") == "ltr");
  CHECK(text::direction("ar") == "rtl");
  CHECK(text::direction("he") == "rtl");
  CHECK(text::direction("az-Arab") == "rtl");
}

TEST_CASE("an autonym has the capital of a name that stands alone", "[text]") {
  CHECK(text::autonym("en") == "English");
  CHECK(text::autonym("fr") == "Français");
  CHECK(text::autonym("nl") == "Nederlands");
  CHECK(text::autonym("it") == "Italiano");
  CHECK(text::autonym("el") == "Ελληνικά");
  CHECK(text::autonym("ja") == "日本語");
  CHECK(text::autonym("pt-BR") == "Português (Brasil)");
}

TEST_CASE("a language's name in another language is written as within a sentence", "[text]") {
  CHECK(text::language_name("en", "fr") == "anglais");
  CHECK(text::language_name("fr", "en") == "French");
  CHECK(text::language_name("en", "nl") == "Engels");
  CHECK(text::language_name("nl", "fr") == "néerlandais");
}

TEST_CASE("a language is completed with its likely territory", "[text]") {
  CHECK(text::language_territory("en") == "en_US");
  CHECK(text::language_territory("fr") == "fr_FR");
  CHECK(text::language_territory("nl") == "nl_NL");
  CHECK(text::language_territory("fr-CA") == "fr_CA");
  CHECK(text::language_territory("zh-Hant") == "zh_TW");
}
