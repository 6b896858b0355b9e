#include "diagram/parser.h"

#include "diagram/attributes.h"
#include "diagram/graph_builder.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace vade::diagram {
namespace {

constexpr Expected OpenBrace{"`{`", "write `digraph { … }`, or `subgraph name { … }` inside it"};
constexpr Expected CloseBrace{"`}`", "each `{` needs a `}`"};
constexpr Expected OpenBracket{"`[`", "write `node [shape=box]`"};
constexpr Expected CloseBracket{"`]`", "each `[` needs a `]`"};
constexpr Expected AnAttribute{"an attribute or `]`", "write `[label=\"User types\", shape=box]`"};
constexpr Expected AnEquals{"`=`", "write `name=value`; a text of several words needs quotes"};
constexpr Expected AValue{"a value", "write `name=value`; a text of several words needs quotes"};
constexpr Expected AStatement{
    "a statement", "write a node or `a -> b`; other names than words and numbers need quotes"};
constexpr Expected ANode{"a node", "write a node's name; other names than words need quotes"};
constexpr Expected APort{"a port", "a side of the node: n, ne, e, se, s, sw, w, nw"};

class Parser {
 public:
  explicit Parser(std::string_view source) : reader_(source), builder_(reader_) {}

  Parsed parse();

 private:
  // The grammar.
  void header();
  void statements(Scope& scope);
  void statement(Scope& scope);
  void defaults(Scope& scope, Owner owner);
  void endpoints(Scope& scope);
  [[nodiscard]] Endpoint endpoint(Scope& scope);
  [[nodiscard]] Endpoint subgraph(const Scope& outer);
  [[nodiscard]] Endpoint node_list(Scope& scope, const Identifier& first);
  void continue_statement(Scope& scope, const Endpoint& first);
  [[nodiscard]] std::string port();
  bool edge_operator();
  [[nodiscard]] Attributes attribute_lists(Owner owner);
  void attribute(Attributes& into, Owner owner, const Identifier& name);

