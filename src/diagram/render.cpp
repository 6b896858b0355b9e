#include "diagram/render.h"

#include "diagram/graphviz.h"
#include "diagram/label.h"
#include "diagram/parser.h"

#include <cstdint>
#include <string>
#include <utility>

namespace vade::diagram {
namespace {

// In em. Two boxes side by side fit a narrow phone.
constexpr double NodeLabelWidth = 11;
constexpr double EdgeLabelWidth = 9;
constexpr double ClusterLabelWidth = 18;

/// Puts the texts of the request into a parsed graph and takes out what Graphviz need not know.
class Preparer {
 public:
  Preparer(Graph graph, const Request& request) : request_(request) {
    picture_.graph = std::move(graph);
  }

  Picture prepare() {
    set_frame();
    Graph& graph = picture_.graph;
    for (Node& node : graph.nodes) {
      node.attributes.try_emplace("label", "\\N");
      picture_.nodes.push_back(decorate(node.attributes, node.name, NodeLabelWidth));
    }
    for (Edge& edge : graph.edges) {
      picture_.edges.push_back(decorate(edge.attributes, {}, EdgeLabelWidth));
      name_cluster(edge, "lhead");
      name_cluster(edge, "ltail");
    }
    for (Subgraph& subgraph : graph.subgraphs) {
      // It is meant for plain subgraphs; elsewhere Graphviz tends to crash over it.
      if (subgraph.is_cluster() || &subgraph == &graph.subgraphs.front()) {
        subgraph.attributes.erase("rank");
      }
      picture_.subgraphs.push_back(decorate(subgraph.attributes, {}, ClusterLabelWidth));
    }
    return std::move(picture_);
  }

 private:
  void set_frame() {
    const Attributes& attributes = picture_.graph.subgraphs.front().attributes;
    Frame& frame = picture_.frame;
    frame.title = request_.title.empty() ? plain(attributes, "label") : one_line(request_.title);
    frame.description = request_.description.empty() ? plain(attributes, "comment")
                                                     : one_line(request_.description);
    frame.id_prefix = request_.id_prefix;
    frame.language = request_.language;
    frame.direction = request_.direction;
  }

  [[nodiscard]] std::string plain(const Attributes& attributes, std::string_view name) const {
    return one_line(resolve_text(value_of(attributes, name), {}, request_.labels).text);
  }

  Decoration decorate(Attributes& attributes, std::string_view name, double width) {
    Decoration decoration;
    for (const std::string_view text : {"label", "xlabel", "headlabel", "taillabel"}) {
      const auto found = attributes.find(text);
      if (found == attributes.end()) continue;
      Label label = resolve_text(found->second, name, request_.labels);
      found->second = wrap(label.text, width);
      if (decoration.language.empty()) decoration.language = std::move(label.language);
    }
    decoration.classes = value_of(attributes, "class");
    decoration.tooltip = plain(attributes, "tooltip");
    const auto link = request_.links.find(value_of(attributes, "URL"));
    if (link != request_.links.end()) decoration.href = link->second;
    if (!decoration.href.empty()) picture_.frame.has_links = true;
    return decoration;
  }

  /// An edge that ends at a cluster names it as the author does; Graphviz knows it by its number.
  void name_cluster(Edge& edge, std::string_view attribute) const {
    const auto found = edge.attributes.find(attribute);
    if (found == edge.attributes.end()) return;
    const std::uint32_t cluster = cluster_named(picture_.graph, found->second);
    if (cluster == 0) {
      edge.attributes.erase(found);
    } else {
      found->second = "cluster" + std::to_string(cluster);
    }
  }

  const Request& request_;
  Picture picture_;
};

Outcome failed(Problem problem) {
  return {{}, std::move(problem)};
}

}  // namespace

Labels choose_labels(const Inspection& inspection, const LabelTable& own, const LabelTable& source,
                     std::string_view source_language) {
  Labels result;
  for (const LabelKey& use : inspection.keys) {
    if (const auto found = own.find(use.key); found != own.end()) {
      result.try_emplace(use.key, Label{found->second, {}});
    } else if (const auto other = source.find(use.key); other != source.end()) {
      result.try_emplace(use.key, Label{other->second, std::string(source_language)});
    }
  }
  return result;
}

Outcome render(const Request& request) {
  Parsed parsed = parse(request.dot);
  for (Problem& problem : parsed.inspection.problems) {
    if (problem.kind == ProblemKind::Error) return failed(std::move(problem));
  }
  std::string svg = draw(Preparer(std::move(parsed.graph), request).prepare());
  if (svg.empty()) {
    return failed({ProblemKind::Error,
                   "the layout of the diagram failed",
                   "simplify it: fewer edges, fewer clusters",
                   {}});
  }
  return {std::move(svg), {}};
}

}  // namespace vade::diagram
