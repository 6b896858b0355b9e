#include "markdown/source_lines.h"

namespace vade::markdown {
namespace {

/// Pages have about this many bytes in a line: for a first guess at the number of lines.
constexpr std::size_t UsualLineBytes = 32;

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace

SourceLines::SourceLines(std::string_view file, std::uint32_t offset) : file_(file) {
  starts_.reserve((file.size() - offset) / UsualLineBytes + 2);
  // Nearly all files have no CR, and then one `find` (memchr) per line is all there is to do.
  const bool has_cr = file.find('\r', offset) != std::string_view::npos;
  std::size_t at = offset;
  while (at < file.size()) {
    starts_.push_back(static_cast<std::uint32_t>(at));
    at = has_cr ? file.find_first_of("\r\n", at) : file.find('\n', at);
    if (at == std::string_view::npos) break;
    at += file.substr(at, 2) == "\r\n" ? 2 : 1;
  }
  starts_.push_back(static_cast<std::uint32_t>(file.size()));
}

std::uint32_t SourceLines::end(std::uint32_t number) const {
  const std::uint32_t begin = start(number);
  std::uint32_t at = start(number + 1);
  if (at > begin && file_[at - 1] == '\n') --at;
  if (at > begin && file_[at - 1] == '\r') --at;
  return at;
}

diag::Span SourceLines::trimmed(diag::Span span) const {
  while (span.end > span.begin) {
    const char last = file_[span.end - 1];
    if (last != ' ' && last != '\t' && !is_line_end(last)) break;
    --span.end;
  }
  return span;
}

}  // namespace vade::markdown
