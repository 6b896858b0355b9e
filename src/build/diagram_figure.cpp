#include "build/diagram_figure.h"

#include "base/strings.h"

namespace vade::build {
namespace {

using diagram::Caption;
using diagram::Connection;
using diagram::DescribedGroup;
using diagram::DescribedNode;

void append_caption(std::string& html, const Caption& caption) {
  if (caption.language.empty()) {
    base::append_html(html, caption.text);
    return;
  }
  html += "<span lang=\"" + base::escape_html(caption.language) + "\">";
  base::append_html(html, caption.text);
  html += "</span>";
}

std::string_view arrow_of(diagram::Heads heads) {
  switch (heads) {
    case diagram::Heads::None:
      return "— ";
    case diagram::Heads::One:
      return "→ ";
    case diagram::Heads::Both:
      return "↔ ";
  }
  return {};
}

void append_connections(std::string& html, const std::vector<Connection>& connections) {
  for (const Connection& connection : connections) {
    html += "<li>";
    html += arrow_of(connection.heads);
    if (!connection.label.text.empty()) {
      append_caption(html, connection.label);
      html += ": ";
    }
    append_caption(html, connection.to);
    html += "</li>";
  }
}

void append_node(std::string& html, const DescribedNode& node) {
  html += "<li>";
  append_caption(html, node.label);
  if (!node.connections.empty()) html += "<ul>";
  append_connections(html, node.connections);
  if (!node.connections.empty()) html += "</ul>";
  html += "</li>";
}

void append_groups(std::string& html, const diagram::TextAlternative& text) {
  html += "<ul>";
  for (const DescribedGroup& group : text.groups) {
    const bool named = group.depth > 0 && !group.label.text.empty();
    if (named) {
      html += "<li>";
      append_caption(html, group.label);
      html += "<ul>";
    }
    append_connections(html, group.connections);
    for (const DescribedNode& node : group.nodes) append_node(html, node);
    if (named) html += "</ul></li>";
  }
  html += "</ul>";
}

}  // namespace

std::string diagram_figure(const DiagramParts& parts) {
  std::string html = "<figure class=\"diagram\"><div class=\"diagram-drawing\" role=\"region\" ";
  html += "tabindex=\"0\" aria-label=\"" + base::escape_html(parts.scroll_label) + "\">";
  html += parts.svg;
  html += "</div><details class=\"diagram-text-version\"><summary>";
  base::append_html(html, parts.text_label);
  html += "</summary>";
  append_groups(html, parts.text);
  html += "</details>";
  if (!parts.caption.empty()) {  // the caption must be the figure's first or last child
    html += "<figcaption>";
    base::append_html(html, parts.caption);
    html += "</figcaption>";
  }
  html += "</figure>\n";
  return html;
}

}  // namespace vade::build
