#pragma once

#include "markdown/document.h"

#include <cstdint>
#include <string_view>

namespace vade::parse {

// What the transformations share: reading and cutting the inline content of a paragraph or heading.

[[nodiscard]] bool is_emphasis(markdown::Kind kind);  ///< Emphasis, Strong, Strikethrough
[[nodiscard]] bool is_break(markdown::Kind kind);     ///< SoftBreak, LineBreak

/// The first Text at or below `inline_node`, through emphasis only; NoNode if something else stands
/// first (code, a link, an image).
[[nodiscard]] markdown::NodeId first_text(const markdown::Document& document,
                                          markdown::NodeId inline_node);

/// The Text that directly follows `leaf` on its line, entering and leaving emphasis; NoNode if
/// something else follows.
[[nodiscard]] markdown::NodeId next_text(const markdown::Document& document, markdown::NodeId leaf);

/// The Text that ends `block`, through emphasis only; NoNode if something else ends it.
[[nodiscard]] markdown::NodeId last_text(const markdown::Document& document,
                                         markdown::NodeId block);

/// Whether the line of inlines ends directly behind `leaf`.
[[nodiscard]] bool ends_line(const markdown::Document& document, markdown::NodeId leaf);

/// A place inside a Text: so many bytes from its start.
struct TextPosition {
  markdown::NodeId leaf = markdown::NoNode;
  std::uint32_t offset = 0;
};

/// Removes the text from `first` (a Text) up to `end`, which stands in the same or a later Text of
/// the line. Texts and emphasis that this empties are detached.
void remove_text(markdown::Document& document, markdown::NodeId first, TextPosition end);

/// Detaches a first or last child that is a line break.
void trim_breaks(markdown::Document& document, markdown::NodeId block);

/// Takes a `{#id}` at the end of a paragraph, also inside emphasis that ends it, out of the text
/// and makes it the block's explicit id, as `markdown::parse` does with headings. Does nothing if
/// there is no other text. `file` is the whole text of the file.
void take_trailing_id(markdown::Document& document, markdown::NodeId block, std::string_view file);

/// The block's last text without trailing spaces; empty if it ends in something else.
[[nodiscard]] std::string_view final_text(const markdown::Document& document,
                                          markdown::NodeId block);

}  // namespace vade::parse
