#include "parse/faq.h"

#include "parse/faq_blocks.h"
#include "parse/faq_entries.h"
#include "parse/faq_lines.h"
#include "parse/faq_markers.h"

#include <vector>

namespace vade::parse {
namespace {

using markdown::Document;
using markdown::NodeId;

/// Whether a block with this part can stand directly below the title of its section.
bool can_start_section(FaqPart part, const FaqEntryBuilder& builder) {
  switch (part) {
    case FaqPart::MarkedQuestion:
    case FaqPart::BareQuestion:
      return true;
    case FaqPart::MarkedAnswer:  // what stands between a question and its answer is no title
      return !builder.awaits_answer();
    case FaqPart::Other:
    case FaqPart::Heading:
    case FaqPart::HeadingQuestion:
      return false;
  }
  return false;
}

void build_entries(Document& document, const std::vector<FaqBlock>& blocks,
                   FaqEntryBuilder builder) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const FaqBlock& block = blocks[i];
    const bool is_title = block.part == FaqPart::Other && i + 1 < blocks.size() &&
                          can_start_section(blocks[i + 1].part, builder) &&
                          looks_like_title(document, block.node);
    if (is_title) {
      builder.add_implied_section(block.node);
    } else {
      builder.add(block);
    }
  }
  builder.finish();
}

}  // namespace

void make_faq(Document& document, const diag::SourceFile& file, const config::FaqMarkers& markers,
              PageKind kind, diag::Bag& bag) {
  const std::vector<FaqMarker> found = find_faq_markers(document, file, markers);
  const std::uint8_t level = question_level(document, kind, found);
  if (found.empty() && level == 0) return;

  const std::vector<NodeId> paragraphs = split_at_markers(document, found);
  for (std::size_t i = 0; i < found.size(); ++i) {
    remove_marker(document, paragraphs[i], found[i]);
  }
  check_marker_consistency(found, file, bag);
  build_entries(document, list_faq_blocks(document, found, paragraphs, level),
                FaqEntryBuilder(document, file, markers, bag));
}

}  // namespace vade::parse
