#include "diagram/graph_builder.h"

#include "diagram/attributes.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::diagram {

std::uint32_t GraphBuilder::node_named(const Scope& scope, const std::string& name) {
  const auto [found, is_new] =
      node_index_.try_emplace(name, static_cast<std::uint32_t>(graph_.nodes.size()));
  if (is_new) {
    if (graph_.nodes.size() >= MaximumNodes) {
      reader_.fail(reader_.token().span,
                   fmt::format("the diagram has more than {} nodes", MaximumNodes), "split it");
    }
    graph_.nodes.push_back({name, scope.node_defaults});
  }
  for (std::uint32_t at = scope.subgraph; at != 0; at = graph_.subgraphs[at].parent) {
    graph_.subgraphs[at].nodes.insert(found->second);
  }
  return found->second;
}

std::uint32_t GraphBuilder::subgraph_named(const Scope& scope, const std::string& name) {
  auto& subgraphs = graph_.subgraphs;
  const auto index = static_cast<std::uint32_t>(subgraphs.size());
  if (!name.empty()) {
    const auto [found, is_new] = subgraph_index_.try_emplace({scope.subgraph, name}, index);
    if (!is_new) return found->second;
  }
  Subgraph result{name, scope.subgraph, {}, {}};
  for (const auto& [attribute, value] : subgraphs[scope.subgraph].attributes) {
    if (is_inherited(attribute)) result.attributes.emplace(attribute, value);
  }
  subgraphs.push_back(std::move(result));
  return index;
}

std::uint32_t GraphBuilder::open_subgraph(const Scope& scope, const std::string& name,
                                          diag::Span begin) {
  const std::uint32_t index = subgraph_named(scope, name);
  subgraph_begins_.emplace_back(index, begin);
  return index;
}

void GraphBuilder::check_ranks() {
  const auto homes = home_clusters(graph_);
  for (const auto& [index, begin] : subgraph_begins_) {
    const Subgraph& subgraph = graph_.subgraphs[index];
    if (subgraph.is_cluster() || value_of(subgraph.attributes, "rank").empty()) continue;
    const std::uint32_t around = enclosing_cluster(graph_, index);
    const auto stray = std::find_if(subgraph.nodes.begin(), subgraph.nodes.end(),
                                    [&](std::uint32_t node) { return homes[node] != around; });
    if (stray == subgraph.nodes.end()) continue;
    reader_.report(ProblemKind::Error, begin,
                   fmt::format("`rank` takes the node `{}` out of its cluster",
                               text::excerpt(graph_.nodes[*stray].name, 40)),
                   "put the group with `rank` into the cluster, with nodes of that cluster only");
  }
}

void GraphBuilder::connect(const Scope& scope, const Endpoint& tail, const Endpoint& head) {
  auto& edges = graph_.edges;
  if (edges.size() + tail.nodes.size() * head.nodes.size() > MaximumEdges) {
    return reader_.fail(reader_.token().span,
                        fmt::format("the diagram has more than {} edges", MaximumEdges),
                        "split it");
  }
  for (const std::uint32_t from : tail.nodes) {
    for (const std::uint32_t to : head.nodes) {
      if (strict_) {
        const bool swap = !graph_.directed && to < from;
        if (!edges_seen_.emplace(swap ? to : from, swap ? from : to).second) continue;
      }
      edges.push_back({from, to, scope.edge_defaults});
      if (!tail.port.empty()) edges.back().attributes.insert_or_assign("tailport", tail.port);
      if (!head.port.empty()) edges.back().attributes.insert_or_assign("headport", head.port);
    }
  }
}

}  // namespace vade::diagram
