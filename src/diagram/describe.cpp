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

struct Direction {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// As a reader sees it: an arrow may point against the order in which the edge was written.
Direction direction_of(const Edge& edge) {
  if (value_of(edge.attributes, "dir") == "back") return {edge.head, edge.tail};
  return {edge.tail, edge.head};
}

class Describer {
 public:
  Describer(const Graph& graph, const Labels& labels) : graph_(graph), labels_(labels) {
    leaving_.resize(graph.nodes.size());
    for (const Edge& edge : graph.edges) leaving_[direction_of(edge).from].push_back(&edge);
  }

  [[nodiscard]] TextAlternative describe() const {
    TextAlternative result;
    result.directed = graph_.directed;
    const auto home = home_clusters(graph_);
    for (std::uint32_t index = 0; index < graph_.subgraphs.size(); ++index) {
      const Subgraph& subgraph = graph_.subgraphs[index];
      if (index == 0 || subgraph.is_cluster()) result.groups.push_back(group(index, home));
    }
    return result;
  }

 private:
  [[nodiscard]] DescribedGroup group(std::uint32_t index,
                                     const std::vector<std::uint32_t>& home) const {
    DescribedGroup result;
    result.label = caption(value_of(graph_.subgraphs[index].attributes, "label"), {}, labels_);
    result.depth = depth_of(graph_, index);
    for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
      if (home[node] != index || is_invisible(graph_.nodes[node].attributes)) continue;
      result.nodes.push_back({node_caption(graph_.nodes[node], labels_), connections(node)});
    }
    return result;
  }

  [[nodiscard]] std::vector<DescribedNode::Connection> connections(std::uint32_t node) const {
    std::vector<DescribedNode::Connection> result;
    for (const Edge* edge : leaving_[node]) {
      const Node& target = graph_.nodes[direction_of(*edge).to];
      if (is_invisible(edge->attributes) || is_invisible(target.attributes)) continue;
      result.push_back(
          {target_caption(*edge), caption(value_of(edge->attributes, "label"), {}, labels_)});
    }
    return result;
  }

  /// An edge that ends at the border of a cluster leads to the cluster, not to the node inside.
  [[nodiscard]] Caption target_caption(const Edge& edge) const {
    const std::uint32_t target = direction_of(edge).to;
    const std::string_view border =
        value_of(edge.attributes, target == edge.head ? "lhead" : "ltail");
    const std::uint32_t cluster = border.empty() ? 0 : cluster_named(graph_, border);
    const Attributes& attributes = graph_.subgraphs[cluster].attributes;
    if (cluster == 0 || !graph_.subgraphs[cluster].nodes.contains(target) ||
        value_of(attributes, "label").empty()) {
      return node_caption(graph_.nodes[target], labels_);
    }
    return caption(value_of(attributes, "label"), {}, labels_);
  }

  const Graph& graph_;
  const Labels& labels_;
  std::vector<std::vector<const Edge*>> leaving_;  ///< by node
};

}  // namespace

TextAlternative text_alternative(std::string_view dot, const Labels& labels) {
  const Parsed parsed = parse(dot);
  if (!parsed.inspection.drawable()) return {};
  return Describer(parsed.graph, labels).describe();
}

}  // namespace vade::diagram
