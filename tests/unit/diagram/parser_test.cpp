#include "diagram/parser.h"

#include <catch2/catch.hpp>
#include <graphviz/cgraph.h>

#include <set>
#include <string>
#include <utility>

using namespace vade::diagram;

namespace {

Graph graph_of(std::string_view dot) {
  auto parsed = parse(dot);
  REQUIRE(parsed.inspection.drawable());
  return std::move(parsed.graph);
}

std::string_view attribute_of(const Graph& graph, std::string_view node, std::string_view name) {
  for (const Node& candidate : graph.nodes) {
    if (candidate.name == node) return value_of(candidate.attributes, name);
  }
  return "no such node";
}

}  // namespace

TEST_CASE("Defaults hold for what is named later, inside the subgraph that sets them",
          "[diagram]") {
  const auto graph = graph_of(
      "digraph { early; node [shape=box]; outer; subgraph s { node [shape=circle]; inner; outer }"
      " late; late [shape=note] }");
  CHECK(attribute_of(graph, "early", "shape").empty());
  CHECK(attribute_of(graph, "outer", "shape") == "box");
  CHECK(attribute_of(graph, "inner", "shape") == "circle");
  CHECK(attribute_of(graph, "late", "shape") == "note");
}

TEST_CASE("A chain makes an edge for each step, a group one for each pair", "[diagram]") {
  const auto graph = graph_of("digraph { edge [style=dashed] a -> {b c} -> d [label=x] }");
  REQUIRE(graph.edges.size() == 4);
  for (const Edge& edge : graph.edges) {
    CHECK(value_of(edge.attributes, "style") == "dashed");
    CHECK(value_of(edge.attributes, "label") == "x");
  }
  CHECK(graph.nodes[graph.edges[3].tail].name == "c");
  CHECK(graph.nodes[graph.edges[3].head].name == "d");
}

TEST_CASE("In a strict graph the same edge exists once", "[diagram]") {
  CHECK(graph_of("strict digraph { a -> b; a -> b; b -> a }").edges.size() == 2);
  CHECK(graph_of("strict graph { a -- b; b -- a }").edges.size() == 1);
  CHECK(graph_of("digraph { a -> b; a -> b }").edges.size() == 2);
}

TEST_CASE("A node stands in all subgraphs around the place where it is named", "[diagram]") {
  const auto graph = graph_of(
      "digraph { subgraph cluster_a { subgraph cluster_b { x } y } subgraph cluster_a { z } }");
  REQUIRE(graph.subgraphs.size() == 3);
  CHECK(graph.subgraphs[1].nodes == std::set<std::uint32_t>{0, 1, 2});
  CHECK(graph.subgraphs[2].nodes == std::set<std::uint32_t>{0});
  CHECK(graph.subgraphs[2].parent == 1);
}

TEST_CASE("Subgraphs take over how things look, not what they are called", "[diagram]") {
  const auto graph = graph_of(
      "digraph { label=whole; class=accent; URL=u; fontsize=20; rank=same; subgraph cluster_a { x "
      "} }");
  CHECK(value_of(graph.subgraphs[1].attributes, "fontsize") == "20");
  for (const auto* name : {"label", "class", "URL", "rank"}) {
    CAPTURE(name);
    CHECK(value_of(graph.subgraphs[1].attributes, name).empty());
  }
}

TEST_CASE("Only attributes that were found right are in the graph", "[diagram]") {
  const auto graph =
      graph_of("digraph { a [color=red, fontname=Arial, style=\"filled, dashed\", width=2] }");
  CHECK(graph.nodes[0].attributes == Attributes{{"style", "dashed"}, {"width", "2"}});
}

TEST_CASE("A graph has the nodes, edges and subgraphs that Graphviz reads", "[diagram]") {
  for (const char* source : {
           "digraph { a -> b -> c; a -> c }",
           "graph { a -- b; subgraph cluster_x { b; c } c -- a }",
           "strict digraph g { a -> b; a -> b; b -> a; }",
           "digraph \"quoted name\" { \"a b\" -> _c1; -1.5 -> .7; \"x\" + \"y\" -> z }",
           "digraph { {a; b} -> {c d}; {rank=same a c} }",
           "digraph { a; b; a, b -> c; node [shape=box] d }",
           "digraph { subgraph s { a -> b } -> c; subgraph t { subgraph u { d } e } }",
           "digraph { a:n -> b:s; a [label=\"x\\ny\"]; /* c */ e // f\n# a line of a "
           "preprocessor\n}",
           "digraph { \xc3\xa9t\xc3\xa9 -> \"na\xc3\xafve\"; edge [minlen=2]; x->y[label=\"[]{}\"] "
           "}",
       }) {
    CAPTURE(source);
    Agraph_t* reference = agmemread(source);
    const auto parsed = parse(source);
    REQUIRE(parsed.inspection.drawable() == (reference != nullptr));
    if (reference == nullptr) continue;
    const Graph& graph = parsed.graph;
    REQUIRE(graph.nodes.size() == static_cast<std::size_t>(agnnodes(reference)));
    CHECK(graph.edges.size() == static_cast<std::size_t>(agnedges(reference)));
    auto* node = agfstnode(reference);
    for (const Node& ours : graph.nodes) {
      CHECK(ours.name == agnameof(node));
      const char* shape = agattrsym(node, const_cast<char*>("shape")) == nullptr
                              ? ""
                              : agget(node, const_cast<char*>("shape"));
      CHECK(value_of(ours.attributes, "shape") == shape);
      node = agnxtnode(reference, node);
    }
    agclose(reference);
  }
}
