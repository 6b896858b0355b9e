#include "parse/inlines.h"

#include "markdown/explicit_id.h"

#include <algorithm>
#include <string>

namespace vade::parse {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;

namespace {

/// Detaches `id` and every emphasis around it that has nothing else in it.
void detach_emptied(Document& document, NodeId id) {
  bool is_empty = true;
  while (is_empty) {
    const NodeId parent = document.node(id).parent;
    document.detach(id);
    is_empty =
        is_emphasis(document.node(parent).kind) && document.node(parent).first_child == NoNode;
    id = parent;
  }
}

void drop_front(Node& text, std::uint32_t bytes) {
  text.text_begin += bytes;
  text.text_size -= bytes;
  text.span.begin = std::min(text.span.begin + bytes, text.span.end);
}

/// What follows `leaf` on its line at any depth of emphasis; NoNode at the end of the block.
NodeId following(const Document& document, NodeId leaf) {
  NodeId at = leaf;
  while (document.node(at).next == NoNode) {
    at = document.node(at).parent;
    if (at == NoNode || !is_emphasis(document.node(at).kind)) return NoNode;
  }
  return document.node(at).next;
}

}  // namespace

bool is_emphasis(Kind kind) {
  return kind == Kind::Emphasis || kind == Kind::Strong || kind == Kind::Strikethrough;
}

bool is_break(Kind kind) {
  return kind == Kind::SoftBreak || kind == Kind::LineBreak;
}

NodeId first_text(const Document& document, NodeId inline_node) {
  NodeId at = inline_node;
  while (at != NoNode && is_emphasis(document.node(at).kind)) at = document.node(at).first_child;
  return at != NoNode && document.node(at).kind == Kind::Text ? at : NoNode;
}

NodeId next_text(const Document& document, NodeId leaf) {
  return first_text(document, following(document, leaf));
}

NodeId last_text(const Document& document, NodeId block) {
  NodeId at = document.node(block).last_child;
  while (at != NoNode && is_emphasis(document.node(at).kind)) at = document.node(at).last_child;
  return at != NoNode && document.node(at).kind == Kind::Text ? at : NoNode;
}

bool ends_line(const Document& document, NodeId leaf) {
  const NodeId next = following(document, leaf);
  return next == NoNode || is_break(document.node(next).kind);
}

void remove_text(Document& document, NodeId first, TextPosition end) {
  NodeId at = first;
  while (at != end.leaf) {
    const NodeId next = next_text(document, at);
    detach_emptied(document, at);
    at = next;
  }
  if (end.offset == document.node(at).text_size) {
    detach_emptied(document, at);
  } else {
    drop_front(document.node(at), end.offset);
  }
}

void trim_breaks(Document& document, NodeId block) {
  const NodeId first = document.node(block).first_child;
  if (first != NoNode && is_break(document.node(first).kind)) document.detach(first);
  const NodeId last = document.node(block).last_child;
  if (last != NoNode && is_break(document.node(last).kind)) document.detach(last);
}

void take_trailing_id(Document& document, NodeId block, std::string_view file) {
  NodeId holder = block;
  while (document.node(holder).last_child != NoNode &&
         is_emphasis(document.node(document.node(holder).last_child).kind)) {
    holder = document.node(holder).last_child;
  }
  const NodeId first = first_text(document, document.node(block).first_child);
  const bool is_all = first != NoNode && first == document.node(holder).last_child &&
                      document.text(first).starts_with("{#");
  if (is_all) return;
  markdown::take_explicit_id(document, holder, file);
  if (holder == block) return;
  document.set_title(block, std::string(document.title(holder)));
  document.set_title(holder, {});
}

std::string_view final_text(const Document& document, NodeId block) {
  const NodeId leaf = last_text(document, block);
  if (leaf == NoNode) return {};
  const std::string_view text = document.text(leaf);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace vade::parse
