#include "markdown/content_map.h"

#include <algorithm>

namespace vade::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::uint32_t skip_blanks(std::string_view file, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_blank(file[at])) ++at;
  return at;
}

/// Two searches by memchr are several times faster than one by find_first_of.
std::size_t find_line_end(std::string_view content, std::size_t at) {
  const std::size_t line_feed = content.find('\n', at);
  const std::size_t carriage_return = content.substr(at, line_feed - at).find('\r');
  return carriage_return == std::string_view::npos ? line_feed : at + carriage_return;
}

}  // namespace

void ContentMap::restart(Piece first) {
  pieces_.clear();
  pieces_.push_back(first);
  current_ = 0;
}

bool ContentMap::map_lines(std::string_view content, const SourceLines& lines,
                           std::uint32_t first_line, Pipes pipes) {
  pieces_.clear();
  current_ = 0;
  std::uint32_t number = first_line;
  for (std::size_t at = 0; at < content.size(); ++number) {
    const std::size_t line_end = find_line_end(content, at);
    if (number > lines.count()) return false;
    diag::Span line = {lines.start(number), lines.end(number)};
    // Only a content that was trimmed ends without a line end.
    if (line_end == std::string_view::npos) line = lines.trimmed(line);
    const std::string_view wanted = content.substr(at, line_end - at);
    if (!map_line_end(wanted, static_cast<std::uint32_t>(at), lines.file(), line, pipes)) {
      return false;
    }
    if (line_end == std::string_view::npos) break;
    at = line_end + (content.substr(line_end, 2) == "\r\n" ? 2 : 1);
  }
  return !pieces_.empty();
}

/// Maps `wanted`, which stands at `content`, to the end of a line.
bool ContentMap::map_line_end(std::string_view wanted, std::uint32_t content, std::string_view file,
                              diag::Span line, Pipes pipes) {
  const std::size_t first = pieces_.size();
  std::uint32_t at = line.end;
  for (std::size_t i = wanted.size(); pipes == Pipes::Unescaped && i-- > 0;) {
    if (at == line.begin || file[at - 1] != wanted[i]) return false;
    --at;
    const bool escaped = wanted[i] == '|' && at > line.begin && file[at - 1] == '\\';
    if (!escaped) continue;
    pieces_.push_back({content + static_cast<std::uint32_t>(i), at});
    --at;
  }
  if (pipes == Pipes::AsWritten) {
    const std::string_view written = file.substr(line.begin, line.end - line.begin);
    // Of a tab that a container has used in part, the rest stands in the content as spaces.
    if (!written.ends_with(wanted) &&
        !written.ends_with(wanted.substr(std::min(wanted.find_first_not_of(' '), wanted.size())))) {
      return false;
    }
    at -= std::min(at, static_cast<std::uint32_t>(wanted.size()));
  }
  pieces_.push_back({content, at});
  std::reverse(pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.end());
  return true;
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
