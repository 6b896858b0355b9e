#include "examples.h"
#include "generated.h"
#include "markdown/parse.h"

#include <catch2/catch.hpp>

namespace vade::test {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

/// Whether `source` can only have been written as `text`: no escape, no reference.
bool is_plain(std::string_view source) {
  return source.find_first_of("&\\") == source.npos;
}

/// What is wrong with a node's span, or nothing.
std::string fault(const diag::SourceFile& file, const Document& document, NodeId id) {
  const Node& node = document.node(id);
  const std::string_view source = file.text(node.span);
  if (node.span.begin > node.span.end || node.span.end > file.text().size()) return "no range";
  switch (node.kind) {
    case Kind::Text:
      return is_plain(source) && source != document.text(id) ? "text differs from its source" : "";
    case Kind::HtmlInline:
      return "";
    case Kind::Emphasis:
      return source.size() >= 2 && source.front() == source.back() ? "" : "emphasis";
    case Kind::Strong:
      return source.size() >= 4 && source.front() == source.back() ? "" : "strong";
    case Kind::Strikethrough:
      return source.starts_with('~') && source.ends_with('~') ? "" : "strikethrough";
    case Kind::Code:
      return source.starts_with('`') && source.ends_with('`') ? "" : "code";
    case Kind::Image:
      return source.starts_with("![") && (source.ends_with(')') || source.ends_with(']')) ? ""
                                                                                          : "image";
    case Kind::FootnoteReference:
      return source.starts_with("[^") && source.ends_with(']') ? "" : "footnote reference";
    default:
      return "";
  }
}

/// What is wrong with a node's place among its neighbours, or nothing: siblings follow one another
/// within their parent. Footnote definitions stand at the document's end wherever they were
/// written.
std::string disorder(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  if (node.parent == markdown::NoNode || node.kind == Kind::FootnoteDefinition) return "";
  const Node& parent = document.node(node.parent);
  if (node.span.begin < parent.span.begin || node.span.end > parent.span.end)
    return "not in parent";
  if (node.previous == markdown::NoNode) return "";
  const bool follows = node.span.begin >= document.node(node.previous).span.end;
  return follows ? "" : "overlaps the node before it";
}

/// The first node whose span is wrong, described; empty if all are right.
std::string first_fault(const std::string& markdown) {
  const diag::SourceFile file("page.md", markdown);
  diag::Bag bag;
  const Document document = markdown::parse(file, 0, bag);
  std::string found;
  markdown::for_each(document, markdown::Root, [&](NodeId id) {
    if (!found.empty()) return;
    found = fault(file, document, id);
    if (found.empty()) found = disorder(document, id);
    if (found.empty()) return;
    const Node& node = document.node(id);
    found += ": kind " + std::to_string(static_cast<int>(node.kind)) + ", text `" +
             std::string(document.text(id)) + "`, source `" + std::string(file.text(node.span)) +
             "`";
  });
  return found;
}

}  // namespace

TEST_CASE("spans hold for every example of the specifications", "[oracle]") {
  const std::vector<Example> examples = specification_examples();
  if (examples.empty()) {
    WARN("skipped: no specifications in VADE_STANDARDS or ../shared/standards");
    return;
  }
  for (const Example& example : examples) {
    INFO(example.source << ", example " << example.number << ":\n" << example.markdown);
    CHECK(first_fault(example.markdown) == "");
  }
}

TEST_CASE("spans hold for generated documents", "[oracle]") {
  for (std::uint32_t seed = 1; seed <= 2'000; ++seed) {
    const std::string markdown = generated_document(seed);
    INFO("seed " << seed << ":\n" << markdown);
    CHECK(first_fault(markdown) == "");
  }
}

}  // namespace vade::test
