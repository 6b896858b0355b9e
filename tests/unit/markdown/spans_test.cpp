#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::Kind;
using Strings = std::vector<std::string>;

TEST_CASE("Text in nested lists and quotes is found behind their prefixes", "[markdown]") {
  const Parsed parsed = parse("> - one\n>   two\n>   1. three\n> \n>      four\nlazy\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"one", "two", "three", "four", "lazy"});
  CHECK(parsed.sources(Kind::List).at(1) == "1. three\n> \n>      four\nlazy");
}

TEST_CASE("Indented continuation lines are found where their text starts", "[markdown]") {
  const Parsed parsed = parse("first\n   second *em*\n\tthird\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"first", "second ", "em", "third"});
  CHECK(parsed.sources(Kind::Emphasis) == Strings{"*em*"});
}

TEST_CASE("A line break covers the blanks, the line end and nothing of the text", "[markdown]") {
  const Parsed parsed = parse("a  \nb\\\nc\nd\n");
  CHECK(parsed.sources(Kind::LineBreak) == Strings{"  \n", "\\\n"});
  CHECK(parsed.sources(Kind::SoftBreak) == Strings{"\n"});
  CHECK(parsed.sources(Kind::Text) == Strings{"a", "b", "c", "d"});
}

TEST_CASE("Tabs count as one byte", "[markdown]") {
  const Parsed parsed = parse("-\tone\n\n\ttwo\twords\n\n\t- three\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"one", "two\twords", "three"});
}

TEST_CASE("Line ends of every kind are understood", "[markdown]") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const Parsed parsed =
        parse("# T" + end + end + "> a" + end + "> *b* [c](" + end + "> d) e" + end);
    CHECK(parsed.sources(Kind::Text) == Strings{"T", "a", "b", " ", "c", " e"});
    CHECK(parsed.sources(Kind::Link) == Strings{"[c](" + end + "> d)"});
  }
}

TEST_CASE("A byte order mark belongs to no node but moves none", "[markdown]") {
  const Parsed parsed = parse("\xEF\xBB\xBF# Title *a*\n");
  CHECK(parsed.sources(Kind::Heading) == Strings{"# Title *a*"});
  CHECK(parsed.sources(Kind::Text) == Strings{"Title ", "a"});
}

TEST_CASE("Text that is not ASCII is counted in bytes", "[markdown]") {
  const Parsed parsed = parse("Où *été* 日本 [lien](é) fin\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"Où ", "été", " 日本 ", "lien", " fin"});
}

TEST_CASE("Escapes and references are covered whole", "[markdown]") {
  const Parsed parsed = parse("a \\* b &amp; c &eacute;&#33; *d*\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"a \\* b &amp; c &eacute;&#33; ", "d"});
  CHECK(parsed.sources(Kind::Emphasis) == Strings{"*d*"});
}

TEST_CASE("Links of every form are found from bracket to bracket", "[markdown]") {
  const Parsed parsed =
      parse("[a](b \"c\") [d][e] [e][] [e] <https://f.example> ![g](h) end\n\n[e]: /i\n");
  CHECK(parsed.sources(Kind::Link) ==
        Strings{"[a](b \"c\")", "[d][e]", "[e][]", "[e]", "<https://f.example>"});
  CHECK(parsed.sources(Kind::Image) == Strings{"![g](h)"});
  CHECK(parsed.sources(Kind::Text).back() == " end");
}

TEST_CASE("Bare addresses and the text around them are told apart", "[markdown]") {
  const Parsed parsed =
      parse("See https://a.example/x?y=1&amp;z=2, www.b.example\nor c@d.example.\n");
  CHECK(parsed.sources(Kind::Link) ==
        Strings{"https://a.example/x?y=1&amp;z=2", "www.b.example", "c@d.example"});
  CHECK(parsed.sources(Kind::Text) == Strings{"See ", "https://a.example/x?y=1&amp;z=2", ", ",
                                              "www.b.example", "or ", "c@d.example", "."});
}

TEST_CASE("What stands behind a link over several lines keeps its place", "[markdown]") {
  const Parsed parsed = parse("> a [b\n> c](\n>  /u\n>  'd\n> e') f *g*\n> h\n");
  CHECK(parsed.sources(Kind::Link) == Strings{"[b\n> c](\n>  /u\n>  'd\n> e')"});
  CHECK(parsed.sources(Kind::Text) == Strings{"a ", "b", "c", " f ", "g", "h"});
}

TEST_CASE("Code spans and inline HTML may go over lines", "[markdown]") {
  const Parsed parsed = parse("``a\n` b`` c <b\nlang=\"x\"> d\n");
  CHECK(parsed.sources(Kind::Code) == Strings{"``a\n` b``"});
  CHECK(parsed.sources(Kind::HtmlInline) == Strings{"<b\nlang=\"x\">"});
  CHECK(parsed.sources(Kind::Text) == Strings{" c ", " d"});
}

TEST_CASE("Cells are found without the bars, in rows of any indentation", "[markdown]") {
  const Parsed parsed = parse("- | a | *b* |\n  |---|---|\n    | c \\| d | `e\\|f` |\n  g |\n");
  CHECK(parsed.sources(Kind::TableCell) == Strings{"a", "*b*", "c \\| d", "`e\\|f`", "g", ""});
  CHECK(parsed.sources(Kind::TableRow) == Strings{"| a | *b* |", "| c \\| d | `e\\|f` |", "g |"});
  CHECK(parsed.sources(Kind::Code) == Strings{"`e\\|f`"});
  CHECK(parsed.sources(Kind::Table) ==
        Strings{"| a | *b* |\n  |---|---|\n    | c \\| d | `e\\|f` |\n  g |"});
}

TEST_CASE("A paragraph in front of a table's header keeps its own lines", "[markdown]") {
  const Parsed parsed = parse("one \\| *two*\nthree\n| a | b |\n|---|---|\n| c | d |\n");
  CHECK(parsed.sources(Kind::Paragraph) == Strings{"one \\| *two*\nthree"});
  CHECK(parsed.sources(Kind::Text) == Strings{"one \\| ", "two", "three", "a", "b", "c", "d"});
  CHECK(parsed.sources(Kind::Table) == Strings{"| a | b |\n|---|---|\n| c | d |"});
}

TEST_CASE("Definitions in front of a paragraph or heading do not move it", "[markdown]") {
  const Parsed parsed = parse("[a]: /u\n[b]: /v\ntext *x*\n\n[c]: /w\nTitle\n=====\n\nend\n");
  CHECK(parsed.sources(Kind::Text) == Strings{"text ", "x", "Title", "end"});
  CHECK(parsed.sources(Kind::Heading) == Strings{"Title\n====="});
}

TEST_CASE("Blocks end with their last character that is not blank", "[markdown]") {
  const Parsed parsed =
      parse("    code\n\n\n<div>\nx\n</div>\n\n```\nfence\n\n```\n\n> quote\n\n* item\n\n\nend\n");
  CHECK(parsed.sources(Kind::CodeBlock) == Strings{"code", "```\nfence\n\n```"});
  CHECK(parsed.sources(Kind::HtmlBlock) == Strings{"<div>\nx\n</div>"});
  CHECK(parsed.sources(Kind::BlockQuote) == Strings{"> quote"});
  CHECK(parsed.sources(Kind::List) == Strings{"* item"});
}

TEST_CASE("A fence that its quote leaves open ends with the quote", "[markdown]") {
  const Parsed parsed = parse("> ```\n> a\nb\n");
  CHECK(parsed.sources(Kind::CodeBlock) == Strings{"```\n> a"});
  CHECK(parsed.sources(Kind::Paragraph) == Strings{"b"});
}

TEST_CASE("Where a NUL byte has moved the text, inlines get their block's span", "[markdown]") {
  const Parsed parsed = parse(std::string("a\0b *c*\n\nd\n", 11));
  CHECK(parsed.sources(Kind::Emphasis) == Strings{std::string("a\0b *c*", 7)});
  CHECK(parsed.sources(Kind::Text).back() == "d");
}
