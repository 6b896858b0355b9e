#include "parse/callouts.h"

#include "base/strings.h"
#include "parse/inlines.h"

#include <optional>
#include <string>
#include <utility>

namespace vade::parse {
namespace {

using markdown::CalloutKind;
using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;

std::optional<CalloutKind> kind_of_marker(std::string_view line) {
  constexpr std::pair<std::string_view, CalloutKind> Markers[] = {
      {"[!note]", CalloutKind::Note},           {"[!tip]", CalloutKind::Tip},
      {"[!important]", CalloutKind::Important}, {"[!warning]", CalloutKind::Warning},
      {"[!caution]", CalloutKind::Caution},
  };
  const std::string lower = base::ascii_lower(base::trim(line));
  for (const auto& [marker, kind] : Markers) {
    if (lower == marker) return kind;
  }
  return std::nullopt;
}

/// A paragraph's first line, if it is text alone.
struct FirstLine {
  std::string text;
  NodeId last = NoNode;  ///< the last Text of the line
};

FirstLine first_line(const Document& document, NodeId paragraph) {
  FirstLine line;
  NodeId at = document.node(paragraph).first_child;
  while (at != NoNode && document.node(at).kind == Kind::Text) {
    line.text += document.text(at);
    line.last = at;
    at = document.node(at).next;
  }
  if (at != NoNode && !is_break(document.node(at).kind)) line.last = NoNode;
  return line;
}

/// `\[!NOTE]` reads like a marker once it is parsed, but its author wanted the brackets.
bool is_escaped(const Document& document, const diag::SourceFile& file, NodeId first) {
  const std::uint32_t begin = document.node(first).span.begin;
  return !file.text({begin, begin + 1}).starts_with('[');
}

void remove_first_line(Document& document, NodeId paragraph, NodeId last) {
  while (true) {
    const NodeId first = document.node(paragraph).first_child;
    document.detach(first);
    if (first == last) break;
  }
  trim_breaks(document, paragraph);
  if (document.node(paragraph).first_child == NoNode) document.detach(paragraph);
}

void make_callout(Document& document, const diag::SourceFile& file, NodeId quote) {
  const NodeId paragraph = document.node(quote).first_child;
  if (paragraph == NoNode || document.node(paragraph).kind != Kind::Paragraph) return;
  const NodeId first = document.node(paragraph).first_child;
  if (first == NoNode || document.node(first).kind != Kind::Text ||
      !document.text(first).starts_with('[')) {
    return;
  }
  const FirstLine line = first_line(document, paragraph);
  if (line.last == NoNode) return;
  const bool has_content =
      document.node(line.last).next != NoNode || document.node(paragraph).next != NoNode;
  const std::optional<CalloutKind> kind = kind_of_marker(line.text);
  if (!kind || !has_content || is_escaped(document, file, first)) return;
  remove_first_line(document, paragraph, line.last);
  Node& callout = document.node(quote);
  callout.kind = Kind::Callout;
  callout.variant = static_cast<std::uint8_t>(*kind);
}

}  // namespace

void make_callouts(Document& document, const diag::SourceFile& file) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.node(id).kind == Kind::BlockQuote) make_callout(document, file, id);
  }
}

}  // namespace vade::parse
