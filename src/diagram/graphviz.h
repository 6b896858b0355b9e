#pragma once

#include "diagram/graph.h"
#include "diagram/svg.h"

#include <vector>

namespace vade::diagram {

/// A graph whose texts are final: `label`, `xlabel`, `headlabel` and `taillabel` are plain text.
struct Picture {
  Graph graph;
  Frame frame;
  std::vector<Decoration> nodes;      ///< by node
  std::vector<Decoration> edges;      ///< by edge
  std::vector<Decoration> subgraphs;  ///< by subgraph
};

/// Lets Graphviz lay out the picture and draws it as SVG; empty if Graphviz gives up. One at a time
/// in a process. Graphviz sees numbers instead of names, and only the attributes that attributes.h
/// lets pass.
[[nodiscard]] std::string draw(const Picture& picture);

}  // namespace vade::diagram
