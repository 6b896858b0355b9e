#include "diagram/parser.h"

#include "base/strings.h"
#include "diagram/attributes.h"
#include "diagram/lexer.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace vade::diagram {
namespace {

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

struct Identifier {
  std::string text;
  diag::Span span;
  bool html = false;
};

class Parser {
 public:
  explicit Parser(std::string_view source) : source_("", std::string(source)), lexer_(source) {}

  Parsed parse();

 private:
  // Reading tokens. After the first error, the current token is End for good.
  void advance();

  [[nodiscard]] bool is(TokenKind kind) const { return token_.kind == kind; }

  [[nodiscard]] bool is_keyword(std::string_view word) const;
  bool accept(TokenKind kind);
  bool accept_keyword(std::string_view word);
  void expect(TokenKind kind, std::string_view what);
  [[nodiscard]] std::optional<Identifier> identifier();

  // The grammar.
  void header();
  void statements(Scope& scope);
  void statement(Scope& scope);
  void defaults(Scope& scope, Owner owner);
  void endpoints(Scope& scope);
  [[nodiscard]] Endpoint endpoint(Scope& scope);
  [[nodiscard]] Endpoint subgraph(const Scope& scope);
  [[nodiscard]] Endpoint node_list(Scope& scope, const Identifier& first);
  void continue_statement(Scope& scope, Endpoint first);
  [[nodiscard]] std::string port();
  bool edge_operator();
  [[nodiscard]] Attributes attribute_lists(Owner owner);
  void attribute(Attributes& into, Owner owner, const Identifier& name);

  // Building the graph.
  [[nodiscard]] std::uint32_t node_named(const Scope& scope, const std::string& name);
  [[nodiscard]] std::uint32_t subgraph_named(const Scope& scope, const std::string& name);
  void check_ranks();
  void connect(const Scope& scope, const Endpoint& tail, const Endpoint& head);

  // Reporting.
  void fail(diag::Span span, std::string message, std::string help = {});
  void report(ProblemKind kind, diag::Span span, std::string message, std::string help);
  [[nodiscard]] Place place(diag::Span span) const;

