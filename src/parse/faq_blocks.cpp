#include "parse/faq_blocks.h"

#include "parse/faq_lines.h"

#include <algorithm>

namespace vade::parse {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;
using markdown::Root;

namespace {

/// Questions that nothing but their place tells: what ends in a question mark directly before a
/// marked answer.
void find_unmarked_questions(const Document& document, std::vector<FaqBlock>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    FaqBlock& block = blocks[i];
    const bool is_candidate =
        blocks[i + 1].part == FaqPart::MarkedAnswer &&
        (block.part == FaqPart::Heading ||
         (block.part == FaqPart::Other && document.node(block.node).kind == Kind::Paragraph));
    if (!is_candidate || !ends_in_question_mark(document, block.node)) continue;
    block.part = block.part == FaqPart::Heading ? FaqPart::HeadingQuestion : FaqPart::BareQuestion;
  }
}

FaqPart part_of(const FaqMarker& marker) {
  return marker.role == FaqRole::Question ? FaqPart::MarkedQuestion : FaqPart::MarkedAnswer;
}

}  // namespace

std::uint8_t question_level(const Document& document, PageKind kind,
                            const std::vector<FaqMarker>& markers) {
  const bool has_marked_question =
      std::any_of(markers.begin(), markers.end(),
                  [](const FaqMarker& marker) { return marker.role == FaqRole::Question; });
  if (kind != PageKind::Faq || has_marked_question) return 0;
  std::uint8_t level = 0;
  for (NodeId id = document.node(Root).first_child; id != NoNode; id = document.node(id).next) {
    const Node& node = document.node(id);
    if (node.kind != Kind::Heading) continue;
    if (node.level == 3) return 3;
    if (node.level == 2) level = 2;
  }
  return level;
}

std::vector<FaqBlock> list_faq_blocks(const Document& document,
                                      const std::vector<FaqMarker>& markers,
                                      const std::vector<NodeId>& paragraphs,
                                      std::uint8_t question_level) {
  std::vector<FaqBlock> blocks;
  std::size_t marked = 0;
  for (NodeId id = document.node(Root).first_child; id != NoNode; id = document.node(id).next) {
    FaqBlock& block = blocks.emplace_back(FaqBlock{id});
    const Node& node = document.node(id);
    if (marked < paragraphs.size() && paragraphs[marked] == id) {
      block.marker = &markers[marked++];
      block.part = part_of(*block.marker);
    } else if (node.kind == Kind::Heading) {
      block.part = node.level == question_level ? FaqPart::HeadingQuestion : FaqPart::Heading;
    }
  }
  find_unmarked_questions(document, blocks);
  return blocks;
}

}  // namespace vade::parse
