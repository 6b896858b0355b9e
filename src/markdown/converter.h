#pragma once

#include "markdown/cmark_tree.h"
#include "markdown/document.h"
#include "markdown/inline_spans.h"
#include "markdown/source_lines.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vade::markdown {

/// Walks a tree of cmark-gfm and makes our document of it (see `convert`).
class Converter {
 public:
  explicit Converter(const SourceLines& lines) : lines_(&lines), spans_(lines) {}

  Document run(const cmark_node& root);

 private:
  NodeId open_block(const cmark_node& node, NodeId parent);
  void close_block(NodeId id);
  void fill_block(const cmark_node& node, NodeId id);
  void open_row(const cmark_node& row, NodeId id);
  void open_cell(const cmark_node& cell, NodeId id);
  void start_paragraph(const cmark_node& node, NodeId id);
  void start_heading(const cmark_node& node, NodeId id);
  void add_inlines(const cmark_node& block, NodeId block_id);
  NodeId add_inline(const cmark_node& node, NodeId parent);
  NodeId add_text(std::string_view text, diag::Span span, NodeId parent);
  void fill_reference(const cmark_node& node, NodeId id);

  [[nodiscard]] std::uint32_t offset(int line, int column) const;
  [[nodiscard]] diag::Span block_span(const cmark_node& node) const;
  [[nodiscard]] std::uint32_t fence_end(const cmark_node& code, std::uint32_t begin) const;

  const SourceLines* lines_;
  InlineSpans spans_;
  Document document_;
  std::uint32_t footnotes_ = 0;
  std::uint32_t row_at_ = 0;  ///< where the next cell of the open row is looked for
  std::uint32_t row_end_ = 0;
  std::size_t column_ = 0;  ///< of the next cell
};

}  // namespace vade::markdown
