#pragma once

#include "markdown/document.h"
#include "parse/faq_markers.h"
#include "parse/parsed_file.h"

#include <cstdint>
#include <vector>

namespace vade::parse {

/// What a top-level block is to the FAQ.
enum class FaqPart : std::uint8_t {
  Other,            ///< belongs to whatever is open
  Heading,          ///< that is no question
  HeadingQuestion,  ///< a heading that is one
  MarkedQuestion,
  BareQuestion,  ///< a paragraph that is one only because a marked answer follows
  MarkedAnswer,
};

struct FaqBlock {
  markdown::NodeId node = markdown::NoNode;
  FaqPart part = FaqPart::Other;
  const FaqMarker* marker = nullptr;  ///< of MarkedQuestion and MarkedAnswer
};

/// The level of headings that are questions: in a `kind: faq` page 3 if it has such headings,
/// otherwise 2; none (0) in other pages and where a marker says what a question is.
[[nodiscard]] std::uint8_t question_level(const markdown::Document& document, PageKind kind,
                                          const std::vector<FaqMarker>& markers);

/// The top-level blocks in order. `paragraphs` are those of `markers`, in the same order.
[[nodiscard]] std::vector<FaqBlock> list_faq_blocks(const markdown::Document& document,
                                                    const std::vector<FaqMarker>& markers,
                                                    const std::vector<markdown::NodeId>& paragraphs,
                                                    std::uint8_t question_level);

}  // namespace vade::parse
