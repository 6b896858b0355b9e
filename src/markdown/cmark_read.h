#pragma once

#include "markdown/cmark_tree.h"
#include "markdown/document.h"

#include <cstddef>
#include <string_view>

namespace vade::markdown {

// What the fields of cmark-gfm's nodes mean to us.

/// The bytes of a literal; valid as long as the tree.
[[nodiscard]] std::string_view view(const cmark_chunk& chunk);

/// A block's lines, as cmark-gfm parses inlines in them.
[[nodiscard]] std::string_view content_of(const cmark_node& node);

[[nodiscard]] Kind block_kind(const cmark_node& node);
[[nodiscard]] Kind inline_kind(const cmark_node& node);

/// Whether an inline has delimiters around children, even if there are no children.
[[nodiscard]] bool holds_children(const cmark_node& node);

/// Whether a paragraph was cut off in front of a table, whose first lines it was. It has no lines
/// of its own; the table starts where the paragraph did.
[[nodiscard]] bool is_cut_off(const cmark_node& paragraph);

/// The block quotes that a node stands in.
[[nodiscard]] std::ptrdiff_t quote_depth(const cmark_node& node);

/// The alignment of a table's column, from 0.
[[nodiscard]] Alignment alignment(const cmark_node& table, std::size_t column);

}  // namespace vade::markdown
