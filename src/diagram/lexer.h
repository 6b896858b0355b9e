#pragma once

#include "diag/source.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vade::diagram {

enum class TokenKind : std::uint8_t {
  End,
  OpenBrace,
  CloseBrace,
  OpenBracket,
  CloseBracket,
  Semicolon,
  Comma,
  Colon,
  Equals,
  Plus,
  DirectedEdge,    ///< `->`
  UndirectedEdge,  ///< `--`
  Name,            ///< a bare word or number, keywords included
  Quoted,
  Html,     ///< `<…>`
  Invalid,  ///< `text` says what is wrong
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text;  ///< Name, Quoted (without quotes, `\"` resolved, other escapes kept), Html
  diag::Span span;
  std::string help = {};  ///< Invalid: the repair
};

/// Cuts a DOT source into tokens; comments and lines that begin with `#` are skipped.
class Lexer {
 public:
  explicit Lexer(std::string_view source) : source_(source) {}

  /// After the end and after an invalid token: End, again and again.
  [[nodiscard]] Token next();

 private:
  void skip_space();
  [[nodiscard]] bool skip_comment();
  [[nodiscard]] Token symbol(TokenKind kind, std::size_t size);
  [[nodiscard]] Token name();
  [[nodiscard]] Token number();
  [[nodiscard]] Token quoted();
  [[nodiscard]] Token html();
  [[nodiscard]] Token invalid(std::size_t begin, std::size_t end, std::string message,
                              std::string help);
  [[nodiscard]] diag::Span span_from(std::size_t begin) const;
  [[nodiscard]] char at(std::size_t position) const;

  std::string_view source_;
  std::size_t position_ = 0;
};

}  // namespace vade::diagram
