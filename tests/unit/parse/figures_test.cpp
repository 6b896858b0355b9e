#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

namespace {

markdown::NodeId first_block(const parse::ParsedFile& file) {
  return file.document.node(markdown::Root).first_child;
}

}  // namespace

TEST_CASE("An image alone in a paragraph becomes a figure, its title the caption", "[parse]") {
  const parse::ParsedFile file = article("![Two boxes](a.png \"How it *fits*\")\n");
  CHECK(blocks(file) == Strings{"(figure (image Two boxes) (p How it *fits*))"});
  const markdown::NodeId image = file.document.node(first_block(file)).first_child;
  CHECK(file.document.title(image).empty());
  CHECK(file.document.url(image) == "a.png");
  const markdown::NodeId caption = file.document.node(image).next;
  CHECK(file.source.locate(file.document.node(caption).span).line == 5);
}

TEST_CASE("An image without title becomes a figure without caption", "[parse]") {
  CHECK(blocks(article("- ![a](a.png)\n")) == Strings{"(list (item (figure (image a))))"});
}

TEST_CASE("An image with company stays in its paragraph", "[parse]") {
  CHECK(blocks(article("![a](a.png) and\n")) == Strings{"(p (image a)  and)"});
  CHECK(blocks(article("[![a](a.png)](b.md)\n")) == Strings{"(p (link (image a)))"});
  CHECK(blocks(article("![a](a.png)\n![b](b.png)\n")) == Strings{"(p (image a) (soft) (image b))"});
  CHECK(blocks(article("See ![a](a.dot) there\n")) == Strings{"(p See  (image a)  there)"});
}

TEST_CASE("An image of a dot file becomes a diagram with its alternative text", "[parse]") {
  const parse::ParsedFile file = article("![Two *boxes*](../shared/a.dot \"The parts\")\n");
  CHECK(blocks(file) == Strings{"(diagram Two  (em boxes))"});
  const markdown::NodeId diagram = first_block(file);
  CHECK(file.document.url(diagram) == "../shared/a.dot");
  CHECK(file.document.title(diagram) == "The parts");
  CHECK(file.document.text(diagram).empty());
}

TEST_CASE("A dot code block becomes a diagram captioned by the rest of its info", "[parse]") {
  const parse::ParsedFile file = article("```dot  How a page is made \ndigraph { a -> b }\n```\n");
  const markdown::NodeId diagram = first_block(file);
  CHECK(file.document.node(diagram).kind == markdown::Kind::Diagram);
  CHECK(file.document.text(diagram) == "digraph { a -> b }\n");
  CHECK(file.document.title(diagram) == "How a page is made");
  CHECK(file.document.url(diagram).empty());
  const parse::ParsedFile bare = article("~~~ dot\n~~~\n");
  CHECK(bare.document.node(first_block(bare)).kind == markdown::Kind::Diagram);
  CHECK(bare.document.title(first_block(bare)).empty());
}

TEST_CASE("Other code stays code", "[parse]") {
  CHECK(blocks(article("```dotnet\na\n```\n")) == Strings{"(code-block a\n)"});
  CHECK(blocks(article("```c++ dot\na\n```\n")) == Strings{"(code-block a\n)"});
  CHECK(blocks(article("    dot\n")) == Strings{"(code-block dot\n)"});
}
