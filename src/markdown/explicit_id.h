#pragma once

#include "markdown/document.h"

#include <string_view>

namespace vade::markdown {

/// Takes `{#id}` off the end of `block`'s inlines, where it stands alone or behind a space, and
/// keeps `id` as the block's explicit id. `file` is the text that the document was parsed from: an
/// id whose brace is escaped there (`\{#id}`) is text. Whether the id is a good one is not judged.
void take_explicit_id(Document& document, NodeId block, std::string_view file);

}  // namespace vade::markdown
