#pragma once

#include "diag/source.h"
#include "diagram/dot.h"
#include "diagram/lexer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diagram {

/// What the grammar wants at a place, and how one writes it.
struct Expected {
  std::string_view what;
  std::string_view help;
};

/// A name or value, quoted or not; several quoted texts joined by `+` are one.
struct Identifier {
  std::string text;
  diag::Span span;
  bool html = false;
};

/// The tokens of a DOT source, one after the other, and the problems found on the way. After the
/// first error the current token is End for good, so that there is one error and no loop goes on.
class TokenReader {
 public:
  explicit TokenReader(std::string_view source)
      : source_("", std::string(source)), lexer_(source) {}

  [[nodiscard]] const Token& token() const { return token_; }

  [[nodiscard]] std::string_view text() const { return source_.text(); }

  [[nodiscard]] bool is(TokenKind kind) const { return token_.kind == kind; }

  [[nodiscard]] bool is_keyword(std::string_view word) const;  ///< in any case of letters

  [[nodiscard]] bool failed() const { return failed_; }

  void advance();
  bool accept(TokenKind kind);
  bool accept_keyword(std::string_view word);
  /// Passes a token of this kind, or fails.
  void expect(TokenKind kind, const Expected& expected);
  /// Passes a name, unless it is a keyword.
  [[nodiscard]] std::optional<Identifier> identifier();

  void fail(diag::Span span, std::string message, std::string help);
  void report(ProblemKind kind, diag::Span span, std::string message, std::string help);
  [[nodiscard]] Place place(diag::Span span) const;

  [[nodiscard]] std::vector<Problem> take_problems() { return std::move(problems_); }

 private:
  diag::SourceFile source_;
  Lexer lexer_;
  Token token_;
  bool failed_ = false;
  std::vector<Problem> problems_;
};

}  // namespace vade::diagram
