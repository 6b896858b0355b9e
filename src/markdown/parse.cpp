#include "markdown/parse.h"

#include "markdown/cmark_tree.h"
#include "markdown/convert.h"
#include "markdown/cost.h"
#include "markdown/source_lines.h"

namespace vade::markdown {
namespace {

/// A UTF-8 byte order mark, which some editors put in front of a file.
constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

constexpr std::size_t MebiByte = std::size_t{1} << 20U;

Document empty_document(std::uint32_t begin, std::uint32_t end) {
  Document document;
  document.node(Root).span = {begin, end};
  return document;
}

}  // namespace

Document parse(const diag::SourceFile& file, std::uint32_t offset, diag::Bag& bag,
               const Limits& limits) {
  const std::string_view text = file.text();
  const auto size = static_cast<std::uint32_t>(text.size());
  if (offset == 0 && text.starts_with(ByteOrderMark)) {
    offset = static_cast<std::uint32_t>(ByteOrderMark.size());
  }
  if (offset >= size) return empty_document(size, size);

  const SourceLines lines(text, offset);
  if (!check_cost(file, lines, limits, bag)) return empty_document(offset, size);

  const std::size_t bytes = size - offset;
  const CmarkTree tree(text.substr(offset), 32 * MebiByte + limits.memory_per_byte * bytes);
  if (tree.root() != nullptr) {
    Document document = convert(*tree.root(), lines);
    if (document.text_bytes() <= MebiByte + limits.text_per_byte * bytes) return document;
  }
  report_growth(file, bag);
  return empty_document(offset, size);
}

}  // namespace vade::markdown
