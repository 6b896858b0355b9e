#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::l10n {

enum class TokenKind : std::uint8_t {
  Word,         ///< letters, without a digit
  Number,       ///< letters and digits, with at least one digit
  Punctuation,  ///< one character that is no letter, digit, space or markup
  Space,        ///< spaces of any kind, or a line end
  Markup,       ///< emphasis, the brackets of a link or picture, the bars of a table
  Literal,      ///< what is copied, not translated: code, a target, a footnote's or callout's mark
};

struct Token {
  TokenKind kind = TokenKind::Word;
  std::string_view text;  ///< in the canonical text

  friend bool operator==(const Token&, const Token&) = default;
};

/// A canonical text (canonical_text.h) in pieces; together they are the whole text.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view canonical_text);

}  // namespace vade::l10n