  diag::SourceFile source_;
  Lexer lexer_;
  Token token_;
  bool failed_ = false;
  bool strict_ = false;
  Parsed parsed_;
  base::StringMap<std::uint32_t> node_index_;
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> subgraph_index_;
  std::vector<std::pair<std::uint32_t, diag::Span>> subgraph_begins_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> edges_seen_;  ///< only if strict
};

void merge(Attributes& into, const Attributes& from) {
  for (const auto& [name, value] : from) into.insert_or_assign(name, value);
}

Place Parser::place(diag::Span span) const {
  const diag::Location where = source_.locate(span);
  return {where.line, where.column, where.end_line, where.end_column};
}

void Parser::report(ProblemKind kind, diag::Span span, std::string message, std::string help) {
  parsed_.inspection.problems.push_back({kind, std::move(message), std::move(help), place(span)});
}

void Parser::fail(diag::Span span, std::string message, std::string help) {
  if (failed_) return;
  report(ProblemKind::Error, span, std::move(message), std::move(help));
  failed_ = true;
  token_ = {};
}

void Parser::advance() {
  if (failed_) return;
  token_ = lexer_.next();
  if (token_.kind == TokenKind::Invalid) fail(token_.span, token_.text);
}

bool Parser::is_keyword(std::string_view word) const {
  return is(TokenKind::Name) && base::ascii_lower(token_.text) == word;
}

bool Parser::accept(TokenKind kind) {
  if (!is(kind) || failed_) return false;
  advance();
  return true;
}

bool Parser::accept_keyword(std::string_view word) {
  if (!is_keyword(word)) return false;
  advance();
  return true;
}

void Parser::expect(TokenKind kind, std::string_view what) {
  if (accept(kind)) return;
  const bool at_end = is(TokenKind::End);
  fail(token_.span, at_end ? fmt::format("the diagram ends where {} was expected", what)
                           : fmt::format("`{}` stands where {} was expected",
                                         text::excerpt(token_.text, 40), what));
}

std::optional<Identifier> Parser::identifier() {
  static constexpr std::string_view Keywords[] = {"node",    "edge",     "graph",
                                                  "digraph", "subgraph", "strict"};
  const bool keyword = std::any_of(std::begin(Keywords), std::end(Keywords),
                                   [&](std::string_view word) { return is_keyword(word); });
  if (keyword || (!is(TokenKind::Name) && !is(TokenKind::Quoted) && !is(TokenKind::Html))) {
    return std::nullopt;
  }
  Identifier result{std::move(token_.text), token_.span, is(TokenKind::Html)};
  const bool quoted = is(TokenKind::Quoted);
  advance();
  while (quoted && accept(TokenKind::Plus)) {
    if (is(TokenKind::Quoted)) {
      result.text += token_.text;
      result.span.end = token_.span.end;
    }
    expect(TokenKind::Quoted, "a quoted text");
  }
  return result;
}

void Parser::header() {
  strict_ = accept_keyword("strict");
  parsed_.graph.directed = is_keyword("digraph");
  if (!accept_keyword("digraph") && !accept_keyword("graph")) {
    fail(token_.span, "a diagram begins with `digraph` or `graph`", "e.g. `digraph { a -> b }`");
  }
  static_cast<void>(identifier());  // the graph's name is of no use
  expect(TokenKind::OpenBrace, "`{`");
}

Parsed Parser::parse() {
  if (source_.text().size() > MaximumSourceBytes) {
    fail({}, fmt::format("the diagram has {} bytes", source_.text().size()),
         fmt::format("at most {}; split it", MaximumSourceBytes));
  } else if (const auto invalid = text::first_invalid_utf8(source_.text())) {
    const auto offset = static_cast<std::uint32_t>(*invalid);
    fail({offset, offset}, "the diagram is not valid UTF-8", "save the file as UTF-8");
  }
  parsed_.graph.subgraphs.emplace_back();
  advance();
  header();
  Scope scope;
  statements(scope);
  if (!failed_ && !is(TokenKind::End)) {
    fail(token_.span, "text behind the end of the graph", "one diagram holds one graph");
  }
  if (!failed_ && parsed_.graph.nodes.empty()) fail({}, "the diagram has no nodes");
  if (!failed_) check_ranks();
  const Attributes& attributes = parsed_.graph.subgraphs.front().attributes;
  parsed_.inspection.has_title = !value_of(attributes, "label").empty();
  parsed_.inspection.has_description = !value_of(attributes, "comment").empty();
  return std::move(parsed_);
}

void Parser::statements(Scope& scope) {
  while (!failed_ && !is(TokenKind::CloseBrace) && !is(TokenKind::End)) {
    if (!accept(TokenKind::Semicolon)) statement(scope);
  }
  expect(TokenKind::CloseBrace, "`}`");
}

void Parser::statement(Scope& scope) {
  if (accept_keyword("graph")) return defaults(scope, Owner::Graph);
  if (accept_keyword("node")) return defaults(scope, Owner::Node);
  if (accept_keyword("edge")) return defaults(scope, Owner::Edge);
  endpoints(scope);
}

void Parser::defaults(Scope& scope, Owner owner) {
  if (!is(TokenKind::OpenBracket)) expect(TokenKind::OpenBracket, "`[`");
  const Attributes attributes = attribute_lists(owner);
  switch (owner) {
    case Owner::Graph:
      merge(parsed_.graph.subgraphs[scope.subgraph].attributes, attributes);
      break;
    case Owner::Node:
      merge(scope.node_defaults, attributes);
      break;
    case Owner::Edge:
      merge(scope.edge_defaults, attributes);
      break;
  }
}

void Parser::endpoints(Scope& scope) {
  if (is(TokenKind::OpenBrace) || is_keyword("subgraph")) {
    return continue_statement(scope, subgraph(scope));
  }
  const auto name = identifier();
  if (!name) return expect(TokenKind::Name, "a statement");
  if (is(TokenKind::Equals)) {
    return attribute(parsed_.graph.subgraphs[scope.subgraph].attributes, Owner::Graph, *name);
  }
  continue_statement(scope, node_list(scope, *name));
}

Endpoint Parser::endpoint(Scope& scope) {
  if (is(TokenKind::OpenBrace) || is_keyword("subgraph")) return subgraph(scope);
  const auto name = identifier();
  if (name) return node_list(scope, *name);
  expect(TokenKind::Name, "a node");
  return {};
}

Endpoint Parser::node_list(Scope& scope, const Identifier& first) {
  Endpoint result;
  std::optional<Identifier> name = first;
  while (name && !failed_) {
    if (name->html) fail(name->span, "a node cannot have HTML as its name", "use quotes");
    result.nodes.push_back(node_named(scope, name->text));
    result.port = port();
    if (!accept(TokenKind::Comma)) break;
    name = identifier();
    if (!name) expect(TokenKind::Name, "a node");
  }
  return result;
}

std::string Parser::port() {
  std::string result;
  while (accept(TokenKind::Colon)) {
    const auto name = identifier();
    if (!name) {
      expect(TokenKind::Name, "a port");
    } else if (is_compass_point(name->text)) {
      result = name->text;
    } else {
      report(ProblemKind::Ignored, name->span,
             fmt::format("the port `{}` has no effect", name->text),
             "a side of the node: n, ne, e, se, s, sw, w, nw");
    }
  }
  return result;
}

Endpoint Parser::subgraph(const Scope& outer) {
  std::string name;
  const diag::Span begin = token_.span;
  if (accept_keyword("subgraph")) {
    if (auto identified = identifier()) name = std::move(identified->text);
  }
  expect(TokenKind::OpenBrace, "`{`");
  if (outer.depth + 1 > MaximumDepth) {
    fail(begin, fmt::format("subgraphs stand more than {} deep", MaximumDepth));
  }
  if (parsed_.graph.subgraphs.size() > MaximumSubgraphs) {
    fail(begin, fmt::format("the diagram has more than {} subgraphs", MaximumSubgraphs));
  }
  if (failed_) return {};
  Scope scope{subgraph_named(outer, name), outer.depth + 1, outer.node_defaults,
              outer.edge_defaults};
  subgraph_begins_.emplace_back(scope.subgraph, begin);
  statements(scope);
  const auto& nodes = parsed_.graph.subgraphs[scope.subgraph].nodes;
  return {{nodes.begin(), nodes.end()}, {}};
}

bool Parser::edge_operator() {
  if (!is(TokenKind::DirectedEdge) && !is(TokenKind::UndirectedEdge)) return false;
  if (is(TokenKind::DirectedEdge) != parsed_.graph.directed) {
    fail(token_.span,
         parsed_.graph.directed ? "`--` in a directed graph" : "`->` in an undirected graph",
         parsed_.graph.directed ? "write `->`, or begin with `graph`"
                                : "write `--`, or begin with `digraph`");
    return false;
  }
  advance();
  return true;
}

void Parser::continue_statement(Scope& scope, Endpoint first) {
  const std::size_t first_edge = parsed_.graph.edges.size();
  bool is_edge = false;
  Endpoint tail = first;
  while (edge_operator()) {
    is_edge = true;
    Endpoint head = endpoint(scope);
    connect(scope, tail, head);
    tail = std::move(head);
  }
  if (!is(TokenKind::OpenBracket)) return;
  const Attributes attributes = attribute_lists(is_edge ? Owner::Edge : Owner::Node);
  if (!is_edge) {
    for (const std::uint32_t node : first.nodes)
      merge(parsed_.graph.nodes[node].attributes, attributes);
  }
  for (std::size_t edge = first_edge; edge < parsed_.graph.edges.size(); ++edge) {
    merge(parsed_.graph.edges[edge].attributes, attributes);
  }
}

Attributes Parser::attribute_lists(Owner owner) {
  Attributes attributes;
  while (accept(TokenKind::OpenBracket)) {
    while (!failed_ && !is(TokenKind::CloseBracket)) {
      if (accept(TokenKind::Comma) || accept(TokenKind::Semicolon)) continue;
      if (const auto name = identifier()) {
        attribute(attributes, owner, *name);
      } else {
        expect(TokenKind::CloseBracket, "an attribute or `]`");
      }
    }
    expect(TokenKind::CloseBracket, "`]`");
  }
  return attributes;
}

void Parser::attribute(Attributes& into, Owner owner, const Identifier& name) {
  expect(TokenKind::Equals, "`=`");
  const auto value = identifier();
  if (!value) return expect(TokenKind::Name, "a value");
  if (value->html) {
    return report(ProblemKind::Error, value->span, "HTML-like labels are not supported",
                  "write plain text in quotes; several lines are separated by `\\n`");
  }
  Verdict verdict = judge_attribute(owner, name.text, value->text);
  if (verdict.use != Use::Keep) {
    return report(verdict.use == Use::Refuse ? ProblemKind::Error : ProblemKind::Ignored, name.span,
                  std::move(verdict.message), std::move(verdict.help));
  }
  if (verdict.type == ValueType::Text && !label_key(value->text).empty()) {
    parsed_.inspection.keys.push_back({std::string(label_key(value->text)), place(value->span)});
  }
  if (verdict.type == ValueType::Link && !value->text.empty()) {
    parsed_.inspection.links.push_back({value->text, place(value->span)});
  }
  // Two names for one thing; the one that is written last counts.
  into.insert_or_assign(name.text == "href" ? "URL" : name.text, std::move(verdict.value));
}

std::uint32_t Parser::node_named(const Scope& scope, const std::string& name) {
  Graph& graph = parsed_.graph;
  const auto [found, is_new] =
      node_index_.try_emplace(name, static_cast<std::uint32_t>(graph.nodes.size()));
  if (is_new) {
    if (graph.nodes.size() >= MaximumNodes) {
      fail(token_.span, fmt::format("the diagram has more than {} nodes", MaximumNodes),
           "split it");
    }
    graph.nodes.push_back({name, scope.node_defaults});
  }
  for (std::uint32_t at = scope.subgraph; at != 0; at = graph.subgraphs[at].parent) {
    graph.subgraphs[at].nodes.insert(found->second);
  }
  return found->second;
}

std::uint32_t Parser::subgraph_named(const Scope& scope, const std::string& name) {
  auto& subgraphs = parsed_.graph.subgraphs;
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

/// Graphviz tears such nodes out of their clusters, and often crashes over it.
void Parser::check_ranks() {
  const Graph& graph = parsed_.graph;
  const auto homes = home_clusters(graph);
  for (const auto& [index, begin] : subgraph_begins_) {
    const Subgraph& subgraph = graph.subgraphs[index];
    if (subgraph.is_cluster() || value_of(subgraph.attributes, "rank").empty()) continue;
    const std::uint32_t around = enclosing_cluster(graph, index);
    const auto stray = std::find_if(subgraph.nodes.begin(), subgraph.nodes.end(),
                                    [&](std::uint32_t node) { return homes[node] != around; });
    if (stray == subgraph.nodes.end()) continue;
    report(ProblemKind::Error, begin,
           fmt::format("`rank` takes the node `{}` out of its cluster",
                       text::excerpt(graph.nodes[*stray].name, 40)),
           "put the group with `rank` into the cluster, with nodes of that cluster only");
  }
}

void Parser::connect(const Scope& scope, const Endpoint& tail, const Endpoint& head) {
  auto& edges = parsed_.graph.edges;
  if (edges.size() + tail.nodes.size() * head.nodes.size() > MaximumEdges) {
    return fail(token_.span, fmt::format("the diagram has more than {} edges", MaximumEdges),
                "split it");
  }
  for (const std::uint32_t from : tail.nodes) {
    for (const std::uint32_t to : head.nodes) {
      if (strict_) {
        const bool swap = !parsed_.graph.directed && to < from;
        if (!edges_seen_.emplace(swap ? to : from, swap ? from : to).second) continue;
      }
      edges.push_back({from, to, scope.edge_defaults});
      if (!tail.port.empty()) edges.back().attributes.insert_or_assign("tailport", tail.port);
      if (!head.port.empty()) edges.back().attributes.insert_or_assign("headport", head.port);
    }
  }
}

}  // namespace

bool Inspection::drawable() const {
  return std::none_of(problems.begin(), problems.end(),
                      [](const Problem& problem) { return problem.kind == ProblemKind::Error; });
}

Parsed parse(std::string_view dot) {
  return Parser(dot).parse();
}

Inspection inspect(std::string_view dot) {
  return parse(dot).inspection;
}

}  // namespace vade::diagram
