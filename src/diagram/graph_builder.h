#pragma once

#include "base/strings.h"
#include "diag/source.h"
#include "diagram/graph.h"
#include "diagram/token_reader.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vade::diagram {

/// What `node [...]` and `edge [...]` have set so far in the subgraph that is being read.
struct Scope {
  std::uint32_t subgraph = 0;
  std::uint32_t depth = 0;
  Attributes node_defaults;
  Attributes edge_defaults;
};

/// One side of an edge statement.
struct Endpoint {
  std::vector<std::uint32_t> nodes;
  std::string port;
};

/// Makes the graph out of what the grammar has read. What goes over a limit fails in the reader,
/// which must outlive this.
class GraphBuilder {
 public:
  explicit GraphBuilder(TokenReader& reader) : reader_(reader) { graph_.subgraphs.emplace_back(); }

  [[nodiscard]] Graph& graph() { return graph_; }

  /// From now on a second edge between two nodes is dropped.
  void set_strict() { strict_ = true; }

  /// The node of this name, new if there is none, as a member of all subgraphs around it.
  [[nodiscard]] std::uint32_t node_named(const Scope& scope, const std::string& name);
  /// The subgraph of this name in `scope`, new if there is none. `begin`: where it is opened.
  [[nodiscard]] std::uint32_t open_subgraph(const Scope& scope, const std::string& name,
                                            diag::Span begin);
  void connect(const Scope& scope, const Endpoint& tail, const Endpoint& head);
  /// Graphviz tears nodes that `rank` names out of their clusters, and often crashes over it.
  void check_ranks();

 private:
  [[nodiscard]] std::uint32_t subgraph_named(const Scope& scope, const std::string& name);

  TokenReader& reader_;
  Graph graph_;
  bool strict_ = false;
  base::StringMap<std::uint32_t> node_index_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> subgraph_index_;
  std::vector<std::pair<std::uint32_t, diag::Span>> subgraph_begins_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> edges_seen_;  ///< only if strict
};

}  // namespace vade::diagram
