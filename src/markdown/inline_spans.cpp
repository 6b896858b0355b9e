#include "markdown/inline_spans.h"

#include "markdown/cmark_read.h"

namespace vade::markdown {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

std::string_view without_spaces_behind(std::string_view content) {
  while (!content.empty() && is_space(content.back())) content.remove_suffix(1);
  return content;
}

}  // namespace

void InlineSpans::start(const cmark_node& block, diag::Span fallback, bool mapped) {
  fallback_ = fallback;
  lost_ = !mapped;
  at_ = 0;
  escapes_ = Escapes::All;
  link_form_ = LinkForm::Bracketed;
  block_column_ = std::int64_t{block.start_column} - 1 + block.internal_offset;
  column_base_ = -block_column_;
}

bool InlineSpans::start_lines(const cmark_node& block, std::uint32_t first_line,
                              diag::Span fallback, ContentMap::Pipes pipes) {
  content_ = without_spaces_behind(content_of(block));
  start(block, fallback, map_.map_lines(content_of(block), *lines_, first_line, pipes));
  return !lost_;
}

void InlineSpans::start_piece(const cmark_node& block, std::uint32_t source, diag::Span fallback) {
  content_ = without_spaces_behind(content_of(block));
  start(block, fallback, map_.map_piece(content_, *lines_, source));
}

void InlineSpans::start_cell(const cmark_node& cell, std::uint32_t& at, std::uint32_t row_end) {
  content_ = without_spaces_behind(content_of(cell));
  const diag::Span row_rest = {at, row_end};
  start(cell, row_rest, map_.map_cell(content_, lines_->file(), at, row_end));
}

diag::Span InlineSpans::content() const {
  return lost_ ? fallback_ : map_.whole(static_cast<std::uint32_t>(content_.size()));
}

diag::Span InlineSpans::enter(const cmark_node& node) {
  if (lost_) return fallback_;
  const std::uint32_t begin = at_;
  switch (node.type) {
    case CMARK_NODE_TEXT:
      pass_text(view(node.as.literal));
      break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      pass_line_break();
      break;
    case CMARK_NODE_CODE:
      pass_code();
      break;
    case CMARK_NODE_HTML_INLINE: {
      const std::string_view literal = view(node.as.literal);
      expect(content_.substr(at_, literal.size()) == literal);
      at_ += static_cast<std::uint32_t>(literal.size());
      break;
    }
    case CMARK_NODE_EMPH:
      pass_delimiters('*', '_', 1);
      break;
    case CMARK_NODE_STRONG:
      pass_delimiters('*', '_', 2);
      break;
    case CMARK_NODE_LINK:
      open_link(node);
      break;
    case CMARK_NODE_IMAGE:
      pass_delimiters('!', '!', 1);
      pass_delimiters('[', '[', 1);
      break;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      pass_to_end_column(node);
      break;
    default:
      expect(node.type == CMARK_NODE_STRIKETHROUGH);
      pass_tildes();
  }
  if (lost_) return fallback_;
  const std::uint32_t source = map_.begin(begin);
  return {source, map_.end(at_)};
}

std::uint32_t InlineSpans::leave(const cmark_node& node) {
  if (lost_) return fallback_.end;
  switch (node.type) {
    case CMARK_NODE_EMPH:
      pass_delimiters('*', '_', 1);
      break;
    case CMARK_NODE_STRONG:
      pass_delimiters('*', '_', 2);
      break;
    case CMARK_NODE_IMAGE:
      pass_to_end_column(node);
      break;
    case CMARK_NODE_LINK:
      if (link_form_ == LinkForm::Bracketed) pass_to_end_column(node);
      if (link_form_ == LinkForm::Pointed) pass_delimiters('>', '>', 1);
      // The other forms hold one text, but may stand within brackets themselves.
      link_form_ = LinkForm::Bracketed;
      escapes_ = Escapes::All;
      break;
    default:
      pass_tildes();
  }
  return lost_ ? fallback_.end : map_.end(at_);
}

