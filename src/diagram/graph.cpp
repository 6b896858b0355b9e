#include "diagram/graph.h"

namespace vade::diagram {

std::string_view value_of(const Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

std::uint32_t cluster_named(const Graph& graph, std::string_view name) {
  for (std::uint32_t index = 1; index < graph.subgraphs.size(); ++index) {
    const Subgraph& subgraph = graph.subgraphs[index];
    if (subgraph.is_cluster() && subgraph.name == name) return index;
  }
  return 0;
}

std::uint32_t enclosing_cluster(const Graph& graph, std::uint32_t subgraph) {
  do {
    subgraph = graph.subgraphs[subgraph].parent;
  } while (subgraph != 0 && !graph.subgraphs[subgraph].is_cluster());
  return subgraph;
}

std::vector<std::uint32_t> home_clusters(const Graph& graph) {
  std::vector<std::uint32_t> homes(graph.nodes.size(), 0);
  for (std::uint32_t index = 1; index < graph.subgraphs.size(); ++index) {
    if (!graph.subgraphs[index].is_cluster()) continue;
    // Clusters stand behind their parents, so going inwards always continues from the present home.
    const std::uint32_t around = enclosing_cluster(graph, index);
    for (const std::uint32_t node : graph.subgraphs[index].nodes) {
      if (homes[node] == around) homes[node] = index;
    }
  }
  return homes;
}

}  // namespace vade::diagram
