#include "markdown/convert.h"

#include "markdown/cmark_read.h"
#include "markdown/converter.h"
#include "markdown/explicit_id.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace vade::markdown {
namespace {

bool holds_inlines(Kind kind) {
  return kind == Kind::Paragraph || kind == Kind::Heading || kind == Kind::TableCell;
}

}  // namespace

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

Document convert(const cmark_node& root, const SourceLines& lines) {
  return Converter(lines).run(root);
}

}  // namespace vade::markdown
