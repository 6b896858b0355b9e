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

enum class Heads : std::uint8_t { None, One, Both };

/// An edge, told at the end that its arrow leaves; one without arrow or with two where it begins.
struct Connection {
  Caption to;     ///< a node, or the cluster at whose border the edge ends (`lhead`, `ltail`)
  Caption label;  ///< text empty: the edge has none
  Heads heads = Heads::One;
};

/// One node, with the edges that leave it.
struct DescribedNode {
  Caption label;
  std::vector<Connection> connections;
};

/// A cluster with the nodes that stand in it and in no cluster inside it.
struct DescribedGroup {
  Caption label;            ///< text empty: the group has no name, or is the graph itself
  std::uint32_t depth = 0;  ///< 0: the graph itself, which is always the first group
  std::vector<DescribedNode> nodes;
  std::vector<Connection> connections;  ///< of the group as a whole; only if it has a name
};

/// What a diagram says, as text: groups in the order of the source, each before those inside it.
struct TextAlternative {
  std::vector<DescribedGroup> groups;
};

/// The text alternative of a diagram, in the words of `labels`; invisible nodes and edges are left
/// out. Empty groups if the source cannot be drawn. Pure, without Graphviz.
[[nodiscard]] TextAlternative text_alternative(std::string_view dot, const Labels& labels);

}  // namespace vade::diagram
