#include "markdown/content_map.h"

namespace vade::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::uint32_t skip_blanks(std::string_view file, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_blank(file[at])) ++at;
  return at;
}

}  // namespace

void ContentMap::restart(Piece first) {
  pieces_.clear();
  pieces_.push_back(first);
  current_ = 0;
}

bool ContentMap::map_lines(std::string_view content, const SourceLines& lines,
                           std::uint32_t first_line) {
  pieces_.clear();
  current_ = 0;
  std::uint32_t number = first_line;
  for (std::size_t at = 0; at < content.size(); ++number) {
    const std::size_t line_end = content.find_first_of("\r\n", at);
    const std::string_view wanted = content.substr(at, line_end - at);
    if (number > lines.count() || !lines.line(number).ends_with(wanted)) return false;
    const std::uint32_t source = lines.end(number) - static_cast<std::uint32_t>(wanted.size());
    pieces_.push_back({static_cast<std::uint32_t>(at), source});
    if (line_end == std::string_view::npos) break;
    at = line_end + (content.substr(line_end, 2) == "\r\n" ? 2 : 1);
  }
  return !pieces_.empty();
}

bool ContentMap::map_piece(std::string_view content, const SourceLines& lines,
                           std::uint32_t source) {
  restart({0, source});
  return lines.file().substr(source, content.size()) == content;
}

bool ContentMap::map_cell(std::string_view content, std::string_view file, std::uint32_t& at,
                          std::uint32_t end) {
  at = skip_blanks(file, at, end);
  if (at < end && file[at] == '|') at = skip_blanks(file, at + 1, end);
  restart({0, at});
  for (std::uint32_t i = 0; i < content.size(); ++i) {
    if (content[i] == '|') {
      ++at;  // the backslash
      pieces_.push_back({i, at});
    }
    if (at >= end || file[at] != content[i]) return false;
    ++at;
  }
  return true;
}

std::uint32_t ContentMap::begin(std::uint32_t content) {
  while (current_ + 1 < pieces_.size() && pieces_[current_ + 1].content <= content) ++current_;
  return pieces_[current_].source + (content - pieces_[current_].content);
}

std::uint32_t ContentMap::end(std::uint32_t content) {
  while (current_ + 1 < pieces_.size() && pieces_[current_ + 1].content < content) ++current_;
  // A piece that starts exactly here is not the one that ends here.
  const bool starts_here = current_ > 0 && pieces_[current_].content >= content;
  const Piece& piece = pieces_[starts_here ? current_ - 1 : current_];
  return piece.source + (content - piece.content);
}

}  // namespace vade::markdown
