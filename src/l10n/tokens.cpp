#include "l10n/tokens.h"

#include "text/utf8.h"
#include "text/words.h"

#include <algorithm>

namespace vade::l10n {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Cuts a canonical text into tokens, always the longest piece of markup that stands at a place.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Token> cut() {
    while (at_ < text_.size()) cut_markup_or_text();
    return std::move(tokens_);
  }

 private:
  void cut_markup_or_text() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("```")) return add(TokenKind::Literal, behind("```", 3));
    if (rest.starts_with('`')) return add(TokenKind::Literal, behind("`", 1));
    if (rest.starts_with("](")) return add_target();
    if (rest.starts_with("[^") || is_mark(rest)) return add(TokenKind::Literal, behind("]", 2));
    for (const std::string_view mark : {"**", "~~", "![", "*", "[", "]", "|"}) {
      if (rest.starts_with(mark)) return add(TokenKind::Markup, mark.size());
    }
    cut_text();
  }

  /// `[!NOTE] `, `[x] ` and `[ ] `, which stand at the beginning only.
  [[nodiscard]] bool is_mark(std::string_view rest) const {
    return at_ == 0 &&
           (rest.starts_with("[!") || rest.starts_with("[x] ") || rest.starts_with("[ ] "));
  }

  /// The size of what begins here and ends with the first `end` from `from` on that has no
  /// backslash before it; all that is left if there is none.
  [[nodiscard]] std::size_t behind(std::string_view end, std::size_t from) const {
    const std::string_view rest = text_.substr(at_);
    for (std::size_t at = from; at < rest.size(); ++at) {
      if (rest[at] == '\\') {
        ++at;
      } else if (rest.substr(at).starts_with(end)) {
        return at + end.size();
      }
    }
    return rest.size();
  }

  void add_target() {
    add(TokenKind::Markup, 1);
    add(TokenKind::Literal, behind(")", 1));
  }

  void cut_text() {
    const std::string_view rest = text_.substr(at_);
    if (rest.front() == '\\')
      return add(TokenKind::Punctuation, std::min<std::size_t>(2, rest.size()));
    if (const std::size_t spaces = leading_spaces(rest)) return add(TokenKind::Space, spaces);
    text::WordReader reader(rest);
    text::Word word;
    if (reader.next(word) && word.begin == 0) {
      const std::string_view found = word.in(rest);
      const bool has_digit = std::any_of(found.begin(), found.end(), is_digit);
      return add(has_digit ? TokenKind::Number : TokenKind::Word, found.size());
    }
    std::size_t end = 0;
    text::next_code_point(rest, end);
    add(TokenKind::Punctuation, end);
  }

  /// The bytes of the spaces at the start of `text`, those that do not break a line among them.
  static std::size_t leading_spaces(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      std::size_t next = at;
      const char32_t c = text::next_code_point(text, next);
      if (c != U' ' && c != U'\n' && c != U'\u00A0' && c != U'\u202F') break;
      at = next;
    }
    return at;
  }

  void add(TokenKind kind, std::size_t size) {
    tokens_.push_back({kind, text_.substr(at_, size)});
    at_ += size;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view canonical_text) {
  return Cutter(canonical_text).cut();
}

}  // namespace vade::l10n
