#include "diagram/token_reader.h"

#include "base/strings.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::diagram {

Place TokenReader::place(diag::Span span) const {
  const diag::Location where = source_.locate(span);
  return {where.line, where.column, where.end_line, where.end_column};
}

void TokenReader::report(ProblemKind kind, diag::Span span, std::string message, std::string help) {
  problems_.push_back({kind, std::move(message), std::move(help), place(span)});
}

void TokenReader::fail(diag::Span span, std::string message, std::string help) {
  if (failed_) return;
  report(ProblemKind::Error, span, std::move(message), std::move(help));
  failed_ = true;
  token_ = {};
}

void TokenReader::advance() {
  if (failed_) return;
  token_ = lexer_.next();
  if (token_.kind == TokenKind::Invalid) fail(token_.span, token_.text, token_.help);
}

bool TokenReader::is_keyword(std::string_view word) const {
  return is(TokenKind::Name) && base::ascii_lower(token_.text) == word;
}

bool TokenReader::accept(TokenKind kind) {
  if (!is(kind) || failed_) return false;
  advance();
  return true;
}

bool TokenReader::accept_keyword(std::string_view word) {
  if (!is_keyword(word)) return false;
  advance();
  return true;
}

void TokenReader::expect(TokenKind kind, const Expected& expected) {
  if (accept(kind)) return;
  const bool at_end = is(TokenKind::End);
  fail(token_.span,
       at_end ? fmt::format("the diagram ends where {} was expected", expected.what)
              : fmt::format("`{}` stands where {} was expected", text::excerpt(token_.text, 40),
                            expected.what),
       std::string(expected.help));
}

std::optional<Identifier> TokenReader::identifier() {
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
    expect(TokenKind::Quoted, {"a quoted text", "`+` joins two texts in quotes"});
  }
  return result;
}

}  // namespace vade::diagram
