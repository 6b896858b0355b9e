#pragma once

#include "markdown/document.h"

#include <string>

namespace vade::markdown {

/// The text of a subtree as a reader sees it, without mark-up: blocks and line breaks
/// separated by one space, the cells of a table by ` · `, images by their alternative text, no
/// footnote marks, no raw HTML, no diagram source; code included.
[[nodiscard]] std::string plain_text(const Document& document, NodeId top);
void append_plain_text(std::string& out, const Document& document, NodeId top);

}  // namespace vade::markdown
