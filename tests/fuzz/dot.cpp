// A diagram's source, read by our own parser; nothing is drawn, so Graphviz has no part in it.
#include "diagram/describe.h"
#include "diagram/parser.h"
#include "fuzz.h"
#include "seed_files.h"
#include "text/utf8.h"

#include <tuple>

namespace vade::fuzz {
namespace {

using namespace diagram;

void demand_inside(const Place& place, const diag::SourceFile& file) {
  if (place.line == 0) return;
  VADE_DEMAND(place.column >= 1);
  VADE_DEMAND(std::tie(place.line, place.column) <= std::tie(place.end_line, place.end_column));
  VADE_DEMAND(place.end_line <= file.line_count());
}

void demand_inside(const Inspection& inspection, std::string_view input) {
  const diag::SourceFile file("a.dot", std::string(input));
  for (const Problem& problem : inspection.problems) {
    VADE_DEMAND(!problem.message.empty());
    demand_inside(problem.where, file);
  }
  for (const LabelKey& key : inspection.keys) demand_inside(key.where, file);
  for (const Link& link : inspection.links) demand_inside(link.where, file);
}

void demand_sound(const Graph& graph) {
  VADE_DEMAND(!graph.nodes.empty() && graph.nodes.size() <= MaximumNodes);
  VADE_DEMAND(graph.edges.size() <= MaximumEdges);
  VADE_DEMAND(!graph.subgraphs.empty() && graph.subgraphs.size() <= MaximumSubgraphs + 1);
  for (const Edge& edge : graph.edges) {
    VADE_DEMAND(edge.tail < graph.nodes.size() && edge.head < graph.nodes.size());
  }
  for (std::uint32_t i = 1; i < graph.subgraphs.size(); ++i) {
    VADE_DEMAND(graph.subgraphs[i].parent < i);
    for (const std::uint32_t node : graph.subgraphs[i].nodes) {
      VADE_DEMAND(node < graph.nodes.size());
    }
  }
}

void demand_text(const Caption& caption) {
  VADE_DEMAND(!text::first_invalid_utf8(caption.text));
  VADE_DEMAND(caption.text.find('\n') == std::string::npos);
}

}  // namespace

std::vector<std::string> seeds() {
  std::vector<std::string> texts = texts_of_sites(".dot");
  texts.emplace_back(
      "strict graph \"a\" { graph [label=\"A\" comment=\"B\"] node [shape=box]\n"
      "subgraph cluster_a { label=\"@key\" x -- y:n -- {z w} [label=\"l\\nm\", color=red] }\n"
      "/* c */ rankdir=LR; x, y -> z // d\n# e\n a=\"b\" + \"c\"; }\n");
  texts.emplace_back(
      "digraph { a -> b -> c [URL=\"a.md\"]; { rank=same; a; c } a [tooltip=\"\\N\"] }");
  return texts;
}

void run(std::string_view input) {
  const Parsed parsed = parse(input);
  demand_inside(parsed.inspection, input);
  const TextAlternative text = text_alternative(input, {{"key", {"a\nb", "fr"}}});
  VADE_DEMAND(text.groups.empty() != parsed.inspection.drawable());
  if (parsed.inspection.drawable()) demand_sound(parsed.graph);
  for (const DescribedGroup& group : text.groups) {
    demand_text(group.label);
    for (const DescribedNode& node : group.nodes) demand_text(node.label);
  }
}

}  // namespace vade::fuzz
