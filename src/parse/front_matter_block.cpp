#include "parse/front_matter.h"

#include <string_view>

namespace vade::parse {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view without_trailing_space(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last == std::string_view::npos ? std::string_view{} : line.substr(0, last + 1);
}

std::uint32_t offset(std::size_t position) {
  return static_cast<std::uint32_t>(position);
}

/// The line that starts at `begin`, without its line end.
std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The start of the line behind the one at `begin`.
std::size_t next_line(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find('\n', begin);
  return end == std::string_view::npos ? text.size() : end + 1;
}

FrontMatterBlock::Kind kind_of_fence(std::string_view line) {
  if (line == "---") return FrontMatterBlock::Kind::Yaml;
  const bool is_fence = line.starts_with("---") || line.starts_with("+++");
  if (!is_fence) return FrontMatterBlock::Kind::None;
  if (line == "+++" || (line.size() > 3 && is_letter(line[3]))) {
    return FrontMatterBlock::Kind::Foreign;
  }
  return FrontMatterBlock::Kind::None;
}

}  // namespace

FrontMatterBlock find_front_matter(const diag::SourceFile& file) {
  const std::string_view text = file.text();
  const std::size_t begin = text.starts_with(ByteOrderMark) ? ByteOrderMark.size() : 0;
  const std::string_view first = without_trailing_space(line_at(text, begin));

  FrontMatterBlock block;
  block.kind = kind_of_fence(first);
  block.fence = {offset(begin), offset(begin)};
  block.body = offset(begin);
  if (block.kind == FrontMatterBlock::Kind::None) return block;

  block.fence.end = offset(begin + first.size());
  const std::size_t inside = next_line(text, begin);
  block.body = offset(inside);
  for (std::size_t line = inside; line < text.size(); line = next_line(text, line)) {
    if (without_trailing_space(line_at(text, line)) != first.substr(0, 3)) continue;
    block.yaml = {offset(inside), offset(line)};
    block.body = offset(next_line(text, line));
    return block;
  }
  if (block.kind == FrontMatterBlock::Kind::Yaml) block.kind = FrontMatterBlock::Kind::Open;
  return block;
}

}  // namespace vade::parse
