#include "parse/outline.h"

#include "base/strings.h"
#include "markdown/plain_text.h"

namespace vade::parse {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;
using markdown::Root;

namespace {

bool is_first_level(const Node& node) {
  return node.kind == Kind::Heading && node.level == 1;
}

OutlineItem section_item(const Document& document, NodeId heading) {
  OutlineItem item;
  item.level = document.node(heading).level;
  item.title = heading;
  item.text = markdown::plain_text(document, heading);
  item.explicit_id = document.explicit_id(heading);
  return item;
}

OutlineItem question_item(const Document& document, NodeId entry) {
  const NodeId question = document.node(entry).first_child;
  OutlineItem item = section_item(document, question);
  item.kind = OutlineKind::Question;
  item.entry = entry;
  item.body_begin = document.node(document.node(question).next).first_child;
  return item;
}

/// Gives `block` to the section that is open, if one is.
void add_to_section(std::vector<OutlineItem>& outline, NodeId block) {
  if (outline.empty()) return;
  OutlineItem& item = outline.back();
  if (item.kind == OutlineKind::Section && item.body_begin == NoNode) item.body_begin = block;
}

/// What stands at `block` ends the body of the section before it.
void end_section(std::vector<OutlineItem>& outline, NodeId block) {
  if (outline.empty()) return;
  OutlineItem& item = outline.back();
  const bool is_open = item.kind == OutlineKind::Section && item.body_begin != NoNode;
  if (is_open && item.body_end == NoNode) item.body_end = block;
}

}  // namespace

void drop_repeated_title(Document& document, std::string_view title) {
  for (NodeId id = document.node(Root).first_child; id != NoNode; id = document.node(id).next) {
    if (!is_first_level(document.node(id))) continue;
    if (base::trim(markdown::plain_text(document, id)) == title) document.detach(id);
    return;
  }
}

void demote_first_level(Document& document) {
  for (NodeId id = 0; id < document.size(); ++id) {
    if (is_first_level(document.node(id))) document.node(id).level = 2;
  }
}

std::vector<OutlineItem> make_outline(const Document& document) {
  std::vector<OutlineItem> outline;
  for (NodeId id = document.node(Root).first_child; id != NoNode; id = document.node(id).next) {
    const Kind kind = document.node(id).kind;
    if (kind == Kind::FootnoteDefinition) {
      end_section(outline, id);
      break;
    }
    if (kind != Kind::Heading && kind != Kind::FaqEntry) {
      add_to_section(outline, id);
      continue;
    }
    end_section(outline, id);
    outline.push_back(kind == Kind::Heading ? section_item(document, id)
                                            : question_item(document, id));
  }
  return outline;
}

}  // namespace vade::parse
