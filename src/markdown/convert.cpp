#include "markdown/convert.h"

#include "markdown/cmark_read.h"
#include "markdown/explicit_id.h"
#include "markdown/inline_spans.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <charconv>
#include <string>

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

bool holds_inlines(Kind kind) {
  return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::TableCell;
}

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

Document Converter::run(const cmark_node& root) {
  const std::uint32_t begin = lines_->start(1);
  const auto size = static_cast<std::uint32_t>(lines_->file().size());
  // Measured: a node for every 31 bytes of an ordinary page; a page of links and tables has more.
  document_.reserve((size - begin) / 24 + 16, (size - begin) + 64);
  document_.node(Root).span = {begin, size};

  const cmark_node* at = &root;
  NodeId id = Root;
  while (true) {
    if (holds_inlines(document_.node(id).kind)) {
      add_inlines(*at, id);
    } else if (at->first_child != nullptr) {
      at = at->first_child;
      id = open_block(*at, id);
      continue;
    }
    while (at != &root && at->next == nullptr) {
      close_block(id);
      at = at->parent;
      id = document_.node(id).parent;
    }
    if (at == &root) return std::move(document_);
    close_block(id);
    at = at->next;
    id = open_block(*at, document_.node(id).parent);
  }
}

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

void Converter::close_block(NodeId id) {
  Node& block = document_.node(id);
  if (block.kind == Kind::Heading) return take_explicit_id(document_, id, lines_->file());
  if (holds_inlines(block.kind) || block.last_child == NoNode || block.kind == Kind::TableRow)
    return;

  // cmark-gfm ends containers in the blank lines behind them, and starts a table in front of a
  // paragraph that was cut off.
  const std::uint32_t end = document_.node(block.last_child).span.end;
  if (block.kind != Kind::Table) {
    block.span.end = end;
    return;
  }
  block.span.begin = document_.node(block.first_child).span.begin;
  block.span.end = std::max(block.span.end, end);
}

void Converter::add_inlines(const cmark_node& block, NodeId block_id) {
  NodeId parent = block_id;
  const cmark_node* at = block.first_child;
  while (at != nullptr) {
    const NodeId id = add_inline(*at, parent);
    if (at->first_child != nullptr) {
      parent = id;
      at = at->first_child;
      continue;
    }
    if (holds_children(*at)) document_.node(id).span.end = spans_.leave(*at);
    while (at->next == nullptr) {
      at = at->parent;
      if (at == &block) return;
      document_.node(parent).span.end = spans_.leave(*at);
      parent = document_.node(parent).parent;
    }
    at = at->next;
  }
}

NodeId Converter::add_inline(const cmark_node& node, NodeId parent) {
  const Kind kind = inline_kind(node);
  const diag::Span span = spans_.enter(node);
  if (kind == Kind::Text) return add_text(view(node.as.literal), span, parent);

  const NodeId id = document_.create(kind, span);
  document_.append_child(parent, id);
  if (kind == Kind::Code || kind == Kind::HtmlInline) {
    document_.set_text(id, view(node.as.literal));
  } else if (kind == Kind::Link || kind == Kind::Image) {
    document_.set_url(id, view(node.as.link.url));
    document_.set_title(id, view(node.as.link.title));
  } else if (kind == Kind::FootnoteReference) {
    fill_reference(node, id);
  }
  return id;
}

/// Joins texts that stand side by side: cmark-gfm splits around bare addresses, and leaves empty
/// ones.
NodeId Converter::add_text(std::string_view text, diag::Span span, NodeId parent) {
  const NodeId last = document_.node(parent).last_child;
  if (text.empty()) return last;
  if (last != NoNode && document_.node(last).kind == Kind::Text) {
    document_.append_text(last, text);
    document_.node(last).span.end = span.end;
    return last;
  }
  const NodeId id = document_.create(Kind::Text, span);
  document_.append_child(parent, id);
  document_.set_text(id, text);
  return id;
}

void Converter::fill_reference(const cmark_node& node, NodeId id) {
  // The literal has become the footnote's number; the definition still has the label.
  const std::string_view number = view(node.as.literal);
  std::uint32_t value = 0;
  std::from_chars(number.data(), number.data() + number.size(), value);
  document_.node(id).number = value;
  document_.set_text(id, view(node.parent_footnote_def->as.literal));
  std::string fragment(number);
  if (node.footnote.ref_ix > 1) fragment += "-" + std::to_string(node.footnote.ref_ix);
  document_.set_url(id, fragment);
}

}  // namespace

Document convert(const cmark_node& root, const SourceLines& lines) {
  return Converter(lines).run(root);
}

}  // namespace vade::markdown
