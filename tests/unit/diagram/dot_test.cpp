#include "diagram/dot.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace vade::diagram;

namespace {

const Problem& only_problem(const Inspection& inspection) {
  REQUIRE(inspection.problems.size() == 1);
  return inspection.problems.front();
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

void check_place(const Place& where, std::uint32_t line, std::uint32_t column,
                 std::uint32_t end_column) {
  CHECK(where.line == line);
  CHECK(where.column == column);
  CHECK(where.end_line == line);
  CHECK(where.end_column == end_column);
}

}  // namespace

TEST_CASE("A plain graph has no problems, keys or links", "[diagram]") {
  const auto inspection = inspect("digraph { a -> b }");
  CHECK(inspection.drawable());
  CHECK(inspection.problems.empty());
  CHECK(inspection.keys.empty());
  CHECK(inspection.links.empty());
  CHECK_FALSE(inspection.has_title);
  CHECK_FALSE(inspection.has_description);
}

TEST_CASE("A label that begins with an at sign is a key with its place", "[diagram]") {
  const auto inspection = inspect(
      "digraph {\n  label=\"@title\"\n  comment=\"@long.text\"\n"
      "  é [label=\"@first\", tooltip=\"@tip\"]\n  é -> b [label=\"@verb\"]\n}");
  REQUIRE(inspection.drawable());
  REQUIRE(inspection.keys.size() == 5);
  CHECK(inspection.keys[0].key == "title");
  CHECK(inspection.keys[1].key == "long.text");
  CHECK(inspection.keys[2].key == "first");
  CHECK(inspection.keys[3].key == "tip");
  CHECK(inspection.keys[4].key == "verb");
  check_place(inspection.keys[2].where, 4, 12, 20);
  CHECK(inspection.has_title);
  CHECK(inspection.has_description);
}

TEST_CASE("Every use of a key is listed, defaults once", "[diagram]") {
  const auto inspection = inspect("digraph { node [label=\"@same\"]; a; b; c [label=\"@same\"] }");
  CHECK(inspection.keys.size() == 2);
}

TEST_CASE("An escaped at sign is literal text", "[diagram]") {
  const auto inspection = inspect(R"(digraph { a [label="\@home"] })");
  CHECK(inspection.drawable());
  CHECK(inspection.keys.empty());
}

TEST_CASE("A key with other characters is refused", "[diagram]") {
  for (const auto* label : {"@", "@two words", "@<b>"}) {
    CAPTURE(label);
    const auto inspection = inspect("digraph { a [label=\"" + std::string(label) + "\"] }");
    CHECK_FALSE(inspection.drawable());
    CHECK(inspection.keys.empty());
  }
}

TEST_CASE("Links of nodes, edges and clusters are listed as written", "[diagram]") {
  const auto inspection = inspect(
      "digraph { a [URL=\"../faq.md#fees\"] b [href=\"https://example.org/\"]\n"
      "a -> b [URL=\"c.md\"]; subgraph cluster_x { URL=\"d.md\"; e } }");
  REQUIRE(inspection.problems.empty());
  REQUIRE(inspection.links.size() == 4);
  CHECK(inspection.links[0].url == "../faq.md#fees");
  check_place(inspection.links[0].where, 1, 18, 34);
  CHECK(inspection.links[1].url == "https://example.org/");
  CHECK(inspection.links[2].url == "c.md");
  CHECK(inspection.links[3].url == "d.md");
}

TEST_CASE("Attributes that make Graphviz read files are refused wherever they stand", "[diagram]") {
  for (const auto* name : {"image", "imagepath", "shapefile", "fontpath", "stylesheet",
                           "_background", "layersel", "layers", "layer"}) {
    const std::string assignment = std::string(name) + "=\"/etc/passwd\"";
    for (const std::string& source :
         {"digraph { a [" + assignment + "] }", "digraph { " + assignment + "; a }",
          "digraph { node [" + assignment + "]; a }",
          "digraph { subgraph { graph [" + assignment + "]; a } }"}) {
      CAPTURE(source);
      const auto inspection = inspect(source);
      CHECK_FALSE(inspection.drawable());
      CHECK(only_problem(inspection).message.find(name) != std::string::npos);
    }
  }
}

TEST_CASE("Colours and fonts are ignored with a remark that names the way to do it", "[diagram]") {
  const auto inspection = inspect("digraph { a [color=red, fontname=Arial] }");
  CHECK(inspection.drawable());
  REQUIRE(inspection.problems.size() == 2);
  CHECK(inspection.problems[0].kind == ProblemKind::Ignored);
  CHECK(inspection.problems[0].help.find("class=accent") != std::string::npos);
  check_place(inspection.problems[0].where, 1, 14, 19);
  CHECK(inspection.problems[1].kind == ProblemKind::Ignored);
}

TEST_CASE("An unknown attribute is ignored with a suggestion", "[diagram]") {
  const auto inspection = inspect("digraph { a [lable=x] }");
  CHECK(inspection.drawable());
  CHECK(only_problem(inspection).help == "did you mean `label`?");
}

TEST_CASE("An attribute on the wrong kind of thing is ignored", "[diagram]") {
  const auto inspection = inspect("digraph { a [rankdir=LR] }");
  CHECK(inspection.drawable());
  CHECK(only_problem(inspection).kind == ProblemKind::Ignored);
}

TEST_CASE("Values that a layout cannot bear are refused", "[diagram]") {
  for (const auto* source :
       {"digraph { a -> b [minlen=60000] }", "digraph { a -> b [weight=1e300] }",
        "digraph { a [width=nan] }", "digraph { a [width=-1] }", "digraph { a [fontsize=9999] }",
        "digraph { ranksep=\"1 equally\"; a }", "digraph { a [peripheries=1000] }",
        "digraph { a [shape=blob] }", "digraph { a -> b [arrowhead=\"\"] }",
        "digraph { a [class=\"x\\\"y\"] }", "digraph { a [class=Accent] }"}) {
    CAPTURE(source);
    CHECK_FALSE(inspect(source).drawable());
  }
}

TEST_CASE("A misspelt shape gets a suggestion, a record a way around", "[diagram]") {
  CHECK(only_problem(inspect("digraph { a [shape=elipse] }")).help == "did you mean `ellipse`?");
  CHECK(only_problem(inspect("digraph { a [shape=record] }")).help.find("cluster") !=
        std::string::npos);
}

TEST_CASE("HTML-like labels and names are refused", "[diagram]") {
  const auto inspection = inspect("digraph { a [label=<<b>bold</b>>] }");
  CHECK_FALSE(inspection.drawable());
  CHECK(only_problem(inspection).message == "HTML-like labels are not supported");
  check_place(only_problem(inspection).where, 1, 20, 33);
  CHECK_FALSE(inspect("digraph { <a> }").drawable());
}

TEST_CASE("A syntax error says where and what was expected", "[diagram]") {
  const auto inspection = inspect("digraph {\n  a -> ;\n}");
  const auto& problem = only_problem(inspection);
  CHECK(problem.message == "`;` stands where a node was expected");
  check_place(problem.where, 2, 8, 9);
}

TEST_CASE("Sources that are not a graph are errors, never crashes", "[diagram]") {
  for (const auto* source : {"",
                             " ",
                             "\n",
                             "{",
                             "}",
                             "digraph",
                             "digraph {",
                             "digraph }",
                             "hello",
                             "digraph x y {}",
                             "digraph { a -> }",
                             "digraph { a [ }",
                             "digraph { a [x] }",
                             "digraph { a [x=] }",
                             "digraph { a [label=\"open }",
                             "digraph { a [label=<open }",
                             "digraph { /* open }",
                             "digraph { a -- b }",
                             "graph { a -> b }",
                             "digraph { a } digraph { b }",
                             "digraph { a } }",
                             "digraph { 2nd }",
                             "digraph { a - b }",
                             "digraph { node }",
                             "digraph { = }",
                             "digraph { }",
                             "digraph { a:  }",
                             "digraph { a, }",
                             "digraph { \"a\" + b }",
                             "digraph { ] }",
                             "digraph { graph }",
                             "digraph { a [label=\"\\",
                             "digraph { & }",
                             "strict",
                             "digraph { - }"}) {
    CAPTURE(source);
    const auto inspection = inspect(source);
    CHECK_FALSE(inspection.drawable());
    CHECK_FALSE(inspection.problems.front().message.empty());
    CHECK_FALSE(inspection.problems.front().help.empty());
  }
}

TEST_CASE("Bytes that are not UTF-8 are an error at their place", "[diagram]") {
  const auto inspection = inspect("digraph {\n a [label=\"\xff\"] }");
  CHECK(only_problem(inspection).where.line == 2);
}

TEST_CASE("Comments and lines that begin with a hash are skipped", "[diagram]") {
  const auto inspection = inspect(
      "// first\n# second\ndigraph { /* { */ a // }\n -> /**/ b [label=\"@k // no comment\"] }");
  CHECK(inspection.problems.size() == 1);  // the odd key, so the quotes were read as such
  CHECK(inspect("# only\ndigraph { a }").drawable());
}

TEST_CASE("Quoted texts are joined by plus and by a backslash at the line's end", "[diagram]") {
  const auto inspection =
      inspect("digraph { a [label=\"@ab\" + \"cd\"]; b [label=\"@ab\\\ncd\"] }");
  REQUIRE(inspection.keys.size() == 2);
  CHECK(inspection.keys[0].key == "abcd");
  CHECK(inspection.keys[1].key == "abcd");
}

TEST_CASE("Keywords are recognised in any case, and quoted they are names", "[diagram]") {
  CHECK(inspect("DiGraph { NODE [shape=box]; \"node\" -> \"graph\" }").problems.empty());
}

TEST_CASE("A port that is a side of the node is kept, another one ignored", "[diagram]") {
  CHECK(inspect("digraph { a:n -> b:se }").problems.empty());
  const auto inspection = inspect("digraph { a:field -> b }");
  CHECK(only_problem(inspection).kind == ProblemKind::Ignored);
}

TEST_CASE("Each limit is an error of its own, and just below it all is well", "[diagram]") {
  const auto depth = [](std::size_t n) {
    return "digraph {" + repeat("{", n) + "a" + repeat("}", n) + "}";
  };
  CHECK(inspect(depth(MaximumDepth)).drawable());
  CHECK_FALSE(inspect(depth(MaximumDepth + 1)).drawable());
  CHECK_FALSE(inspect(depth(30'000)).drawable());

  const auto label = [](std::size_t n) {
    return "digraph { a [label=\"" + repeat("é", n) + "\"] }";
  };
  CHECK(inspect(label(MaximumLabelLength)).drawable());
  CHECK_FALSE(inspect(label(MaximumLabelLength + 1)).drawable());

  const auto nodes = [](std::size_t n) {
    std::string source = "digraph {";
    for (std::size_t i = 0; i < n; ++i) source += "n" + std::to_string(i) + " ";
    return source + "}";
  };
  CHECK(inspect(nodes(MaximumNodes)).drawable());
  CHECK_FALSE(inspect(nodes(MaximumNodes + 1)).drawable());

  const auto subgraphs = [](std::size_t n) { return "digraph {" + repeat("{a}", n) + "}"; };
  CHECK(inspect(subgraphs(MaximumSubgraphs)).drawable());
  CHECK_FALSE(inspect(subgraphs(MaximumSubgraphs + 1)).drawable());

  const auto bytes = [](std::size_t n) { return "digraph { a }" + repeat(" ", n - 13); };
  CHECK(inspect(bytes(MaximumSourceBytes)).drawable());
  CHECK_FALSE(inspect(bytes(MaximumSourceBytes + 1)).drawable());
}

TEST_CASE("Edges are counted before they are made", "[diagram]") {
  std::string left;
  std::string right;
  for (int i = 0; i < 900; ++i) {
    left += " l" + std::to_string(i);
    right += " r" + std::to_string(i);
  }
  const auto inspection = inspect("digraph { {" + left + "} -> {" + right + "} }");
  CHECK(only_problem(inspection).message == "the diagram has more than 5000 edges");
  CHECK(inspect("digraph { {a b c} -> {d e} -> f }").drawable());
}

TEST_CASE("A rank group belongs into the cluster of its nodes", "[diagram]") {
  CHECK(inspect("digraph { subgraph cluster_a { {rank=same; x y} } }").problems.empty());
  CHECK(inspect("digraph { {rank=same; x y} subgraph cluster_a { z } }").problems.empty());
  for (const auto* source :
       {"digraph { subgraph cluster_a { x y }\n {rank=same; x y} }",
        "digraph {\n {rank=same; x y} subgraph cluster_a { x y } }",
        "digraph { subgraph cluster_a {\n {rank=min; x} subgraph cluster_b { x } } }"}) {
    CAPTURE(source);
    const auto inspection = inspect(source);
    CHECK_FALSE(inspection.drawable());
    CHECK(only_problem(inspection).where.line == 2);
  }
}
