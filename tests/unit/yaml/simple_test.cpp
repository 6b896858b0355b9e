#include "yaml/simple.h"

#include <catch2/catch.hpp>

#include <random>
#include <string>

using vade::yaml::parse_any;
using vade::yaml::parse_simple;
using vade::yaml::Value;

namespace {

bool same(const Value& a, const Value& b) {
  if (a.kind != b.kind || a.quoted != b.quoted || a.span != b.span || a.scalar != b.scalar ||
      a.members.size() != b.members.size() || !a.items.empty() || !b.items.empty()) {
    return false;
  }
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    if (!same(a.members[i].key, b.members[i].key)) return false;
    if (!same(a.members[i].value, b.members[i].value)) return false;
  }
  return true;
}

/// Whether the short way took the text; if so, both ways must agree.
bool is_taken(const std::string& text) {
  const auto simple = parse_simple(text);
  if (!simple) return false;
  const auto any = parse_any(text);
  CAPTURE(text);
  REQUIRE(std::holds_alternative<Value>(any));
  REQUIRE(same(*simple, std::get<Value>(any)));
  return true;
}

}  // namespace

TEST_CASE("the front matter of most pages takes the short way", "[yaml]") {
  CHECK(is_taken("title: Frais et délais\ndescription: \"Q: combien ?\"\nkind: faq\norder: 3\n"));
  CHECK(is_taken("# comment\r\ntitle: 'It is \"x\"'\r\n\r\nslug: a-b\r\n"));
  CHECK(is_taken("title:   x y   \ndraft: false"));
  CHECK(is_taken("title: Étapes, [a] {b} & *d! %e @f `g` |h >i\nx: a:b#c -\n"));
}

TEST_CASE("what is not simple, or not right, is left to yaml-cpp", "[yaml]") {
  for (const char* text : {"",
                           "# x\n",
                           "a:\n",
                           "a: \n",
                           "a: [x]\n",
                           "a: |\n  x\n",
                           "a: x\n  y\n",
                           "a: Q: x\n",
                           "a: x # y\n",
                           "a: 'it''s'\n",
                           "a: \"x\\n\"\n",
                           "a: \"x\" # y\n",
                           "a: \"x\" \"y\"\n",
                           "a: 'x\n",
                           "a: -1\n",
                           "a: null\n",
                           "null: x\n",
                           "a: ~\n",
                           "a: x\na: y\n",
                           "a: x:\n",
                           "- a\n",
                           "a\n",
                           "---\na: x\n",
                           " a: x\n",
                           "a: x\n \n",
                           "a: &b c\n",
                           "a: !b c\n",
                           "a: @b\n",
                           "a:\tb\n",
                           "a: b\tc\n",
                           "a:b\n",
                           "1: x\n",
                           "a b: x\n"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_simple(text));
  }
}

TEST_CASE("both ways agree on whatever the short way takes", "[yaml]") {
  const std::string pieces[] = {
      "a: ",    "b: ",    "null: ", "c-d_1: ", "x",      "Q: ",      ":",         " ",
      "\n",     "\n",     "\r\n",   "\"",      "'",      "#",        " #",        "-",
      "? ",     "null",   "true",   "12",      "é",      "😀",        "[",         "]",
      "{",      ",",      "&",      "*",       "!",      "|",        ">",         "%",
      "@",      "`",      "~",      "=",       "<<: ",   "---",      "...",       "\t",
      "\u0085", "\u2028", "\uFEFF", "\u00A0",  "a: x\n", "b: 'y'\n", "c: \"z\"\n"};
  std::mt19937 random(7);
  int taken = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string text = random() % 2 == 0 ? "a: x" : "";
    const auto length = random() % 9;
    for (unsigned i = 0; i < length; ++i) text += pieces[random() % std::size(pieces)];
    if (is_taken(text)) ++taken;
  }
  CHECK(taken > 3000);
}
