#include "diagram/lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::diagram {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Every byte of a code point beyond ASCII may stand in a bare word.
bool begins_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool continues_word(char c) {
  return begins_word(c) || is_digit(c);
}

bool begins_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.starts_with('.')) text.remove_prefix(1);
  return !text.empty() && is_digit(text.front());
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

}  // namespace

char Lexer::at(std::size_t position) const {
  return position < source_.size() ? source_[position] : '\0';
}

diag::Span Lexer::span_from(std::size_t begin) const {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(position_)};
}

Token Lexer::invalid(std::size_t begin, std::size_t end, std::string message, std::string help) {
  position_ = end;
  Token token{TokenKind::Invalid, std::move(message), span_from(begin), std::move(help)};
  position_ = source_.size();
  return token;
}

bool Lexer::skip_comment() {
  const std::string_view rest = source_.substr(position_);
  const bool begins_line = position_ == 0 || source_[position_ - 1] == '\n';
  if (rest.starts_with("//") || (begins_line && rest.starts_with('#'))) {
    position_ = std::min(source_.find('\n', position_), source_.size());
    return true;
  }
  if (!rest.starts_with("/*")) return false;
  const std::size_t end = source_.find("*/", position_ + 2);
  if (end == std::string_view::npos) return false;
  position_ = end + 2;
  return true;
}

void Lexer::skip_space() {
  do {
    while (is_space(at(position_))) ++position_;
  } while (skip_comment());
}

Token Lexer::symbol(TokenKind kind, std::size_t size) {
  const std::size_t begin = position_;
  position_ += size;
  return {kind, std::string(source_.substr(begin, size)), span_from(begin)};
}

Token Lexer::name() {
  const std::size_t begin = position_;
  while (continues_word(at(position_))) ++position_;
  return {TokenKind::Name, std::string(source_.substr(begin, position_ - begin)), span_from(begin)};
}

Token Lexer::number() {
  const std::size_t begin = position_;
  if (at(position_) == '-') ++position_;
  while (is_digit(at(position_))) ++position_;
  if (at(position_) == '.') ++position_;
  while (is_digit(at(position_))) ++position_;
  if (begins_word(at(position_))) {
    while (continues_word(at(position_))) ++position_;
    const std::string_view name = source_.substr(begin, position_ - begin);
    return invalid(begin, position_, "a name that begins with a digit needs quotes",
                   fmt::format("write `\"{}\"`", name));
  }
  return {TokenKind::Name, std::string(source_.substr(begin, position_ - begin)), span_from(begin)};
}

Token Lexer::quoted() {
  const std::size_t begin = position_++;
  std::string text;
  while (position_ < source_.size() && source_[position_] != '"') {
    if (source_[position_] != '\\') {
      text += source_[position_++];
      continue;
    }
    // `\"` is a quote and `\` at the end of a line joins it to the next; all other escapes mean
    // something only in a label.
    const char escaped = at(position_ + 1);
    if (escaped == '"') {
      text += '"';
    } else if (escaped != '\n') {
      text.append(source_.substr(position_, 2));
    }
    position_ = std::min(position_ + 2, source_.size());
  }
  if (position_ >= source_.size()) {
    return invalid(begin, begin + 1, "quote is never closed", "write another `\"` behind the text");
  }
  ++position_;
  return {TokenKind::Quoted, std::move(text), span_from(begin)};
}

Token Lexer::html() {
  const std::size_t begin = position_++;
  for (std::size_t depth = 1; position_ < source_.size(); ++position_) {
    if (source_[position_] == '<') ++depth;
    if (source_[position_] == '>' && --depth == 0) {
      ++position_;
      return {TokenKind::Html, std::string(source_.substr(begin, position_ - begin)),
              span_from(begin)};
    }
  }
  return invalid(begin, begin + 1, "`<` is never closed", "put the text in quotes");
}

Token Lexer::next() {
  skip_space();
  if (position_ >= source_.size()) return {TokenKind::End, {}, span_from(position_)};
  const char c = source_[position_];
  const char after = at(position_ + 1);
  switch (c) {
    case '{':
      return symbol(TokenKind::OpenBrace, 1);
    case '}':
      return symbol(TokenKind::CloseBrace, 1);
    case '[':
      return symbol(TokenKind::OpenBracket, 1);
    case ']':
      return symbol(TokenKind::CloseBracket, 1);
    case ';':
      return symbol(TokenKind::Semicolon, 1);
    case ',':
      return symbol(TokenKind::Comma, 1);
    case ':':
      return symbol(TokenKind::Colon, 1);
    case '=':
      return symbol(TokenKind::Equals, 1);
    case '+':
      return symbol(TokenKind::Plus, 1);
    case '"':
      return quoted();
    case '<':
      return html();
    default:
      break;
  }
  if (c == '-' && after == '>') return symbol(TokenKind::DirectedEdge, 2);
  if (c == '-' && after == '-') return symbol(TokenKind::UndirectedEdge, 2);
  if (begins_word(c)) return name();
  if (begins_number(source_.substr(position_))) return number();
  if (c == '/' && after == '*') {
    return invalid(position_, position_ + 2, "comment is never closed", "end it with `*/`");
  }
  const bool is_visible = c > ' ' && c <= '~';
  return invalid(position_, position_ + 1,
                 is_visible ? fmt::format("unexpected `{}`", c) : "unexpected control character",
                 "remove it, or put the text around it in quotes");
}

}  // namespace vade::diagram
