// The blocks of a document: what each holds, and where it begins and ends.
#include "markdown/cmark_read.h"
#include "markdown/converter.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>

namespace vade::markdown {
namespace {

/// Whether a line is the `===` or `---` under a heading, whatever containers it stands in.
bool is_underline(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  if (last == std::string_view::npos || (line[last] != '=' && line[last] != '-')) return false;
  const std::size_t before = line.find_last_not_of(line[last], last);
  return before == std::string_view::npos || line[before] == ' ' || line[before] == '\t' ||
         line[before] == '>';
}

std::uint32_t count_lines(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

std::uint32_t Converter::offset(int line, int column) const {
  const auto number = static_cast<std::uint32_t>(std::max(line, 1));
  const auto before = static_cast<std::uint32_t>(std::max(column, 1)) - 1;
  return std::min(lines_->start(number) + before, lines_->end(number));
}

diag::Span Converter::block_span(const cmark_node& node) const {
  const std::uint32_t begin = offset(node.start_line, node.start_column);
  const std::uint32_t end = offset(node.end_line, node.end_column + 1);
  return lines_->trimmed({begin, std::max(begin, end)});
}

/// cmark-gfm says of a fenced block that is never closed that it ends on the line behind it, which
/// may be another block's. The code's lines are counted instead.
std::uint32_t Converter::fence_end(const cmark_node& code, std::uint32_t begin) const {
  const auto last = static_cast<std::uint32_t>(std::max(code.start_line, 1)) +
                    count_lines(view(code.as.code.literal));
  const std::string_view line = lines_->line(last + 1);
  const std::size_t fence = std::min(line.find_first_not_of(" \t>"), line.size());
  const std::size_t fence_size =
      std::min(line.find_first_not_of(static_cast<char>(code.as.code.fence_char), fence),
               line.size()) -
      fence;
  const auto container =
      static_cast<std::size_t>(std::max(code.start_column - 1 - code.as.code.fence_offset, 0));
  const bool inside = fence >= container &&
                      std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(fence),
                                 '>') == quote_depth(code);
  const bool closes = inside && fence_size >= code.as.code.fence_length &&
                      line.find_first_not_of(" \t", fence + fence_size) == std::string_view::npos;
  return lines_->trimmed({begin, lines_->end(closes ? last + 1 : last)}).end;
}

NodeId Converter::open_block(const cmark_node& node, NodeId parent) {
  const NodeId id = document_.create(block_kind(node), block_span(node));
  document_.append_child(parent, id);
  fill_block(node, id);
  return id;
}

void Converter::fill_block(const cmark_node& node, NodeId id) {
  Node& block = document_.node(id);
  switch (block.kind) {
    case Kind::List:
      block.ordered = node.as.list.list_type == CMARK_ORDERED_LIST;
      block.tight = node.as.list.tight;
      block.number = static_cast<std::uint32_t>(node.as.list.start);
      return;
    case Kind::Item: {
      const Task task = !is_task(node)         ? Task::None
                        : node.as.list.checked ? Task::Done
                                               : Task::Open;
      block.variant = static_cast<std::uint8_t>(task);
      return;
    }
    case Kind::CodeBlock:
      if (node.as.code.fenced != 0) block.span.end = fence_end(node, block.span.begin);
      document_.set_text(id, view(node.as.code.literal));
      document_.set_title(id, view(node.as.code.info));
      return;
    case Kind::HtmlBlock: {
      const std::string_view html = view(node.as.literal);
      const int last_line = node.start_line + static_cast<int>(count_lines(html)) - 1;
      block.span = lines_->trimmed(
          {block.span.begin, lines_->end(static_cast<std::uint32_t>(std::max(last_line, 1)))});
      document_.set_text(id, html);
      return;
    }
    case Kind::FootnoteDefinition: {
      block.number = ++footnotes_;
      // cmark-gfm's column is the one behind the label.
      const std::uint32_t line = lines_->start(static_cast<std::uint32_t>(node.start_line));
      const std::size_t label = lines_->file().substr(0, block.span.begin).rfind("[^");
      if (label != std::string_view::npos && label >= line) {
        block.span.begin = static_cast<std::uint32_t>(label);
      }
      document_.set_text(id, view(node.as.literal));
      return;
    }
    case Kind::Heading:
      block.level = static_cast<std::uint8_t>(node.as.heading.level);
      return start_heading(node, id);
    case Kind::Paragraph:
      return start_paragraph(node, id);
    case Kind::TableRow:
      return open_row(node, id);
    case Kind::TableCell:
      return open_cell(node, id);
    default:
      return;
  }
}

void Converter::start_paragraph(const cmark_node& node, NodeId id) {
  Node& block = document_.node(id);
  if (is_cut_off(node)) {
    const auto first_line = static_cast<std::uint32_t>(std::max(node.next->start_line, 1));
    block.span = lines_->trimmed({lines_->start(first_line), lines_->end(first_line)});
    spans_.start_lines(node, first_line, block.span, ContentMap::Pipes::Unescaped);
  } else {
    // Link reference definitions are gone from the start of the content, so its lines are counted
    // from the paragraph's end.
    const int first_line = node.end_line - static_cast<int>(count_lines(content_of(node))) + 1;
    spans_.start_lines(node, static_cast<std::uint32_t>(std::max(first_line, 1)), block.span);
  }
  block.span = spans_.content();
}

void Converter::start_heading(const cmark_node& node, NodeId id) {
  Node& block = document_.node(id);
  if (!node.as.heading.setext) {
    spans_.start_piece(node, offset(node.start_line, node.start_column + node.internal_offset),
                       block.span);
    return;
  }
  // cmark-gfm ends the heading on its underline or on the line behind it, and where link reference
  // definitions stood in front, it starts too early. The underline decides.
  const std::uint32_t count = count_lines(content_of(node));
  for (const int first : {node.start_line, node.end_line - static_cast<int>(count) - 1,
                          node.end_line - static_cast<int>(count)}) {
    const auto number = static_cast<std::uint32_t>(std::max(first, 1));
    if (!is_underline(lines_->line(number + count))) continue;
    if (!spans_.start_lines(node, number, block.span)) continue;
    block.span.begin = spans_.content().begin;
    block.span.end = lines_->trimmed({block.span.begin, lines_->end(number + count)}).end;
    return;
  }
  spans_.start_lines(node, static_cast<std::uint32_t>(std::max(node.start_line, 1)), block.span);
}

void Converter::open_row(const cmark_node& row, NodeId id) {
  Node& block = document_.node(id);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the getter only reads
  block.header = cmark_gfm_extensions_get_table_row_is_header(const_cast<cmark_node*>(&row)) != 0;
  int line = row.start_line;
  std::uint32_t begin = 0;
  if (block.header) {
    // The table keeps the lines of the paragraph that it was; the last one is the header row.
    std::string_view content = content_of(*row.parent);
    while (!content.empty() && (content.back() == '\n' || content.back() == '\r')) {
      content.remove_suffix(1);
    }
    line += static_cast<int>(count_lines(content));
    const std::uint32_t end = lines_->end(static_cast<std::uint32_t>(std::max(line, 1)));
    const std::size_t size = content.size() - (content.find_last_of("\r\n") + 1);
    begin = end - std::min(end, static_cast<std::uint32_t>(size));
  } else {
    // Only these can stand in front of a row: an item's marker would start another table.
    const auto number = static_cast<std::uint32_t>(std::max(line, 1));
    const std::size_t prefix =
        std::min(lines_->line(number).find_first_not_of(" \t>"), lines_->line(number).size());
    begin = lines_->start(number) + static_cast<std::uint32_t>(prefix);
  }
  const std::uint32_t end = lines_->end(static_cast<std::uint32_t>(std::max(line, 1)));
  block.span = lines_->trimmed({std::min(begin, end), end});
  row_at_ = block.span.begin;
  row_end_ = block.span.end;
  column_ = 0;
}

void Converter::open_cell(const cmark_node& cell, NodeId id) {
  Node& block = document_.node(id);
  block.variant = static_cast<std::uint8_t>(alignment(*cell.parent->parent, column_));
  ++column_;
  spans_.start_cell(cell, row_at_, row_end_);
  block.span = spans_.content();
}

}  // namespace vade::markdown
