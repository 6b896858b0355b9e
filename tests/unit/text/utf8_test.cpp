#include "text/utf8.h"

#include <catch2/catch.hpp>

#include <initializer_list>

namespace {

using namespace vade;

std::string encoded(char32_t code_point) {
  std::string bytes;
  text::append_code_point(bytes, code_point);
  return bytes;
}

bool is_surrogate(char32_t code_point) {
  return code_point >= 0xD800 && code_point <= 0xDFFF;
}

bool is_valid(std::string_view bytes) {
  return !text::first_invalid_utf8(bytes).has_value();
}

}  // namespace

TEST_CASE("every code point survives being written and read", "[text]") {
  std::size_t wrong = 0;
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (is_surrogate(code_point)) continue;
    const std::string bytes = encoded(code_point);
    std::size_t position = 0;
    const bool same = text::next_code_point(bytes, position) == code_point;
    if (!same || position != bytes.size() || !is_valid(bytes)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("exactly as many byte pairs and triples are valid as there are code points", "[text]") {
  std::size_t pairs = 0;
  std::size_t triples = 0;
  std::string bytes(3, '\0');
  for (unsigned lead = 0x80; lead < 0xF0; ++lead) {
    bytes[0] = static_cast<char>(lead);
    for (unsigned second = 0; second < 0x100; ++second) {
      bytes[1] = static_cast<char>(second);
      if (is_valid(std::string_view(bytes).substr(0, 2))) ++pairs;
      for (unsigned third = 0x80; third < 0x100; ++third) {
        bytes[2] = static_cast<char>(third);
        if (is_valid(bytes)) ++triples;
      }
    }
  }
  CHECK(pairs == 0x800 - 0x80);
  CHECK(triples == 0x10000 - 0x800 - 0x800);  // without overlong forms and surrogates
}

TEST_CASE("sequences of four bytes end at U+10FFFF and are never overlong", "[text]") {
  std::size_t valid = 0;
  std::string bytes(4, '\0');
  for (unsigned lead = 0xF0; lead < 0x100; ++lead) {
    for (unsigned second = 0; second < 0x100; ++second) {
      for (const unsigned third : {0x00U, 0x7FU, 0x80U, 0xBFU, 0xC0U, 0xFFU}) {
        for (const unsigned fourth : {0x00U, 0x7FU, 0x80U, 0xBFU, 0xC0U, 0xFFU}) {
          std::size_t i = 0;
          for (const unsigned byte : {lead, second, third, fourth}) {
            bytes[i++] = static_cast<char>(byte);
          }
          if (is_valid(bytes)) ++valid;
        }
      }
    }
  }
  CHECK(valid == 0x100000 / 0x1000 * 2 * 2);  // second bytes times the valid thirds and fourths
}

TEST_CASE("the first invalid byte is found behind long runs of ASCII and other text", "[text]") {
  std::string before(1001, 'a');
  before.append("é日😀").append(77, 'b');
  CHECK(text::first_invalid_utf8(before) == std::nullopt);
  for (const std::string_view behind : {"\xFF", "\xFF and more", "\xC3", "\xC3z", "\x80é"}) {
    CHECK(text::first_invalid_utf8(before + std::string(behind)) == before.size());
  }
  CHECK(text::first_invalid_utf8("") == std::nullopt);
  CHECK(text::first_invalid_utf8(std::string_view("a\0b", 3)) == std::nullopt);
}

TEST_CASE("a text is ASCII if all its bytes are", "[text]") {
  CHECK(text::is_ascii(""));
  CHECK(text::is_ascii(std::string(100, '\x7F')));
  for (const std::size_t position : {std::size_t{0}, std::size_t{8}, std::size_t{99}}) {
    std::string bytes(100, 'a');
    bytes[position] = '\x80';
    CHECK_FALSE(text::is_ascii(bytes));
  }
}

TEST_CASE("code points are counted, invalid bytes one each", "[text]") {
  CHECK(text::code_points("") == 0);
  CHECK(text::code_points("a long run of ASCII letters") == 27);
  CHECK(text::code_points("é日😀") == 3);
  CHECK(text::code_points("e\u0301") == 2);
  CHECK(text::code_points("a\xF0\x9F\x98z") == 5);
  CHECK(text::code_points("\xED\xA0\x80") == 3);
}

TEST_CASE("an invalid byte reads as U+FFFD and is passed alone", "[text]") {
  const std::string bytes = "\xE6\x97z";
  std::size_t position = 0;
  CHECK(text::next_code_point(bytes, position) == U'\uFFFD');
  CHECK(position == 1);
  CHECK(text::next_code_point(bytes, position) == U'\uFFFD');
  CHECK(text::next_code_point(bytes, position) == U'z');
  CHECK(position == bytes.size());
}

TEST_CASE("an excerpt ends at a word's end and says that something is left out", "[text]") {
  const std::string sentence = "Bonjour à tous, et bienvenue";
  CHECK(text::excerpt(sentence, 28) == sentence);
  CHECK(text::excerpt(sentence, 27) == "Bonjour à tous, et…");
  CHECK(text::excerpt(sentence, 17) == "Bonjour à tous…");
  CHECK(text::excerpt(sentence, 15) == "Bonjour à tous…");
  CHECK(text::excerpt(sentence, 14) == "Bonjour à…");
  CHECK(text::excerpt("", 10).empty());
  CHECK(text::excerpt("words", 0).empty());
  CHECK(text::excerpt("words", 1) == "…");
}

TEST_CASE("an excerpt does not end between an elided word and the next", "[text]") {
  CHECK(text::excerpt("Dans la liste, ouvrez l’organisation", 30) == "Dans la liste, ouvrez…");
  CHECK(text::excerpt("They don't know", 10) == "They…");
  CHECK(text::excerpt("the clients' vaults", 16) == "the clients…");
}

TEST_CASE("an excerpt is never longer than its limit and always valid", "[text]") {
  const std::string sentence =
      "L’été, 日本語のヘルプ e\u0301e\u0301e\u0301 and supercalifragilistic";
  for (std::size_t limit = 0; limit < 60; ++limit) {
    const std::string excerpt = text::excerpt(sentence, limit);
    CHECK(text::code_points(excerpt) <= limit);
    CHECK(is_valid(excerpt));
  }
}

TEST_CASE("an excerpt cuts a text without spaces, but no letter from its mark", "[text]") {
  CHECK(text::excerpt("よくある質問と答え", 5) == "よくある…");
  CHECK(text::excerpt("A supercalifragilistic word", 12) == "A supercali…");
  CHECK(text::excerpt("e\u0301e\u0301e\u0301e\u0301", 4) == "e\u0301…");
}
