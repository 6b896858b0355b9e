#include "markdown/plain_text.h"

namespace vade::markdown {
namespace {

/// What must stand between the text in front of a node and its own; empty if nothing.
std::string_view separator_before(const Document& document, const Node& node) {
  if (node.kind == Kind::TableCell) {
    const bool is_first = node.previous == NoNode && document.node(node.parent).previous == NoNode;
    return is_first ? " " : " · ";
  }
  const bool separates =
      !is_inline(node.kind) || node.kind == Kind::SoftBreak || node.kind == Kind::LineBreak;
  return separates ? " " : "";
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Appends `text` with each run of spaces and line ends as one space, none at the ends: code blocks
/// hold such runs.
void append_collapsed(std::string& out, std::string_view text) {
  const std::size_t start = out.size();
  bool pending = false;
  for (const char c : text) {
    if (is_space(c)) {
      pending = out.size() > start;
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += c;
  }
}

bool has_readable_text(Kind kind) {
  return kind == Kind::Text || kind == Kind::Code || kind == Kind::CodeBlock;
}

}  // namespace

void append_plain_text(std::string& out, const Document& document, NodeId top) {
  const std::size_t start = out.size();
  std::string_view separator;
  for_each(document, top, [&](NodeId id) {
    const Node& node = document.node(id);
    const Kind kind = node.kind;
    const std::string_view before = separator_before(document, node);
    if (!before.empty()) separator = before;
    const std::string_view text = document.text(id);
    if (!has_readable_text(kind) || text.empty()) return;
    if (!separator.empty() && out.size() > start) {
      out += out.back() == ' ' ? separator.substr(1) : separator;
    }
    separator = {};
    if (kind == Kind::CodeBlock) {
      append_collapsed(out, text);
    } else {
      out += text;
    }
  });
}

std::string plain_text(const Document& document, NodeId top) {
  std::string out;
  append_plain_text(out, document, top);
  return out;
}

}  // namespace vade::markdown
