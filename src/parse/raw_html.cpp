#include "parse/raw_html.h"

#include "diag/rules.h"
#include "markdown/safety.h"

#include <fmt/format.h>

namespace vade::parse {

using markdown::Kind;
using markdown::NodeId;

namespace {

/// A closing tag and nothing else: what it closes has been reported.
bool is_closing_tag(std::string_view html) {
  return html.starts_with("</") && html.find('<', 1) == std::string_view::npos;
}

}  // namespace

void check_raw_html(const markdown::Document& document, const diag::SourceFile& file,
                    diag::Bag& bag) {
  for (NodeId id = 0; id < document.size(); ++id) {
    const Kind kind = document.node(id).kind;
    if (kind != Kind::HtmlBlock && kind != Kind::HtmlInline) continue;
    const std::string_view html = document.text(id);
    if (is_closing_tag(html)) continue;
    const auto place =
        kind == Kind::HtmlBlock ? markdown::HtmlPlace::Block : markdown::HtmlPlace::Inline;
    const std::string reason = markdown::html_refusal(html, place);
    if (reason.empty()) continue;
    bag.add(diag::HtmlNotAllowed, file.locate(document.node(id).span),
            fmt::format("raw HTML is not let through: {}", reason),
            "write it in Markdown, or put it in a code span to show it");
  }
}

}  // namespace vade::parse
