#pragma once

#include "markdown/safety.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vade::markdown {

/// The next piece of a raw HTML text: text up to a `<`, a comment, or a tag.
struct HtmlPiece {
  enum Kind : std::uint8_t { Text, Comment, OpenTag, VoidTag, CloseTag, Refused };

  Kind kind = Text;
  std::size_t size = 0;    ///< bytes of the raw text, at least 1
  std::string name;        ///< of a tag, in lower case
  std::string attributes;  ///< of a tag, written anew: ` title="…" lang="fr"`
  std::string refusal;     ///< why it is refused, as html_refusal says it
};

/// Precondition: `html` is not empty.
[[nodiscard]] HtmlPiece next_html_piece(std::string_view html, HtmlPlace place);

}  // namespace vade::markdown
