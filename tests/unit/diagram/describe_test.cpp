#include "diagram/describe.h"

#include <catch2/catch.hpp>

using namespace vade::diagram;

TEST_CASE("The text alternative lists groups, nodes and where they lead", "[diagram]") {
  const Labels labels{
      {"p", {"Fournisseur", ""}}, {"c", {"Client\norganization", "en"}}, {"v", {"administre", ""}}};
  const auto text = text_alternative(
      "digraph { label=\"Tout\"; subgraph cluster_a { label=\"Équipe\"; a [label=\"@p\"]\n"
      "subgraph cluster_b { label=\"Dedans\"; b } } c [label=\"@c\"]; a -> c [label=\"@v\"]; a -> "
      "b }",
      labels);
  CHECK(text.directed);
  REQUIRE(text.groups.size() == 3);
  CHECK(text.groups[0].label.text == "Tout");
  CHECK(text.groups[0].depth == 0);
  REQUIRE(text.groups[0].nodes.size() == 1);
  CHECK(text.groups[0].nodes[0].label.text == "Client organization");
  CHECK(text.groups[0].nodes[0].label.language == "en");

  CHECK(text.groups[1].label.text == "Équipe");
  CHECK(text.groups[1].depth == 1);
  REQUIRE(text.groups[1].nodes.size() == 1);
  const auto& provider = text.groups[1].nodes[0];
  CHECK(provider.label.text == "Fournisseur");
  REQUIRE(provider.connections.size() == 2);
  CHECK(provider.connections[0].to.text == "Client organization");
  CHECK(provider.connections[0].label.text == "administre");
  CHECK(provider.connections[1].to.text == "b");
  CHECK(provider.connections[1].label.text.empty());

  CHECK(text.groups[2].depth == 2);
  CHECK(text.groups[2].nodes.size() == 1);
}

TEST_CASE("An arrow that points backwards is told as it points", "[diagram]") {
  const auto text = text_alternative("digraph { a -> b [dir=back] }", {});
  REQUIRE(text.groups[0].nodes.size() == 2);
  CHECK(text.groups[0].nodes[0].connections.empty());
  CHECK(text.groups[0].nodes[1].connections[0].to.text == "a");
}

TEST_CASE("What is invisible is not told", "[diagram]") {
  const auto text =
      text_alternative("graph { a -- b [style=invis]; c [style=invis]; a -- c; a -- d }", {});
  CHECK_FALSE(text.directed);
  REQUIRE(text.groups[0].nodes.size() == 3);
  REQUIRE(text.groups[0].nodes[0].connections.size() == 1);
  CHECK(text.groups[0].nodes[0].connections[0].to.text == "d");
}

TEST_CASE("A node belongs to the innermost cluster that holds it, whatever the order",
          "[diagram]") {
  const auto text = text_alternative(
      "digraph { subgraph cluster_a { x subgraph s { subgraph cluster_b { x } } } subgraph "
      "cluster_c { x } }",
      {});
  REQUIRE(text.groups.size() == 4);
  CHECK(text.groups[1].nodes.empty());
  CHECK(text.groups[2].nodes.size() == 1);
  CHECK(text.groups[3].nodes.empty());
}

TEST_CASE("A source that cannot be drawn has no text alternative", "[diagram]") {
  CHECK(text_alternative("digraph { a ->", {}).groups.empty());
}

TEST_CASE("An edge that ends at a cluster's border leads to the cluster", "[diagram]") {
  const auto text = text_alternative(
      "digraph { subgraph cluster_a { label=Group; x y } p -> x [lhead=cluster_a]; p -> y;"
      " q -> p [lhead=cluster_a]; r -> y [lhead=nowhere] }",
      {});
  const auto& nodes = text.groups[0].nodes;
  REQUIRE(nodes.size() == 3);
  CHECK(nodes[0].connections[0].to.text == "Group");
  CHECK(nodes[0].connections[1].to.text == "y");
  CHECK(nodes[1].connections[0].to.text == "p");
  CHECK(nodes[2].connections[0].to.text == "y");
}
