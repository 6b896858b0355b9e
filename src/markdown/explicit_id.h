#pragma once

#include "markdown/document.h"

#include <string_view>

namespace vade::markdown {

/// Begins every id that is no author's: those of the templates, of footnotes and of diagrams. No
/// title's slug has it, and no id written by hand may begin with it, so no page has an id twice.
inline constexpr std::string_view OwnIdStart = "~";

/// Takes `{#id}` off the end of `block`'s inlines, where it stands alone or behind a space, and
/// keeps `id` as the block's explicit id. `file` is the text that the document was parsed from: an
/// id whose brace is escaped there (`\{#id}`) and one that begins with OwnIdStart are text. Whether
/// the id is a good one is not judged otherwise.
void take_explicit_id(Document& document, NodeId block, std::string_view file);

}  // namespace vade::markdown
