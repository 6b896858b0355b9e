#include "markdown/document.h"

#include <catch2/catch.hpp>

#include <string>

using namespace vade::markdown;

namespace {

/// The children of a node as the letters of their texts, forwards; checks the links backwards too.
std::string children(const Document& document, NodeId parent) {
  std::string letters;
  NodeId previous = NoNode;
  for (NodeId id = document.node(parent).first_child; id != NoNode; id = document.node(id).next) {
    CHECK(document.node(id).parent == parent);
    CHECK(document.node(id).previous == previous);
    previous = id;
    letters += document.text(id);
  }
  CHECK(document.node(parent).last_child == previous);
  return letters;
}

NodeId text_node(Document& document, std::string_view text) {
  const NodeId id = document.create(Kind::Text, {});
  document.set_text(id, text);
  return id;
}

}  // namespace

TEST_CASE("A new document is a root without children", "[markdown]") {
  const Document document;
  CHECK(document.size() == 1);
  CHECK(document.node(Root).kind == Kind::Document);
  CHECK(children(document, Root).empty());
}

TEST_CASE("Nodes are linked in the order in which they are put in", "[markdown]") {
  Document document;
  const NodeId b = text_node(document, "b");
  document.append_child(Root, b);
  document.insert_before(b, text_node(document, "a"));
  document.insert_after(b, text_node(document, "d"));
  document.insert_after(b, text_node(document, "c"));
  CHECK(children(document, Root) == "abcd");
}

TEST_CASE("A detached node leaves its neighbours linked and can be put in again", "[markdown]") {
  Document document;
  const NodeId a = text_node(document, "a");
  const NodeId b = text_node(document, "b");
  const NodeId c = text_node(document, "c");
  for (const NodeId id : {a, b, c}) document.append_child(Root, id);
  document.detach(b);
  CHECK(children(document, Root) == "ac");
  document.detach(a);
  CHECK(children(document, Root) == "c");
  document.append_child(Root, b);
  document.detach(c);
  CHECK(children(document, Root) == "b");
  document.detach(b);
  document.detach(b);
  CHECK(children(document, Root).empty());
}

TEST_CASE("Texts, URLs and titles are kept apart and can be replaced", "[markdown]") {
  Document document;
  const NodeId id = document.create(Kind::Link, {});
  document.set_text(id, "text");
  document.set_url(id, "url");
  document.set_title(id, "title");
  document.set_url(id, "another");
  CHECK(document.text(id) == "text");
  CHECK(document.url(id) == "another");
  CHECK(document.title(id) == "title");
  CHECK(document.explicit_id(id) == "title");
}

TEST_CASE("Text is appended also when another text was stored in between", "[markdown]") {
  Document document;
  const NodeId a = text_node(document, "one");
  document.append_text(a, " two");
  text_node(document, "between");
  document.append_text(a, " three");
  CHECK(document.text(a) == "one two three");
}

TEST_CASE("A document is a value", "[markdown]") {
  Document document;
  document.append_child(Root, text_node(document, "a"));
  const Document copy = document;
  document.detach(document.node(Root).first_child);
  CHECK(children(copy, Root) == "a");
}

TEST_CASE("for_each visits a subtree in document order and nothing beside it", "[markdown]") {
  Document document;
  const NodeId quote = document.create(Kind::BlockQuote, {});
  document.append_child(Root, quote);
  document.append_child(Root, text_node(document, "after"));
  const NodeId paragraph = document.create(Kind::Paragraph, {});
  document.append_child(quote, paragraph);
  document.append_child(paragraph, text_node(document, "a"));
  document.append_child(quote, text_node(document, "b"));
  std::string seen;
  for_each(document, quote, [&](NodeId id) { seen += std::string(document.text(id)) + "/"; });
  CHECK(seen == "//a/b/");
}
