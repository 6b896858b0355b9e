#include "markdown/plain_text.h"

namespace vade::markdown {
namespace {

/// Whether the text in front of and behind a node of this kind must not run together.
bool separates(Kind kind) {
  return !is_inline(kind) || kind == Kind::SoftBreak || kind == Kind::LineBreak;
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
  bool separate = false;
  for_each(document, top, [&](NodeId id) {
    const Kind kind = document.node(id).kind;
    separate = separate || separates(kind);
    const std::string_view text = document.text(id);
    if (!has_readable_text(kind) || text.empty()) return;
    if (separate && out.size() > start && out.back() != ' ') out += ' ';
    separate = false;
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
