#include "diag/rules.h"
#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::Limits;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

bool is_refused(const std::string& text, const Limits& limits = {}) {
  const Parsed parsed = parse(text, 0, limits);
  if (parsed.bag.empty()) return false;
  CHECK(parsed.bag.findings().size() == 1);
  CHECK(parsed.bag.findings().front().rule == &diag::PageTooCostly);
  CHECK_FALSE(parsed.bag.findings().front().help.empty());
  CHECK(parsed.document.size() == 1);
  return true;
}

std::uint32_t refusal_line(const std::string& text, const Limits& limits = {}) {
  REQUIRE(is_refused(text, limits));
  return parse(text, 0, limits).bag.findings().front().where.line;
}

}  // namespace

TEST_CASE("A page may have as many bytes as the limit says", "[markdown]") {
  Limits limits;
  limits.page_bytes = 100;
  CHECK_FALSE(is_refused(std::string(100, 'a'), limits));
  CHECK(is_refused(std::string(101, 'a'), limits));
}

TEST_CASE("A line may open 100 quotes and lists", "[markdown]") {
  CHECK_FALSE(is_refused("a\n\n" + repeated(">", 100) + "a*a*\n"));
  CHECK(refusal_line("a\n\n" + repeated(">", 101) + "a*a*\n") == 3);
  CHECK(refusal_line(repeated("- 1. > ", 40) + "a\n") == 1);
  CHECK_FALSE(is_refused(repeated("- ", 300) + "\n"));
}

