#include "markdown/plain_text.h"

#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::Kind;

namespace {

std::string plain(const std::string& text) {
  return markdown::plain_text(parse(text).document, markdown::Root);
}

}  // namespace

TEST_CASE("Plain text is what a reader sees, without mark-up", "[markdown]") {
  CHECK(plain("Some *very* **bold** `code` [link](x) ~~gone~~ &amp; www.a.example") ==
        "Some very bold code link gone & www.a.example");
}

TEST_CASE("Blocks and line breaks are separated by one space, cells by a dot", "[markdown]") {
  CHECK(plain("# T\n\na\nb  \nc\n\n- d\n- e\n\n| f | g |\n|---|---|\n| h | |\n") ==
        "T a b c d e f · g · h");
  CHECK(plain("*a*\n*b*c") == "a bc");
}

TEST_CASE("Code blocks are included with their lines joined", "[markdown]") {
  CHECK(plain("a\n\n```\n  b\n\n    c\n```\n\nd") == "a b c d");
}

TEST_CASE("Images count by their alternative text", "[markdown]") {
  CHECK(plain("see ![a *small* picture](x.png \"title\") here") == "see a small picture here");
}

TEST_CASE("Raw HTML, footnote marks and diagrams' source are left out", "[markdown]") {
  CHECK(plain("a<kbd>b</kbd>[^1]\n\n<details>\n\n[^1]: note\n") == "ab note");
  Parsed parsed = parse("```dot\na -> b\n```\n");
  parsed.document.node(parsed.only(Kind::CodeBlock)).kind = Kind::Diagram;
  CHECK(markdown::plain_text(parsed.document, markdown::Root).empty());
}

TEST_CASE("Plain text can be appended to what is there", "[markdown]") {
  std::string out = "x";
  markdown::append_plain_text(out, parse("a\n\nb").document, markdown::Root);
  CHECK(out == "xa b");
}
