#pragma once

#include "diagram/render.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diagram {

/// A node, cluster or edge text as plain text on one line.
struct Caption {
  std::string text;
  std::string language;  ///< only if it differs from the diagram's
};

/// One node, with the edges that leave it.
struct DescribedNode {
  struct Connection {
    Caption to;
    Caption label;  ///< text empty: the edge has none
  };

  Caption label;
  std::vector<Connection> connections;  ///< in an undirected graph: to the nodes named later
};

/// A cluster with the nodes that stand in it and in no cluster inside it.
struct DescribedGroup {
  Caption label;            ///< text empty: the group has no name, or is the graph itself
  std::uint32_t depth = 0;  ///< 0: the graph itself, which is always the first group
  std::vector<DescribedNode> nodes;
};

/// What a diagram says, as text: groups in the order of the source, each before those inside it.
struct TextAlternative {
  bool directed = true;
  std::vector<DescribedGroup> groups;
};

/// The text alternative of a diagram, in the words of `labels`; invisible nodes and edges are left
/// out. Empty groups if the source cannot be drawn. Pure, without Graphviz.
[[nodiscard]] TextAlternative text_alternative(std::string_view dot, const Labels& labels);

}  // namespace vade::diagram
