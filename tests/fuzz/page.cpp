// A page, from its bytes to its HTML: what a contributor can write.
#include "fuzz.h"
#include "html_check.h"
#include "markdown/html.h"
#include "markdown/plain_text.h"
#include "parse/parse_file.h"
#include "seed_files.h"
#include "text/utf8.h"

namespace vade::fuzz {
namespace {

void demand_sound(const markdown::Document& document, const diag::SourceFile& file) {
  std::size_t reached = 0;
  markdown::for_each(document, markdown::Root, [&](markdown::NodeId id) {
    VADE_DEMAND(++reached <= document.size());
    const markdown::Node& node = document.node(id);
    VADE_DEMAND(node.span.begin <= node.span.end && node.span.end <= file.text().size());
    markdown::NodeId previous = markdown::NoNode;
    for (markdown::NodeId child = node.first_child; child != markdown::NoNode;
         child = document.node(child).next) {
      VADE_DEMAND(document.node(child).parent == id);
      VADE_DEMAND(document.node(child).previous == previous);
      previous = child;
    }
    VADE_DEMAND(node.last_child == previous);
  });
}

void demand_inside(const diag::Bag& findings, const diag::SourceFile& file) {
  for (const diag::Finding& finding : findings.findings()) {
    VADE_DEMAND(finding.rule != nullptr && !finding.message.empty());
    fuzz::demand_inside(finding.where, file);
    for (const diag::Related& related : finding.related) fuzz::demand_inside(related.where, file);
    if (finding.fix) fuzz::demand_inside(finding.fix->where, file);
  }
}

std::string html_of(const markdown::Document& document) {
  markdown::HtmlContext context;
  context.anchor = [&](markdown::NodeId id) { return document.explicit_id(id); };
  context.permalink_label = [](markdown::NodeId, std::string_view title) {
    return std::string(title);
  };
  return markdown::children_to_html(document, markdown::Root, context);
}

}  // namespace

std::vector<std::string> seeds() {
  return texts_of_sites(".md");
}

void run(std::string_view input) {
  const config::FaqMarkers markers = {{"Q", "V"}, {"A", "R"}};
  const parse::ParsedFile file =
      parse::parse_file("content/en/page.md", std::string(input), markers);
  demand_sound(file.document, file.source);
  // Not `file.source`, which is empty if the page was refused.
  demand_inside(file.findings, diag::SourceFile(file.source.path(), std::string(input)));
  for (const parse::OutlineItem& item : file.outline) {
    VADE_DEMAND(item.title < file.document.size());
    VADE_DEMAND((item.body_begin == markdown::NoNode) == (item.body_end == markdown::NoNode) ||
                item.body_end == markdown::NoNode);
  }
  const std::string html = html_of(file.document);
  demand_harmless(html, HtmlOf::Content);
  const std::string text = markdown::plain_text(file.document, markdown::Root);
  if (text::first_invalid_utf8(file.source.text())) return;
  VADE_DEMAND(!text::first_invalid_utf8(html));
  VADE_DEMAND(!text::first_invalid_utf8(text));
}

}  // namespace vade::fuzz