  TokenReader reader_;
  GraphBuilder builder_;
  Inspection inspection_;
};

void merge(Attributes& into, const Attributes& from) {
  for (const auto& [name, value] : from) into.insert_or_assign(name, value);
}

void Parser::header() {
  if (reader_.accept_keyword("strict")) builder_.set_strict();
  builder_.graph().directed = reader_.is_keyword("digraph");
  if (!reader_.accept_keyword("digraph") && !reader_.accept_keyword("graph")) {
    reader_.fail(reader_.token().span, "a diagram begins with `digraph` or `graph`",
                 "e.g. `digraph { a -> b }`");
  }
  static_cast<void>(reader_.identifier());  // the graph's name is of no use
  reader_.expect(TokenKind::OpenBrace, OpenBrace);
}

Parsed Parser::parse() {
  if (reader_.text().size() > MaximumSourceBytes) {
    reader_.fail({}, fmt::format("the diagram has {} bytes", reader_.text().size()),
                 fmt::format("at most {}; split it", MaximumSourceBytes));
  } else if (const auto invalid = text::first_invalid_utf8(reader_.text())) {
    const auto offset = static_cast<std::uint32_t>(*invalid);
    reader_.fail({offset, offset}, "the diagram is not valid UTF-8", "save the file as UTF-8");
  }
  reader_.advance();
  header();
  Scope scope;
  statements(scope);
  if (!reader_.failed() && !reader_.is(TokenKind::End)) {
    reader_.fail(reader_.token().span, "text behind the end of the graph",
                 "one diagram holds one graph");
  }
  if (!reader_.failed() && builder_.graph().nodes.empty())
    reader_.fail({}, "the diagram has no nodes", "write at least one, e.g. `digraph { a -> b }`");
  if (!reader_.failed()) builder_.check_ranks();
  const Attributes& attributes = builder_.graph().subgraphs.front().attributes;
  inspection_.has_title = !value_of(attributes, "label").empty();
  inspection_.has_description = !value_of(attributes, "comment").empty();
  inspection_.problems = reader_.take_problems();
  return {std::move(builder_.graph()), std::move(inspection_)};
}

void Parser::statements(Scope& scope) {
  while (!reader_.failed() && !reader_.is(TokenKind::CloseBrace) && !reader_.is(TokenKind::End)) {
    if (!reader_.accept(TokenKind::Semicolon)) statement(scope);
  }
  reader_.expect(TokenKind::CloseBrace, CloseBrace);
}

void Parser::statement(Scope& scope) {
  if (reader_.accept_keyword("graph")) return defaults(scope, Owner::Graph);
  if (reader_.accept_keyword("node")) return defaults(scope, Owner::Node);
  if (reader_.accept_keyword("edge")) return defaults(scope, Owner::Edge);
  endpoints(scope);
}

void Parser::defaults(Scope& scope, Owner owner) {
  if (!reader_.is(TokenKind::OpenBracket)) reader_.expect(TokenKind::OpenBracket, OpenBracket);
  const Attributes attributes = attribute_lists(owner);
  switch (owner) {
    case Owner::Graph:
      merge(builder_.graph().subgraphs[scope.subgraph].attributes, attributes);
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
  if (reader_.is(TokenKind::OpenBrace) || reader_.is_keyword("subgraph")) {
    return continue_statement(scope, subgraph(scope));
  }
  const auto name = reader_.identifier();
  if (!name) return reader_.expect(TokenKind::Name, AStatement);
  if (reader_.is(TokenKind::Equals)) {
    return attribute(builder_.graph().subgraphs[scope.subgraph].attributes, Owner::Graph, *name);
  }
  continue_statement(scope, node_list(scope, *name));
}

Endpoint Parser::endpoint(Scope& scope) {
  if (reader_.is(TokenKind::OpenBrace) || reader_.is_keyword("subgraph")) return subgraph(scope);
  const auto name = reader_.identifier();
  if (name) return node_list(scope, *name);
  reader_.expect(TokenKind::Name, ANode);
  return {};
}

Endpoint Parser::node_list(Scope& scope, const Identifier& first) {
  Endpoint result;
  std::optional<Identifier> name = first;
  while (name && !reader_.failed()) {
    if (name->html) reader_.fail(name->span, "a node cannot have HTML as its name", "use quotes");
    result.nodes.push_back(builder_.node_named(scope, name->text));
    result.port = port();
    if (!reader_.accept(TokenKind::Comma)) break;
    name = reader_.identifier();
    if (!name) reader_.expect(TokenKind::Name, ANode);
  }
  return result;
}

std::string Parser::port() {
  std::string result;
  while (reader_.accept(TokenKind::Colon)) {
    const auto name = reader_.identifier();
    if (!name) {
      reader_.expect(TokenKind::Name, APort);
    } else if (is_compass_point(name->text)) {
      result = name->text;
    } else {
      reader_.report(ProblemKind::Ignored, name->span,
                     fmt::format("the port `{}` has no effect", name->text),
                     "a side of the node: n, ne, e, se, s, sw, w, nw");
    }
  }
  return result;
}

Endpoint Parser::subgraph(const Scope& outer) {
  std::string name;
  const diag::Span begin = reader_.token().span;
  if (reader_.accept_keyword("subgraph")) {
    if (auto identified = reader_.identifier()) name = std::move(identified->text);
  }
  reader_.expect(TokenKind::OpenBrace, OpenBrace);
  if (outer.depth + 1 > MaximumDepth) {
    reader_.fail(begin, fmt::format("subgraphs stand more than {} deep", MaximumDepth),
                 "put some of them beside one another");
  }
  if (builder_.graph().subgraphs.size() > MaximumSubgraphs) {
    reader_.fail(begin, fmt::format("the diagram has more than {} subgraphs", MaximumSubgraphs),
                 "split it");
  }
  if (reader_.failed()) return {};
  Scope scope{builder_.open_subgraph(outer, name, begin), outer.depth + 1, outer.node_defaults,
              outer.edge_defaults};
  statements(scope);
  const auto& nodes = builder_.graph().subgraphs[scope.subgraph].nodes;
  return {{nodes.begin(), nodes.end()}, {}};
}

bool Parser::edge_operator() {
  if (!reader_.is(TokenKind::DirectedEdge) && !reader_.is(TokenKind::UndirectedEdge)) return false;
  if (reader_.is(TokenKind::DirectedEdge) != builder_.graph().directed) {
    reader_.fail(
        reader_.token().span,
        builder_.graph().directed ? "`--` in a directed graph" : "`->` in an undirected graph",
        builder_.graph().directed ? "write `->`, or begin with `graph`"
                                  : "write `--`, or begin with `digraph`");
    return false;
  }
  reader_.advance();
  return true;
}

void Parser::continue_statement(Scope& scope, const Endpoint& first) {
  const std::size_t first_edge = builder_.graph().edges.size();
  bool is_edge = false;
  Endpoint tail = first;
  while (edge_operator()) {
    is_edge = true;
    Endpoint head = endpoint(scope);
    builder_.connect(scope, tail, head);
    tail = std::move(head);
  }
  if (!reader_.is(TokenKind::OpenBracket)) return;
  const Attributes attributes = attribute_lists(is_edge ? Owner::Edge : Owner::Node);
  if (!is_edge) {
    for (const std::uint32_t node : first.nodes)
      merge(builder_.graph().nodes[node].attributes, attributes);
  }
  for (std::size_t edge = first_edge; edge < builder_.graph().edges.size(); ++edge) {
    merge(builder_.graph().edges[edge].attributes, attributes);
  }
}

Attributes Parser::attribute_lists(Owner owner) {
  Attributes attributes;
  while (reader_.accept(TokenKind::OpenBracket)) {
    while (!reader_.failed() && !reader_.is(TokenKind::CloseBracket)) {
      if (reader_.accept(TokenKind::Comma) || reader_.accept(TokenKind::Semicolon)) continue;
      if (const auto name = reader_.identifier()) {
        attribute(attributes, owner, *name);
      } else {
        reader_.expect(TokenKind::CloseBracket, AnAttribute);
      }
    }
    reader_.expect(TokenKind::CloseBracket, CloseBracket);
  }
  return attributes;
}

void Parser::attribute(Attributes& into, Owner owner, const Identifier& name) {
  reader_.expect(TokenKind::Equals, AnEquals);
  const auto value = reader_.identifier();
  if (!value) return reader_.expect(TokenKind::Name, AValue);
  if (value->html) {
    return reader_.report(ProblemKind::Error, value->span, "HTML-like labels are not supported",
                          "write plain text in quotes; several lines are separated by `\\n`");
  }
  Verdict verdict = judge_attribute(owner, name.text, value->text);
  if (verdict.use != Use::Keep) {
    return reader_.report(verdict.use == Use::Refuse ? ProblemKind::Error : ProblemKind::Ignored,
                          name.span, std::move(verdict.message), std::move(verdict.help));
  }
  if (verdict.type == ValueType::Text && !label_key(value->text).empty()) {
    inspection_.keys.push_back({std::string(label_key(value->text)), reader_.place(value->span)});
  }
  if (verdict.type == ValueType::Link && !value->text.empty()) {
    inspection_.links.push_back({value->text, reader_.place(value->span)});
  }
  // Two names for one thing; the one that is written last counts.
  into.insert_or_assign(name.text == "href" ? "URL" : name.text, std::move(verdict.value));
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
