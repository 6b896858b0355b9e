#include "parse/callouts.h"

#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "parse/inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vade::parse {
namespace {

using markdown::CalloutKind;
using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;

struct Marker {
  std::string_view name;
  CalloutKind kind;
};

constexpr Marker Markers[] = {
    {"NOTE", CalloutKind::Note},           {"TIP", CalloutKind::Tip},
    {"IMPORTANT", CalloutKind::Important}, {"WARNING", CalloutKind::Warning},
    {"CAUTION", CalloutKind::Caution},
};

std::optional<CalloutKind> kind_named(std::string_view name) {
  const std::string lower = base::ascii_lower(name);
  for (const Marker& marker : Markers) {
    if (lower == base::ascii_lower(marker.name)) return marker.kind;
  }
  return std::nullopt;
}

/// The `NOTE` of a text that starts with `[!NOTE]`; empty if it starts otherwise.
std::string_view marker_name(std::string_view text) {
  const std::size_t end = text.find(']');
  if (!text.starts_with("[!") || end == std::string_view::npos) return {};
  const std::string_view name = text.substr(2, end - 2);
  const bool is_word = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
  return is_word ? name : std::string_view();
}

/// The text that a paragraph's first line starts with.
struct FirstLine {
  std::string text;
  NodeId last = NoNode;  ///< the last Text of the line; NoNode if it holds more than text
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

std::string unknown_kind_help(std::string_view name) {
  std::vector<std::string_view> kinds;
  for (const Marker& marker : Markers) kinds.push_back(marker.name);
  std::string upper(name);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  const std::string_view near = base::nearest(upper, kinds);
  return diag::did_you_mean(near.empty() ? std::string() : fmt::format("[!{}]", near),
                            fmt::format("the kinds are `[!{}]`", fmt::join(kinds, "]`, `[!")));
}

/// Makes callouts of a document's quotes.
class CalloutMaker {
 public:
  CalloutMaker(Document& document, const diag::SourceFile& file, diag::Bag& bag)
      : document_(document), file_(file), bag_(bag) {}

  void look_at(NodeId quote) {
    const NodeId paragraph = document_.node(quote).first_child;
    if (paragraph == NoNode || document_.node(paragraph).kind != Kind::Paragraph) return;
    const NodeId first = document_.node(paragraph).first_child;
    if (first == NoNode || document_.node(first).kind != Kind::Text ||
        !document_.text(first).starts_with("[!")) {
      return;
    }
    const FirstLine line = first_line(document_, paragraph);
    const std::string name(marker_name(line.text));
    if (name.empty() || is_escaped(document_, file_, first)) return;
    const std::optional<CalloutKind> kind = kind_named(name);
    if (!kind) {
      report(quote, name, "is no kind of callout", unknown_kind_help(name));
    } else if (line.last == NoNode || base::trim(line.text).size() > name.size() + 3) {
      report(quote, name, "has text behind it, so this is no callout",
             "begin the text on the next line; the reader's language gives the title");
    } else if (document_.node(line.last).next == NoNode &&
               document_.node(paragraph).next == NoNode) {
      report(quote, name, "has no text below it", "write the text below it, behind `> `");
    } else {
      make_callout(quote, line.last, *kind);
    }
  }

 private:
  void make_callout(NodeId quote, NodeId marker_end, CalloutKind kind) {
    remove_first_line(document_, document_.node(quote).first_child, marker_end);
    Node& callout = document_.node(quote);
    callout.kind = Kind::Callout;
    callout.variant = static_cast<std::uint8_t>(kind);
  }

  void report(NodeId quote, std::string_view name, std::string_view fault, std::string help) {
    const NodeId first = document_.node(document_.node(quote).first_child).first_child;
    const std::uint32_t begin = document_.node(first).span.begin;
    const auto size = static_cast<std::uint32_t>(name.size() + 3);
    bag_.add(diag::CalloutUnknown, file_.locate({begin, begin + size}),
             fmt::format("`[!{}]` {}", name, fault), std::move(help));
  }

  Document& document_;
  const diag::SourceFile& file_;
  diag::Bag& bag_;
};

}  // namespace

void make_callouts(Document& document, const diag::SourceFile& file, diag::Bag& bag) {
  CalloutMaker maker(document, file, bag);
  for (NodeId id = 0; id < document.size(); ++id) {
    if (document.node(id).kind == Kind::BlockQuote) maker.look_at(id);
  }
}

}  // namespace vade::parse