void InlineSpans::pass_text(std::string_view literal) {
  // Text that holds neither could only have been written as it is.
  const bool plain =
      literal.find('&') == std::string_view::npos && literal.find('\\') == std::string_view::npos;
  const bool same = content_.substr(at_, literal.size()) == literal;
  if (same && (plain || escapes_ == Escapes::None)) {
    at_ += static_cast<std::uint32_t>(literal.size());
  } else {
    pass_escaped_text(literal);
  }
}

void InlineSpans::pass_escaped_text(std::string_view literal) {
  std::size_t matched = 0;
  while (matched < literal.size() && !lost_) {
    const bool escaped = escapes_ == Escapes::All && peek() == '\\' && at_ + 1 < content_.size() &&
                         is_ascii_punctuation(content_[at_ + 1]);
    if (peek() == '&' && escapes_ != Escapes::None && pass_reference(literal, matched)) continue;
    // The label of a footnote that does not exist keeps its escapes.
    if (escaped && literal[matched] == content_[at_ + 1]) ++at_;
    expect(at_ < content_.size() && content_[at_] == literal[matched]);
    ++at_;
    ++matched;
  }
}

bool InlineSpans::pass_reference(std::string_view literal, std::size_t& matched) {
  std::string decoded;
  const std::size_t used = decode_reference(content_.substr(at_), decoded);
  if (used == 0 || !literal.substr(matched).starts_with(decoded)) return false;
  at_ += static_cast<std::uint32_t>(used);
  matched += decoded.size();
  return true;
}

void InlineSpans::pass_line_break() {
  while (at_ < content_.size() && content_[at_] != '\r' && content_[at_] != '\n' &&
         is_space(content_[at_])) {
    ++at_;
  }
  const bool backslash = peek() == '\\';
  if (backslash) ++at_;
  expect(peek() == '\r' || peek() == '\n');
  if (peek() == '\r') ++at_;
  if (peek() == '\n') ++at_;
  // Behind a line that ends with a backslash, cmark-gfm counts its columns on and keeps the blanks
  // that a lazy line starts with.
  if (backslash) return;
  column_base_ = std::int64_t{at_} - block_column_;
  while (peek() == ' ' || peek() == '\t') ++at_;
}

void InlineSpans::pass_code() {
  const auto run_at = [this](std::size_t begin) {
    const std::size_t end = content_.find_first_not_of('`', begin);
    return (end == std::string_view::npos ? content_.size() : end) - begin;
  };
  const std::size_t opening = run_at(at_);
  expect(opening > 0);
  std::size_t at = at_ + opening;
  while (true) {
    at = content_.find('`', at);
    if (at == std::string_view::npos) return expect(false);
    const std::size_t run = run_at(at);
    at += run;
    if (run == opening) break;
  }
  at_ = static_cast<std::uint32_t>(at);
}

void InlineSpans::pass_delimiters(char first, char second, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    expect(peek() == first || peek() == second);
    ++at_;
  }
}

void InlineSpans::pass_tildes() {
  pass_delimiters('~', '~', 1);
  if (peek() == '~') ++at_;
}

void InlineSpans::open_link(const cmark_node& link) {
  if (peek() == '[') {
    ++at_;
  } else if (peek() == '<') {
    link_form_ = LinkForm::Pointed;
    escapes_ = Escapes::References;
    ++at_;
  } else {
    // E-mail addresses are found in text whose escapes are gone, URLs in what is written.
    link_form_ = LinkForm::Bare;
    escapes_ = view(link.as.link.url).starts_with("mailto:") ? Escapes::All : Escapes::None;
  }
}

void InlineSpans::pass_to_end_column(const cmark_node& node) {
  const std::int64_t end = node.end_column + column_base_;
  const bool plausible = end > at_ && end <= static_cast<std::int64_t>(content_.size()) &&
                         (content_[static_cast<std::size_t>(end) - 1] == ')' ||
                          content_[static_cast<std::size_t>(end) - 1] == ']');
  expect(plausible);
  if (plausible) at_ = static_cast<std::uint32_t>(end);
}

}  // namespace vade::markdown
