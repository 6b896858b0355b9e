#include "markdown/explicit_id.h"

#include <string>

namespace vade::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

/// Where the `{#id}` at the end of `text` starts; npos if there is none.
std::size_t find_id(std::string_view text) {
  if (text.empty() || text.back() != '}') return std::string_view::npos;
  const std::size_t brace = text.rfind("{#");
  if (brace == std::string_view::npos) return brace;
  const std::string_view id = text.substr(brace + 2, text.size() - brace - 3);
  const bool is_one_word = !id.empty() && id.find_first_of(" \t{}") == std::string_view::npos;
  const bool is_id = is_one_word && !id.starts_with(OwnIdStart);
  return is_id && (brace == 0 || is_blank(text[brace - 1])) ? brace : std::string_view::npos;
}

}  // namespace

void take_explicit_id(Document& document, NodeId block, std::string_view file) {
  const NodeId last = document.node(block).last_child;
  if (last == NoNode || document.node(last).kind != Kind::Text) return;
  const std::string_view text = document.text(last);
  std::size_t kept = find_id(text);
  if (kept == std::string_view::npos) return;
  // `*Fees*{#fees}`: the text starts with the brace, but no space stands in front of it.
  if (kept == 0 && document.node(last).previous != NoNode) return;

  Node& node = document.node(last);
  const std::string_view marker = text.substr(kept);
  const std::string_view written = file.substr(node.span.begin, node.span.end - node.span.begin);
  if (!written.ends_with(marker)) return;
  const std::size_t before = written.size() - marker.size();
  if (before > 0 && !is_blank(written[before - 1])) return;

  const std::string id(marker.substr(2, marker.size() - 3));
  while (kept > 0 && is_blank(text[kept - 1])) --kept;
  node.span.end -= static_cast<std::uint32_t>(text.size() - kept);
  node.text_size = static_cast<std::uint32_t>(kept);
  if (kept == 0) document.detach(last);
  document.set_title(block, id);
}

}  // namespace vade::markdown
