#include "parse/figures.h"

#include "base/strings.h"

#include <string>

namespace vade::parse {
namespace {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;
using markdown::NoNode;

/// The image that is alone in this paragraph, or NoNode.
NodeId only_image(const Document& document, NodeId paragraph) {
  const NodeId child = document.node(paragraph).first_child;
  if (child == NoNode || child != document.node(paragraph).last_child) return NoNode;
  return document.node(child).kind == Kind::Image ? child : NoNode;
}

void append_caption(Document& document, NodeId figure, NodeId image) {
  const std::string caption(document.title(image));
  if (caption.empty()) return;
  const diag::Span span = document.node(image).span;
  const NodeId paragraph = document.create(Kind::Paragraph, span);
  const NodeId text = document.create(Kind::Text, span);
  document.set_text(text, caption);
  document.append_child(paragraph, text);
  document.append_child(figure, paragraph);
  document.set_title(image, {});
}

/// The paragraph takes the image's place as Diagram; the alternative text becomes its children.
void make_diagram_of_image(Document& document, NodeId paragraph, NodeId image) {
  const std::string url(document.url(image));
  const std::string caption(document.title(image));
  document.detach(image);
  while (document.node(image).first_child != NoNode) {
    const NodeId child = document.node(image).first_child;
    document.detach(child);
    document.append_child(paragraph, child);
  }
  document.node(paragraph).kind = Kind::Diagram;
  document.set_url(paragraph, url);
  document.set_title(paragraph, caption);
}

void make_figure(Document& document, NodeId paragraph) {
  const NodeId image = only_image(document, paragraph);
  if (image == NoNode) return;
  if (document.url(image).ends_with(".dot")) {
    make_diagram_of_image(document, paragraph, image);
    return;
  }
  document.node(paragraph).kind = Kind::Figure;
  append_caption(document, paragraph, image);
}

void make_diagram_of_code(Document& document, NodeId block) {
  const std::string_view info = base::trim(document.title(block));
  const std::string_view word = info.substr(0, info.find_first_of(" \t"));
  if (word != "dot") return;
  const std::string caption(base::trim(info.substr(word.size())));
  document.node(block).kind = Kind::Diagram;
  document.set_title(block, caption);
}

}  // namespace

void make_figures(Document& document) {
  const std::size_t count = document.size();  // captions are added behind, and are no figures
  for (NodeId id = 0; id < count; ++id) {
    const Kind kind = document.node(id).kind;
    if (kind == Kind::Paragraph) make_figure(document, id);
    if (kind == Kind::CodeBlock) make_diagram_of_code(document, id);
  }
}

}  // namespace vade::parse
