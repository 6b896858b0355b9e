#include "yaml/raw_text.h"

#include <algorithm>

namespace vade::yaml {
namespace {

constexpr std::string_view Blanks = " \t\r\n";

bool is_blank(char byte) {
  return Blanks.find(byte) != std::string_view::npos;
}

std::size_t single_quoted_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    const bool doubled = at + 1 < text.size() && text[at + 1] == '\'';
    if (!doubled) return at + 1;
    ++at;
  }
  return std::string_view::npos;
}

std::size_t double_quoted_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return std::string_view::npos;
}

/// Plain scalars are folded: the words are as written, what stands between them is not.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  if (text.substr(begin, value.size()) == value) return begin + value.size();
  std::size_t at = begin;
  for (const char byte : value) {
    if (is_blank(byte)) continue;
    while (at < text.size() && is_blank(text[at])) ++at;
    if (at < text.size() && text[at] == byte) ++at;
  }
  return at;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// A block holds all lines indented like its first one; blank lines at its end are not counted.
std::size_t block_end(std::string_view text, std::size_t begin) {
  std::size_t end = line_around(text, begin).end;
  std::size_t required = 0;
  for (std::size_t at = text.find('\n', end); at != std::string_view::npos;
       at = text.find('\n', at)) {
    const diag::Span span = line_around(text, ++at);
    const std::string_view line = text.substr(span.begin, span.end - span.begin);
    if (line.find_first_not_of(Blanks) == std::string_view::npos) continue;
    if (required == 0) required = std::max<std::size_t>(1, indentation(line));
    if (indentation(line) < required) break;
    end = span.end;
  }
  return end;
}

}  // namespace

std::size_t offset_of(int position, std::string_view text) {
  return std::min(static_cast<std::size_t>(std::max(position, 0)), text.size());
}

std::size_t scalar_end(std::string_view text, std::size_t begin, std::string_view value) {
  const char first = begin < text.size() ? text[begin] : ' ';
  if (first == '\'') return single_quoted_end(text, begin);
  if (first == '"') return double_quoted_end(text, begin);
  if (first == '|' || first == '>') return block_end(text, begin);
  return plain_end(text, begin, value);
}

std::size_t bracket_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == ']' || text[at] == '}') return at + 1;
    if (text[at] == '#') at = line_around(text, at).end;
  }
  return text.size();
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at;
}

diag::Span line_around(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > begin && text[end - 1] == '\r') --end;
  return make_span(begin, end);
}

diag::Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

}  // namespace vade::yaml
