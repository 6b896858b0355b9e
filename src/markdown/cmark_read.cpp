#include "markdown/cmark_read.h"

#include <cmark-gfm-core-extensions.h>

namespace vade::markdown {

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

std::string_view content_of(const cmark_node& node) {
  return {reinterpret_cast<const char*>(node.content.ptr),
          static_cast<std::size_t>(node.content.size)};
}

bool is_cut_off(const cmark_node& paragraph) {
  return paragraph.start_line == 0 && paragraph.next != nullptr;
}

std::ptrdiff_t quote_depth(const cmark_node& node) {
  std::ptrdiff_t depth = 0;
  for (const cmark_node* at = node.parent; at != nullptr; at = at->parent) {
    if (at->type == CMARK_NODE_BLOCK_QUOTE) ++depth;
  }
  return depth;
}

Kind block_kind(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_BLOCK_QUOTE:
      return Kind::BlockQuote;
    case CMARK_NODE_LIST:
      return Kind::List;
    case CMARK_NODE_ITEM:
      return Kind::Item;
    case CMARK_NODE_CODE_BLOCK:
      return Kind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK:
      return Kind::HtmlBlock;
    case CMARK_NODE_HEADING:
      return Kind::Heading;
    case CMARK_NODE_THEMATIC_BREAK:
      return Kind::ThematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return Kind::FootnoteDefinition;
    default:
      break;
  }
  if (node.type == CMARK_NODE_TABLE) return Kind::Table;
  if (node.type == CMARK_NODE_TABLE_ROW) return Kind::TableRow;
  if (node.type == CMARK_NODE_TABLE_CELL) return Kind::TableCell;
  return Kind::Paragraph;
}

Kind inline_kind(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_SOFTBREAK:
      return Kind::SoftBreak;
    case CMARK_NODE_LINEBREAK:
      return Kind::LineBreak;
    case CMARK_NODE_CODE:
      return Kind::Code;
    case CMARK_NODE_HTML_INLINE:
      return Kind::HtmlInline;
    case CMARK_NODE_EMPH:
      return Kind::Emphasis;
    case CMARK_NODE_STRONG:
      return Kind::Strong;
    case CMARK_NODE_LINK:
      return Kind::Link;
    case CMARK_NODE_IMAGE:
      return Kind::Image;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return Kind::FootnoteReference;
    default:
      break;
  }
  return node.type == CMARK_NODE_STRIKETHROUGH ? Kind::Strikethrough : Kind::Text;
}

bool holds_children(const cmark_node& node) {
  return node.type == CMARK_NODE_EMPH || node.type == CMARK_NODE_STRONG ||
         node.type == CMARK_NODE_LINK || node.type == CMARK_NODE_IMAGE ||
         node.type == CMARK_NODE_STRIKETHROUGH;
}

Alignment alignment(const cmark_node& table, std::size_t column) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the getter only reads
  auto* node = const_cast<cmark_node*>(&table);
  if (column >= cmark_gfm_extensions_get_table_columns(node)) return Alignment::None;
  switch (cmark_gfm_extensions_get_table_alignments(node)[column]) {
    case 'l':
      return Alignment::Left;
    case 'c':
      return Alignment::Centre;
    case 'r':
      return Alignment::Right;
    default:
      return Alignment::None;
  }
}

}  // namespace vade::markdown