TEST_CASE("Lines without a blank line between them may have 128 KiB", "[markdown]") {
  const std::string line = std::string(1'023, 'a') + "\n";
  CHECK_FALSE(is_refused(repeated(line, 128)));
  CHECK(refusal_line("start\n\n" + repeated(line, 129)) == 3);
  CHECK_FALSE(is_refused(repeated(line, 100) + "\n" + repeated(line, 100)));
}

TEST_CASE("Items and headings start blocks of their own", "[markdown]") {
  const std::string words = repeated("word ", 200) + "\n";
  CHECK_FALSE(is_refused(repeated("- " + words + "  - " + words, 100)));
  CHECK_FALSE(is_refused(repeated("1. " + words, 1) + repeated("2. " + words, 200)));
  CHECK_FALSE(is_refused(repeated("# " + words, 200)));
}

TEST_CASE("What cannot interrupt a paragraph does not start a block", "[markdown]") {
  const std::string words = repeated("word ", 200) + "\n";
  CHECK(is_refused(words + repeated("2. " + words, 200)));
  CHECK(is_refused(words + repeated("*\n" + words, 200)));
  CHECK(is_refused(words + repeated("    - " + words, 200)));
  CHECK(is_refused(repeated("> " + words, 200)));
}

TEST_CASE("A table may have 256 columns", "[markdown]") {
  const auto table = [](std::size_t columns) {
    return "\n" + repeated("|a", columns) + "|\n" + repeated("|-", columns) + "|\n";
  };
  CHECK_FALSE(is_refused(table(256)));
  CHECK(refusal_line(table(257)) == 3);
}

TEST_CASE("A table may have 20,000 cells, also those that are filled up", "[markdown]") {
  const std::string head = repeated("|a", 200) + "|\n" + repeated("|-", 200) + "|\n";
  CHECK_FALSE(is_refused(head + repeated("a\n", 99)));
  CHECK(refusal_line("\n" + head + repeated("a\n", 100)) == 3);
  CHECK_FALSE(is_refused(repeated(head + repeated("a\n", 99) + "\n", 2)));
}

TEST_CASE("A link's destination may have 2,048 bytes", "[markdown]") {
  const std::string address(2'000, 'u');
  CHECK_FALSE(is_refused("[a](" + address + ")\n"));
  CHECK(refusal_line("a\n\n[a](" + address + address + ")\n") == 3);
  CHECK(refusal_line("[a]:" + address + address + "\n") == 1);
  CHECK_FALSE(is_refused(address + address + "\n"));
}

TEST_CASE("A definition may not be copied into more text than a page may have", "[markdown]") {
  const std::string definition = "[a]: " + std::string(1'500, 'u') + "\n\n";
  CHECK_FALSE(is_refused(definition + repeated("[a] ", 500)));
  CHECK(refusal_line("x\n\n" + definition + repeated("[a] ", 20'000)) == 3);
  // Over several lines, only the document's size shows it.
  const std::string title = "[a]: u \"" + repeated("title\n", 2'000) + "\"\n\n";
  CHECK(refusal_line(title + repeated("[a] ", 2'000)) == 0);
}

TEST_CASE("A page may have 1,000 footnote marks", "[markdown]") {
  CHECK_FALSE(is_refused(repeated("[^a] ", 999) + "\n\n[^a]: b\n"));
  CHECK(refusal_line(repeated("[^a] ", 999) + "\n\n[^a]: b\n\n[^a]\n") == 5);
}

// Each of these took cmark-gfm time in the square of the text's length; docs/limits.md has figures.
TEST_CASE("Shapes that are read in quadratic time are refused where they start", "[markdown]") {
  const std::string shapes[] = {
      repeated("a<![CDATA[", 10'000),
      repeated("a<?", 20'000),
      repeated("a<!A ", 20'000),
      "http://a.b/" + repeated(")", 60'000),
      repeated("![[]() ", 9'000),
      repeated("word *a* [b](c)\n", 7'000),
      repeated("abc\n", 8'000) + repeated("|-|-|\n", 7'000),
      repeated("> a<? b\n", 10'000),
      "x\n" + repeated("2. a<? b\n", 10'000),
      "x\n" + repeated("a<? b\n*\n", 10'000),
      "|a|b|\n|-|-|\n" + repeated("a|", 20'000),
      repeated("|", 20'000) + "\n|-|-|",
      repeated("_~_=_ ~~b~ ", 10'000),
  };
  for (const std::string& shape : shapes) {
    INFO(shape.substr(0, 30));
    CHECK(refusal_line("a title\n\n" + shape + "\n") == 3);
    CHECK_FALSE(is_refused("a title\n\n" + shape.substr(0, 1'500) + "\n"));
  }
}

TEST_CASE("A table may have much that is struck through", "[markdown]") {
  CHECK_FALSE(is_refused("|a|b|\n|-|-|\n" + repeated("| ~~a~~ | *b* |\n", 2'000)));
}

TEST_CASE("Rows of many cells add up over a page", "[markdown]") {
  const std::string table = "|a|b|\n|-|-|\n" + repeated("a|", 900) + "\n\n";
  CHECK_FALSE(is_refused(repeated(table, 50)));
  CHECK(is_refused(repeated(table, 150)));
}

TEST_CASE("Memory is bounded where no line shows what a page needs", "[markdown]") {
  CHECK(refusal_line(repeated("a@b.cd ", 15'000) + "\n") == 0);
}

TEST_CASE("The thread can parse again after it gave up a page", "[markdown]") {
  REQUIRE(is_refused(repeated("a@b.cd ", 15'000) + "\n"));
  CHECK(html("*a* ~~b~~ www.c.example\n") ==
        "<p><em>a</em> <del>b</del> <a href=\"http://www.c.example\">www.c.example</a></p>\n");
}

TEST_CASE("Ordinary pages are never refused", "[markdown]") {
  std::string page;
  for (int i = 0; i < 300; ++i) {
    page +=
        "## Section\n\nA paragraph with [a link](page.md), `code` and <kbd>x</kbd>.\n\n"
        "| a | b |\n|---|---|\n| - | - |\n\n- item\n  - [ ] task\n\n> quote\n\n---\n\n"
        "```html\n<!-- a --> <!-- b --> <?php\n```\n\n";
  }
  CHECK_FALSE(is_refused(page));
}
