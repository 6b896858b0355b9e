#include "markdown/html.h"

#include "markdown/bare_html.h"
#include "markdown/html_writer.h"
#include "markdown/tree_walk.h"

namespace vade::markdown {

void append_html(std::string& out, const Document& document, NodeId first, NodeId end,
                 const HtmlContext& context) {
  if (first == NoNode || first == end) return;
  if (context.bare) return append_bare_html(out, document, first, end);
  HtmlWriter writer(out, document, context);
  walk_siblings(document, first, end, writer);
  writer.finish(document.node(first).parent);
}

std::string children_to_html(const Document& document, NodeId top, const HtmlContext& context) {
  std::string out;
  append_html(out, document, document.node(top).first_child, NoNode, context);
  return out;
}

std::string inlines_to_html(const Document& document, NodeId top, const HtmlContext& context) {
  return children_to_html(document, top, context);
}

}  // namespace vade::markdown
