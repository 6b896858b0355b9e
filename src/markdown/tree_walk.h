#pragma once

#include "markdown/document.h"

namespace vade::markdown {

/// Goes through the subtree at `top`: `writer.enter(id)` for each node, and, where that returned
/// true, its children and `writer.leave(id)`. Not recursive: content may nest as deep as it likes.
template <class Writer>
void walk(const Document& document, NodeId top, Writer& writer) {
  NodeId at = top;
  while (true) {
    const bool inside = writer.enter(at);
    if (inside && document.node(at).first_child != NoNode) {
      at = document.node(at).first_child;
      continue;
    }
    if (inside) writer.leave(at);
    while (at != top && document.node(at).next == NoNode) {
      at = document.node(at).parent;
      writer.leave(at);
    }
    if (at == top) return;
    at = document.node(at).next;
  }
}

/// The siblings from `first` up to, not including, `end`.
template <class Writer>
void walk_siblings(const Document& document, NodeId first, NodeId end, Writer& writer) {
  for (NodeId at = first; at != end && at != NoNode; at = document.node(at).next) {
    walk(document, at, writer);
  }
}

}  // namespace vade::markdown
