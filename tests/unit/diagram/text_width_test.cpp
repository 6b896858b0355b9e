#include "diagram/text_width.h"

#include <catch2/catch.hpp>

using vade::diagram::text_width;

TEST_CASE("Narrow letters take less room than wide ones", "[diagram]") {
  CHECK(text_width("i") < text_width("t"));
  CHECK(text_width("t") < text_width("n"));
  CHECK(text_width("n") < text_width("N"));
  CHECK(text_width("N") < text_width("W"));
}

TEST_CASE("An accent takes no room, written with the letter or behind it", "[diagram]") {
  CHECK(text_width("é") == text_width("e"));
  CHECK(text_width("e\u0301") == text_width("e"));
}

TEST_CASE("Han, Kana and Hangul take a square each", "[diagram]") {
  CHECK(text_width("漢") >= 1.0);
  CHECK(text_width("かな") == 2 * text_width("漢"));
  CHECK(text_width("한") == text_width("漢"));
}

TEST_CASE("A text is as wide as its parts", "[diagram]") {
  CHECK(text_width("") == 0);
  CHECK(text_width("ab") == Approx(text_width("a") + text_width("b")));
}

TEST_CASE("Words are never narrower than in a wide sans-serif font", "[diagram]") {
  // In em, with the advances of DejaVu Sans.
  CHECK(text_width("Provider admins") > 8.13);
  CHECK(text_width("Organisation indépendante du fournisseur") > 21.19);
  CHECK(text_width("Collecties met gedeelde items") > 15.20);
  CHECK(text_width("illicit fjord") > 4.94);
  CHECK(text_width("WWW MMM") > 5.87);
}

TEST_CASE("Broken bytes have a width and do not disturb", "[diagram]") {
  CHECK(text_width("\xff") > 0);
}
