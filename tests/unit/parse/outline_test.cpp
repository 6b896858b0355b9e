#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::NodeId;
using markdown::NoNode;

namespace {

/// The text of an item's blocks, from its range.
std::string body_of(const parse::ParsedFile& file, const parse::OutlineItem& item) {
  std::string out;
  for (NodeId id = item.body_begin; id != item.body_end; id = file.document.node(id).next) {
    out += '|' + markdown::plain_text(file.document, id);
  }
  return out;
}

}  // namespace

TEST_CASE("The outline lists top-level headings with their ids and bodies", "[parse]") {
  const parse::ParsedFile file = article(R"(Before.

## The *first* `part` {#first}

One.

Two.

### Below

Three.

> ## Quoted

## Last
)");
  CHECK(outline(file) ==
        Strings{"section 2 The first part {#first}", "section 3 Below", "section 2 Last"});
  CHECK(body_of(file, file.outline[0]) == "|One.|Two.");
  CHECK(body_of(file, file.outline[1]) == "|Three.|Quoted");
  CHECK(file.outline[2].body_begin == NoNode);
  CHECK(file.outline[2].body_end == NoNode);
  CHECK(file.document.node(file.outline[0].title).kind == markdown::Kind::Heading);
}

TEST_CASE("A question's body is its answer", "[parse]") {
  const parse::ParsedFile file = article("## Fees\n\nAll.\n\nQ: Is it?\n\nA: Yes.\n\n- a\n- b\n");
  REQUIRE(outline(file) == Strings{"section 2 Fees", "question 3 Is it?"});
  CHECK(body_of(file, file.outline[0]) == "|All.");
  CHECK(body_of(file, file.outline[1]) == "|Yes.|a b");
  const parse::OutlineItem& question = file.outline[1];
  CHECK(file.document.node(question.title).kind == markdown::Kind::FaqQuestion);
  CHECK(file.document.node(question.entry).kind == markdown::Kind::FaqEntry);
  CHECK(file.document.node(question.title).parent == question.entry);
}

TEST_CASE("Footnotes belong to no section", "[parse]") {
  const parse::ParsedFile file = article("## A\n\nText[^1]\n\n[^1]: Note.\n");
  REQUIRE(file.outline.size() == 1);
  CHECK(body_of(file, file.outline[0]) == "|Text");
}

TEST_CASE("A first-level heading that repeats the title is dropped", "[parse]") {
  CHECK(outline(article("# *Fees*\n\nText\n\n## A\n")) == Strings{"section 2 A"});
  CHECK(body_text(article("# Fees\n\nText\n")) == "Text");
  CHECK(outline(article("Text\n\nFees\n====\n")) == Strings{});
}

TEST_CASE("Other first-level headings become sections", "[parse]") {
  CHECK(outline(article("# Prices\n\n## A\n")) == Strings{"section 2 Prices", "section 2 A"});
  CHECK(outline(article("# Fees\n\n# Fees\n")) == Strings{"section 2 Fees"});
  CHECK(outline(faq("# Prices\n\n## A?\n\nYes.\n")) ==
        Strings{"section 2 Prices", "question 2 A?"});
}
