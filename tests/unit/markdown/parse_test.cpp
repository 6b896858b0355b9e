#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::Alignment;
using markdown::Kind;
using markdown::NodeId;
using markdown::Task;

namespace {

std::vector<std::string> texts(const Parsed& parsed) {
  std::vector<std::string> found;
  for (const NodeId id : parsed.all(Kind::Text)) found.emplace_back(parsed.document.text(id));
  return found;
}

}  // namespace

TEST_CASE("An empty text gives an empty document", "[markdown]") {
  CHECK(parse("").document.size() == 1);
  CHECK(parse("\n \n").document.size() == 1);
  CHECK(parse("abc", 3).document.size() == 1);
}

TEST_CASE("Only what stands behind the offset is parsed, with the file's positions", "[markdown]") {
  const Parsed parsed = parse("---\ntitle: T\n---\n\n# Title\n", 17);
  CHECK(parsed.all(Kind::ThematicBreak).empty());
  CHECK(parsed.sources(Kind::Heading) == std::vector<std::string>{"# Title"});
  CHECK(parsed.file.locate(parsed.document.node(parsed.only(Kind::Heading)).span).line == 5);
}

TEST_CASE("Lists say whether they are ordered, tight, and where they start", "[markdown]") {
  const Parsed parsed = parse("7) a\n8) b\n\n- c\n\n- d\n");
  const auto lists = parsed.all(Kind::List);
  REQUIRE(lists.size() == 2);
  const markdown::Node& first = parsed.document.node(lists[0]);
  CHECK(first.ordered);
  CHECK(first.tight);
  CHECK(first.number == 7);
  CHECK_FALSE(parsed.document.node(lists[1]).ordered);
  CHECK_FALSE(parsed.document.node(lists[1]).tight);
}

TEST_CASE("Items of task lists are open or done", "[markdown]") {
  const Parsed parsed = parse("- [ ] a\n- [x] b\n- c\n");
  const auto items = parsed.all(Kind::Item);
  REQUIRE(items.size() == 3);
  const Task expected[] = {Task::Open, Task::Done, Task::None};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(parsed.document.node(items[i]).variant == static_cast<std::uint8_t>(expected[i]));
  }
}

TEST_CASE("Cells know their column's alignment, rows whether they are the header", "[markdown]") {
  const Parsed parsed = parse("| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 |\n");
  const auto cells = parsed.all(Kind::TableCell);
  REQUIRE(cells.size() == 8);
  const Alignment expected[] = {Alignment::None, Alignment::Left, Alignment::Centre,
                                Alignment::Right};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    CHECK(parsed.document.node(cells[i]).variant == static_cast<std::uint8_t>(expected[i % 4]));
  }
  const auto rows = parsed.all(Kind::TableRow);
  CHECK(parsed.document.node(rows.at(0)).header);
  CHECK_FALSE(parsed.document.node(rows.at(1)).header);
}

TEST_CASE("A code block keeps its text and the whole info string", "[markdown]") {
  const Parsed parsed = parse("```dot labels=x\na -> b\n```\n");
  const NodeId block = parsed.only(Kind::CodeBlock);
  CHECK(parsed.document.text(block) == "a -> b\n");
  CHECK(parsed.document.title(block) == "dot labels=x");
}

TEST_CASE("Links keep destination and title as written, references decoded", "[markdown]") {
  const Parsed parsed = parse("[a](é.md#ancre-é \"T &amp; U\") ![b](c.png)\n");
  const NodeId link = parsed.only(Kind::Link);
  CHECK(parsed.document.url(link) == "é.md#ancre-é");
  CHECK(parsed.document.title(link) == "T & U");
  CHECK(parsed.document.url(parsed.only(Kind::Image)) == "c.png");
}

TEST_CASE("Text that cmark-gfm splits is one node", "[markdown]") {
  CHECK(texts(parse("see: a [b] & c! www, (d) \\* e_f\n")) ==
        std::vector<std::string>{"see: a [b] & c! www, (d) * e_f"});
}

TEST_CASE("Footnotes have numbers in the order of their references", "[markdown]") {
  const Parsed parsed = parse("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n[^z]: unused\n");
  const auto references = parsed.all(Kind::FootnoteReference);
  REQUIRE(references.size() == 3);
  std::vector<std::string> fragments;
  for (const NodeId id : references) fragments.emplace_back(parsed.document.url(id));
  CHECK(fragments == std::vector<std::string>{"1", "2", "1-2"});
  const auto definitions = parsed.all(Kind::FootnoteDefinition);
  REQUIRE(definitions.size() == 2);
  CHECK(parsed.document.node(definitions[0]).number == 1);
  CHECK(parsed.document.text(definitions[0]) == "x");
  CHECK(parsed.source(definitions[0]) == "[^x]: X");
}

TEST_CASE("A heading's trailing id is taken out of its text", "[markdown]") {
  const Parsed parsed = parse("## What it *costs*  {#fees} ##\n");
  const NodeId heading = parsed.only(Kind::Heading);
  CHECK(parsed.document.explicit_id(heading) == "fees");
  CHECK(texts(parsed) == std::vector<std::string>{"What it ", "costs"});
  CHECK(parsed.document.node(heading).level == 2);
}

TEST_CASE("The span of a heading's text shrinks with the text", "[markdown]") {
  const Parsed parsed = parse("# Frais à payer {#fees}\n");
  CHECK(parsed.sources(Kind::Text) == std::vector<std::string>{"Frais à payer"});
}

TEST_CASE("A heading may be an id and nothing else", "[markdown]") {
  const Parsed parsed = parse("# {#only}\n");
  CHECK(parsed.document.explicit_id(parsed.only(Kind::Heading)) == "only");
  CHECK(parsed.document.node(parsed.only(Kind::Heading)).first_child == markdown::NoNode);
}

TEST_CASE("Setext headings take ids too", "[markdown]") {
  const Parsed parsed = parse("Title {#t}\n=====\n");
  CHECK(parsed.document.explicit_id(parsed.only(Kind::Heading)) == "t");
}

TEST_CASE("What only resembles an id stays text", "[markdown]") {
  for (const char* title : {"a{#b}", "a {#b} c", "a \\{#b}", "a {#}", "a {#b c}", "a {b}",
                            "`a`{#b}", "a {#b", "a `{#b}`"}) {
    INFO(title);
    const Parsed parsed = parse(std::string("# ") + title + "\n");
    CHECK(parsed.document.explicit_id(parsed.only(Kind::Heading)).empty());
  }
}

TEST_CASE("An id in a paragraph is text", "[markdown]") {
  CHECK(texts(parse("a {#b}\n")) == std::vector<std::string>{"a {#b}"});
}

TEST_CASE("Very deep nesting is parsed without recursion", "[markdown]") {
  std::string lists;
  for (std::size_t i = 0; i < 600; ++i) lists += std::string(2 * i, ' ') + "- a\n";
  CHECK(parse(lists).all(Kind::List).size() == 600);
  const std::string images(20'000, '[');
  CHECK(parse(images).all(Kind::Text).size() == 1);
  std::string emphasis;
  for (int i = 0; i < 10'000; ++i) emphasis += "*a ";
  for (int i = 0; i < 10'000; ++i) emphasis += "b*";
  const std::string out = html(emphasis);
  CHECK(out.size() > emphasis.size());
}
