#include "diagram/describe.h"

#include "diagram/label.h"
#include "diagram/parser.h"

#include <algorithm>

namespace vade::diagram {
namespace {

bool is_invisible(const Attributes& attributes) {
  return value_of(attributes, "style").find("invis") != std::string_view::npos;
}

Caption caption(std::string_view value, std::string_view name, const Labels& labels) {
  Label label = resolve_text(value, name, labels);
  return {one_line(label.text), std::move(label.language)};
}

Caption node_caption(const Node& node, const Labels& labels) {
  const auto label = node.attributes.find("label");
  return caption(label == node.attributes.end() ? "\\N" : std::string_view(label->second),
                 node.name, labels);
}

std::uint32_t depth_of(const Graph& graph, std::uint32_t subgraph) {
  std::uint32_t depth = 0;
  for (; subgraph != 0; subgraph = graph.subgraphs[subgraph].parent) {
    if (graph.subgraphs[subgraph].is_cluster()) ++depth;
  }
  return depth;
}

/// Where an edge begins or ends, as a reader sees it.
struct End {
  std::uint32_t node = 0;     ///< into Graph::nodes
  std::uint32_t cluster = 0;  ///< the edge stops at its border; 0: it reaches the node
};

/// An edge, from where its arrow comes.
struct Arrow {
  const Edge* edge = nullptr;
  End from;
  End to;
  Heads heads = Heads::One;
};

bool has_head(const Edge& edge, std::string_view name) {
  return value_of(edge.attributes, name) != "none";
}

class Describer {
 public:
  Describer(const Graph& graph, const Labels& labels)
      : graph_(graph),
        labels_(labels),
        from_node_(graph.nodes.size()),
        from_cluster_(graph.subgraphs.size()) {
    for (const Edge& edge : graph.edges) {
      const Arrow arrow = arrow_of(edge);
      if (is_invisible(edge.attributes) || is_hidden(arrow.from) || is_hidden(arrow.to)) continue;
      auto& leaving =
          arrow.from.cluster == 0 ? from_node_[arrow.from.node] : from_cluster_[arrow.from.cluster];
      leaving.push_back(arrow);
    }
  }

  [[nodiscard]] TextAlternative describe() const {
    TextAlternative result;
    const auto home = home_clusters(graph_);
    for (std::uint32_t index = 0; index < graph_.subgraphs.size(); ++index) {
      const Subgraph& subgraph = graph_.subgraphs[index];
      if (index == 0 || subgraph.is_cluster()) result.groups.push_back(group(index, home));
    }
    return result;
  }

 private:
  /// An arrow may point against the order in which the edge was written.
  [[nodiscard]] Arrow arrow_of(const Edge& edge) const {
    std::string_view direction = value_of(edge.attributes, "dir");
    if (direction.empty()) direction = graph_.directed ? "forward" : "none";
    const bool is_both = direction == "both";
    const bool at_head = (is_both || direction == "forward") && has_head(edge, "arrowhead");
    const bool at_tail = (is_both || direction == "back") && has_head(edge, "arrowtail");
    const End tail = end_of(edge.tail, edge.head, value_of(edge.attributes, "ltail"));
    const End head = end_of(edge.head, edge.tail, value_of(edge.attributes, "lhead"));
    if (at_tail && !at_head) return {&edge, head, tail, Heads::One};
    const Heads one_or_none = at_head ? Heads::One : Heads::None;
    return {&edge, tail, head, at_head && at_tail ? Heads::Both : one_or_none};
  }

  /// At the border of a cluster if Graphviz draws it so and the cluster has a name to tell.
  [[nodiscard]] End end_of(std::uint32_t node, std::uint32_t other, std::string_view border) const {
    const bool is_compound = value_of(graph_.subgraphs[0].attributes, "compound") == "true";
    const std::uint32_t cluster =
        border.empty() || !is_compound ? 0 : cluster_named(graph_, border);
    const Subgraph& subgraph = graph_.subgraphs[cluster];
    const bool ends_there = cluster != 0 && subgraph.nodes.contains(node) &&
                            !subgraph.nodes.contains(other) &&
                            !value_of(subgraph.attributes, "label").empty();
    return {node, ends_there ? cluster : 0};
  }

  [[nodiscard]] bool is_hidden(const End& end) const {
    return end.cluster == 0 && is_invisible(graph_.nodes[end.node].attributes);
  }

  [[nodiscard]] DescribedGroup group(std::uint32_t index,
                                     const std::vector<std::uint32_t>& home) const {
    DescribedGroup result;
    result.label = cluster_caption(index);
    result.depth = depth_of(graph_, index);
    result.connections = connections(from_cluster_[index]);
    for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
      if (home[node] != index || is_invisible(graph_.nodes[node].attributes)) continue;
      result.nodes.push_back(
          {node_caption(graph_.nodes[node], labels_), connections(from_node_[node])});
    }
    return result;
  }

  [[nodiscard]] std::vector<Connection> connections(const std::vector<Arrow>& leaving) const {
    std::vector<Connection> result;
    for (const Arrow& arrow : leaving) {
      result.push_back({end_caption(arrow.to),
                        caption(value_of(arrow.edge->attributes, "label"), {}, labels_),
                        arrow.heads});
    }
    return result;
  }

  [[nodiscard]] Caption end_caption(const End& end) const {
    return end.cluster == 0 ? node_caption(graph_.nodes[end.node], labels_)
                            : cluster_caption(end.cluster);
  }

  [[nodiscard]] Caption cluster_caption(std::uint32_t cluster) const {
    return caption(value_of(graph_.subgraphs[cluster].attributes, "label"), {}, labels_);
  }

  const Graph& graph_;
  const Labels& labels_;
  std::vector<std::vector<Arrow>> from_node_;
  std::vector<std::vector<Arrow>> from_cluster_;  ///< by subgraph
};

}  // namespace

TextAlternative text_alternative(std::string_view dot, const Labels& labels) {
  const Parsed parsed = parse(dot);
  if (!parsed.inspection.drawable()) return {};
  return Describer(parsed.graph, labels).describe();
}

}  // namespace vade::diagram
