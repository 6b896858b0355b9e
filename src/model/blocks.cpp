#include "model/site.h"

#include <array>
#include <string>
#include <string_view>

namespace vade::model {
namespace {

using markdown::Kind;
using markdown::NodeId;

/// The letters that name a block's kind; empty for what is no block of its own.
std::string_view id_letters(Kind kind) {
  switch (kind) {
    case Kind::Paragraph:
      return "p";
    case Kind::Item:
      return "li";
    case Kind::Table:
      return "table";
    case Kind::CodeBlock:
      return "code";
    case Kind::Figure:
      return "fig";
    case Kind::Diagram:
      return "dot";
    case Kind::Heading:
      return "h";
    case Kind::HtmlBlock:
      return "html";
    case Kind::FootnoteDefinition:
      return "fn";
    case Kind::ThematicBreak:
      return "hr";
    default:
      return "";
  }
}

void collect(const markdown::Document& document, NodeId node, std::vector<NodeId>& blocks) {
  const Kind kind = document.node(node).kind;
  if (markdown::is_inline(kind)) return;
  const bool holds_blocks = kind == Kind::List || kind == Kind::BlockQuote ||
                            kind == Kind::Callout || kind == Kind::FaqAnswer;
  if (!holds_blocks) {
    if (!id_letters(kind).empty()) blocks.push_back(node);
    return;
  }
  for (NodeId child = document.node(node).first_child; child != markdown::NoNode;
       child = document.node(child).next) {
    collect(document, child, blocks);
  }
}

}  // namespace

std::vector<NodeId> blocks_of(const parse::ParsedFile& file, std::uint32_t outline) {
  const markdown::Document& document = file.document;
  std::vector<NodeId> blocks;
  NodeId at = markdown::NoNode;
  NodeId end = markdown::NoNode;
  if (outline != None) {
    at = file.outline[outline].body_begin;
    end = file.outline[outline].body_end;
  } else {
    at = document.node(markdown::Root).first_child;
    if (!file.outline.empty()) {
      const parse::OutlineItem& first = file.outline.front();
      end = first.entry != markdown::NoNode ? first.entry : first.title;
    }
  }
  for (; at != end && at != markdown::NoNode; at = document.node(at).next) {
    collect(document, at, blocks);
  }
  return blocks;
}

std::vector<std::string> block_names(const parse::ParsedFile& file,
                                     const std::vector<NodeId>& blocks) {
  std::vector<std::string> names;
  std::array<std::uint32_t, 64> counts{};
  for (const NodeId block : blocks) {
    const Kind kind = file.document.node(block).kind;
    const std::uint32_t number = ++counts[static_cast<std::size_t>(kind)];
    names.push_back(std::string(id_letters(kind)) + std::to_string(number));
  }
  return names;
}

}  // namespace vade::model
