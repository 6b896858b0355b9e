#include "markdown/document.h"

namespace vade::markdown {

Document::Document() {
  nodes_.emplace_back();
}

std::string_view Document::text(NodeId id) const {
  return std::string_view(pool_).substr(nodes_[id].text_begin, nodes_[id].text_size);
}

std::string_view Document::url(NodeId id) const {
  return std::string_view(pool_).substr(nodes_[id].url_begin, nodes_[id].url_size);
}

std::string_view Document::title(NodeId id) const {
  return std::string_view(pool_).substr(nodes_[id].title_begin, nodes_[id].title_size);
}

// Replaced text stays in the pool, unused: documents change little after they are parsed. `text`
// may be a view into the pool itself (std::string::append allows that).
std::uint32_t Document::store(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_.append(text);
  return begin;
}

void Document::set_text(NodeId id, std::string_view text) {
  nodes_[id].text_begin = store(text);
  nodes_[id].text_size = static_cast<std::uint32_t>(text.size());
}

void Document::append_text(NodeId id, std::string_view text) {
  Node& at = nodes_[id];
  if (at.text_begin + at.text_size != pool_.size()) at.text_begin = store(this->text(id));
  store(text);
  at.text_size += static_cast<std::uint32_t>(text.size());
}

void Document::set_url(NodeId id, std::string_view url) {
  nodes_[id].url_begin = store(url);
  nodes_[id].url_size = static_cast<std::uint32_t>(url.size());
}

void Document::set_title(NodeId id, std::string_view title) {
  nodes_[id].title_begin = store(title);
  nodes_[id].title_size = static_cast<std::uint32_t>(title.size());
}

NodeId Document::create(Kind kind, diag::Span span) {
  const auto id = static_cast<NodeId>(nodes_.size());
  Node& created = nodes_.emplace_back();
  created.kind = kind;
  created.span = span;
  return id;
}

void Document::append_child(NodeId parent, NodeId child) {
  const NodeId last = nodes_[parent].last_child;
  nodes_[child].parent = parent;
  nodes_[child].previous = last;
  nodes_[child].next = NoNode;
  (last == NoNode ? nodes_[parent].first_child : nodes_[last].next) = child;
  nodes_[parent].last_child = child;
}

void Document::insert_before(NodeId sibling, NodeId node) {
  const NodeId parent = nodes_[sibling].parent;
  const NodeId previous = nodes_[sibling].previous;
  nodes_[node].parent = parent;
  nodes_[node].previous = previous;
  nodes_[node].next = sibling;
  nodes_[sibling].previous = node;
  (previous == NoNode ? nodes_[parent].first_child : nodes_[previous].next) = node;
}

void Document::insert_after(NodeId sibling, NodeId node) {
  const NodeId next = nodes_[sibling].next;
  if (next == NoNode) return append_child(nodes_[sibling].parent, node);
  insert_before(next, node);
}

void Document::detach(NodeId id) {
  Node& gone = nodes_[id];
  if (gone.parent == NoNode) return;
  (gone.previous == NoNode ? nodes_[gone.parent].first_child : nodes_[gone.previous].next) =
      gone.next;
  (gone.next == NoNode ? nodes_[gone.parent].last_child : nodes_[gone.next].previous) =
      gone.previous;
  gone.parent = gone.previous = gone.next = NoNode;
}

void Document::reserve(std::size_t nodes, std::size_t bytes) {
  nodes_.reserve(nodes);
  pool_.reserve(bytes);
}

}  // namespace vade::markdown
