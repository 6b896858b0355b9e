#pragma once

#include "markdown/cmark_tree.h"
#include "markdown/document.h"
#include "markdown/source_lines.h"

namespace vade::markdown {

/// cmark-gfm's tree as our document, with spans that are exact. `root` was made from the text from
/// the first of `lines` to the file's end.
[[nodiscard]] Document convert(const cmark_node& root, const SourceLines& lines);

}  // namespace vade::markdown
