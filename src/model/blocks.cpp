#include "markdown/plain_text.h"
#include "model/site.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vade::model {
namespace {

using markdown::Kind;
using markdown::NodeId;

/// The letters that name a block's kind in its id; empty for what only holds other blocks.
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

class Collector {
 public:
  explicit Collector(const markdown::Document& document) : document_(document) {}

  /// Adds the blocks of `node`: the node itself, or those inside a list, quote or callout.
  void add(NodeId node) {
    const Kind kind = document_.node(node).kind;
    if (markdown::is_inline(kind)) return;
    const bool holds_blocks = kind == Kind::List || kind == Kind::BlockQuote ||
                              kind == Kind::Callout || kind == Kind::FaqAnswer;
    if (holds_blocks) {
      for (NodeId child = document_.node(node).first_child; child != markdown::NoNode;
           child = document_.node(child).next) {
        add(child);
      }
      return;
    }
    const std::string_view letters = id_letters(kind);
    if (letters.empty()) return;
    text_.clear();
    markdown::append_plain_text(text_, document_, node);
    const auto words = static_cast<std::uint32_t>(text::count_words(text_));
    const std::uint32_t ordinal = ++counts_[static_cast<std::size_t>(kind)];
    blocks_.push_back({node, words, std::string(letters) + std::to_string(ordinal)});
  }

  [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

 private:
  const markdown::Document& document_;
  std::vector<Block> blocks_;
  std::array<std::uint32_t, 64> counts_{};
  std::string text_;
};

}  // namespace

std::vector<Block> blocks_of(const parse::ParsedFile& file, std::uint32_t outline) {
  const markdown::Document& document = file.document;
  Collector collector(document);
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
  for (; at != end && at != markdown::NoNode; at = document.node(at).next) collector.add(at);
  return collector.take();
}

}  // namespace vade::model
