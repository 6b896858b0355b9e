#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diagram {

/// Only attributes that attributes.h knows, with values that it found right.
using Attributes = std::map<std::string, std::string, std::less<>>;

/// The value of `name`; empty if it is not set.
[[nodiscard]] std::string_view value_of(const Attributes& attributes, std::string_view name);

struct Node {
  std::string name;
  Attributes attributes;
};

struct Edge {
  std::uint32_t tail = 0;  ///< into Graph::nodes
  std::uint32_t head = 0;
  Attributes attributes;
};

struct Subgraph {
  std::string name;          ///< empty if it has none
  std::uint32_t parent = 0;  ///< into Graph::subgraphs
  Attributes attributes;
  std::set<std::uint32_t> nodes;  ///< its own and those of the subgraphs inside it

  /// Drawn as a box around its nodes.
  [[nodiscard]] bool is_cluster() const { return name.starts_with("cluster"); }
};

/// A graph with the defaults (`node [...]`) already applied, in the order of its source.
struct Graph {
  bool directed = true;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Subgraph> subgraphs;  ///< [0] is the graph itself; each after its parent
};

/// The first cluster of that name, or 0.
[[nodiscard]] std::uint32_t cluster_named(const Graph& graph, std::string_view name);

/// The nearest cluster around a subgraph, or 0.
[[nodiscard]] std::uint32_t enclosing_cluster(const Graph& graph, std::uint32_t subgraph);

/// By node: the innermost cluster that holds it, or 0; of clusters that do not contain each other,
/// the first.
[[nodiscard]] std::vector<std::uint32_t> home_clusters(const Graph& graph);

}  // namespace vade::diagram
