#pragma once

#include "markdown/document.h"

namespace vade::parse {

/// Turns an image that is alone in its paragraph into a Figure (its title becomes the caption, a
/// Paragraph behind the Image) or, if its target ends in `.dot`, into a Diagram: url = the target,
/// title = the caption, children = the inlines of the alternative text, no text. A code block whose
/// info string starts with the word `dot` becomes a Diagram too: text = the source, title = the
/// rest of the info string, no url and no children.
void make_figures(markdown::Document& document);

}  // namespace vade::parse
