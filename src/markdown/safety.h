#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vade::markdown {

enum class UrlKind : std::uint8_t {
  Relative,   ///< no scheme: a path, or only a query or fragment
  Web,        ///< http, https
  Contact,    ///< mailto, tel
  Dangerous,  ///< any other scheme, `//host`, or control characters that hide one
};

/// Judges a link's destination after removing what browsers ignore (controls, spaces, case).
[[nodiscard]] UrlKind classify_url(std::string_view url);

/// Where raw HTML stands: in blocks of its own, or within a paragraph, a heading or a cell.
enum class HtmlPlace : std::uint8_t { Block, Inline };

/// Why a piece of raw HTML from content is not let through; empty if it is allowed: only elements
/// without effects (`kbd`, `sub`, `sup`, `br`, `abbr`, `mark`, and as blocks `details`, `summary`)
/// with `title`, `lang`, `dir` at most; comments are allowed and dropped. The list:
/// docs/commonmark.md.
[[nodiscard]] std::string html_refusal(std::string_view html, HtmlPlace place = HtmlPlace::Block);

}  // namespace vade::markdown
