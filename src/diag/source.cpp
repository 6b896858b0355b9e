#include "diag/source.h"

#include "text/utf8.h"

#include <algorithm>

namespace vade::diag {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// What a reader sees of a line: a byte order mark is no column of its own.
std::string_view without_byte_order_mark(std::string_view line, std::uint32_t number) {
  if (number == 1 && line.starts_with(ByteOrderMark)) line.remove_prefix(ByteOrderMark.size());
  return line;
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::string_view SourceFile::text(Span span) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  const std::uint32_t end = std::min(span.end, size);
  const std::uint32_t begin = std::min(span.begin, end);
  return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t SourceFile::line_of(std::uint32_t offset) const {
  if (line_starts_.empty()) return 1;
  const auto behind = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(behind - line_starts_.begin());
}

std::uint32_t SourceFile::line_count() const {
  return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(line_starts_.size()));
}

std::uint32_t SourceFile::line_start(std::uint32_t number) const {
  if (number == 0) return 0;
  if (number > line_starts_.size()) return static_cast<std::uint32_t>(text_.size());
  return line_starts_[number - 1];
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  const std::uint32_t begin = line_start(number);
  std::string_view bytes = std::string_view(text_).substr(begin, line_start(number + 1) - begin);
  if (bytes.ends_with('\n')) bytes.remove_suffix(1);
  if (bytes.ends_with('\r')) bytes.remove_suffix(1);
  return bytes;
}

std::uint32_t SourceFile::column_of(std::uint32_t line_number, std::uint32_t offset) const {
  const std::string_view whole = line(line_number);
  const std::string_view seen = without_byte_order_mark(whole, line_number);
  const std::uint32_t seen_start =
      line_start(line_number) + static_cast<std::uint32_t>(whole.size() - seen.size());
  const std::uint32_t before = offset > seen_start ? offset - seen_start : 0;
  return static_cast<std::uint32_t>(text::code_points(seen.substr(0, before))) + 1;
}

Location SourceFile::locate(Span span) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  const std::uint32_t end = std::min(span.end, size);
  const std::uint32_t begin = std::min(span.begin, end);

  Location place;
  place.path = path_;
  place.line = line_of(begin);
  place.column = column_of(place.line, begin);
  // The line of the last byte, so that a range that holds its line end stays on its line.
  place.end_line = line_of(end > begin ? end - 1 : end);
  place.end_column = column_of(place.end_line, end);
  const std::string_view shown = without_byte_order_mark(line(place.line), place.line);
  if (shown.size() <= MaximumExcerptBytes) place.excerpt = shown;
  return place;
}

Location whole_file(std::string path) {
  Location place;
  place.path = std::move(path);
  return place;
}

}  // namespace vade::diag
