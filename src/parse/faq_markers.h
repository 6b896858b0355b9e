#pragma once

#include "config/config.h"
#include "diag/finding.h"
#include "markdown/document.h"
#include "parse/inlines.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::parse {

enum class FaqRole : std::uint8_t { Question, Answer };

/// A question or answer marker at the start of a line in a top-level paragraph.
struct FaqMarker {
  FaqRole role = FaqRole::Question;
  std::string_view letter;  ///< as configured, without the colon; points into the FaqMarkers
  bool spaced = false;      ///< a space stands before the colon: `Q : …`
  bool glued = false;       ///< no space stands behind the colon: `Q:…`
  diag::Span span;          ///< from the letter to behind the colon
  markdown::NodeId line = markdown::NoNode;  ///< the paragraph's child that starts the line
  TextPosition end;                          ///< behind the marker and its spaces
};

/// The markers of a page in document order. Nothing is a marker inside code, links, lists, quotes
/// and tables, with a backslash before its colon, or as a question without text on its line. The
/// colon is followed by anything but `/`, `\` and `:` (drives, URLs, names of programs).
[[nodiscard]] std::vector<FaqMarker> find_faq_markers(const markdown::Document& document,
                                                      const diag::SourceFile& file,
                                                      const config::FaqMarkers& markers);

/// Makes each marker's line the start of a paragraph of its own and gives those paragraphs, in the
/// order of `markers`. The markers stay in the text.
[[nodiscard]] std::vector<markdown::NodeId> split_at_markers(markdown::Document& document,
                                                             const std::vector<FaqMarker>& markers);

/// Takes the marker out of its paragraph's text.
void remove_marker(markdown::Document& document, markdown::NodeId paragraph,
                   const FaqMarker& marker);

/// Reports, for each role, the markers that differ from the most frequent way on this page: another
/// letter as a warning, other spacing as a note. At equal numbers, the first one counts as usual.
void check_marker_consistency(const std::vector<FaqMarker>& markers, const diag::SourceFile& file,
                              diag::Bag& bag);

}  // namespace vade::parse
