#pragma once

#include "markdown/document.h"

namespace vade::parse {

// What a line of text looks like, where no marker says what it is.

/// Whether a paragraph or heading ends in a question mark (of any script that writes one).
[[nodiscard]] bool ends_in_question_mark(const markdown::Document& document,
                                         markdown::NodeId block);

/// Whether a paragraph could title a section: one line of at most 60 code points, text and emphasis
/// alone, no final punctuation.
[[nodiscard]] bool looks_like_title(const markdown::Document& document, markdown::NodeId block);

}  // namespace vade::parse
