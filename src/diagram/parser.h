#pragma once

#include "diagram/dot.h"
#include "diagram/graph.h"

#include <string_view>

namespace vade::diagram {

/// A DOT source as a graph, and what was found on the way.
struct Parsed {
  Graph graph;  ///< to be used only if `inspection.drawable()`
  Inspection inspection;
};

/// Reads the DOT language as Graphviz does, but for what docs/formats/diagram.md leaves out. Our
/// own parser, because Graphviz's is not thread-safe, knows no columns and no place for attributes,
/// and expands `{…} -> {…}` without bounds.
[[nodiscard]] Parsed parse(std::string_view dot);

}  // namespace vade::diagram
