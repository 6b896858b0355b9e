#include "parse/raw_html.h"

#include "markdown/safety.h"

#include <fmt/format.h>

namespace vade::parse {

void check_raw_html(const markdown::Document& document, const diag::SourceFile& file,
                    diag::Bag& bag) {
  const auto count = static_cast<markdown::NodeId>(document.size());
  for (markdown::NodeId id = 0; id < count; ++id) {
    const markdown::Kind kind = document.node(id).kind;
    if (kind != markdown::Kind::HtmlBlock && kind != markdown::Kind::HtmlInline) continue;
    const std::string reason = markdown::html_refusal(document.text(id));
    if (reason.empty()) continue;
    bag.add(HtmlNotAllowed, file.locate(document.node(id).span),
            fmt::format("raw HTML is not let through: {}", reason),
            "write it in Markdown, or put it in a code span to show it");
  }
}

}  // namespace vade::parse
