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

/// Why a piece of raw HTML from content is not let through; empty if it is allowed: only elements
/// without effects (`kbd`, `sub`, `sup`, `br`, `abbr`, `mark`, `details`, …) with `title`, `lang`,
/// `dir` at most; comments are allowed and dropped.
[[nodiscard]] std::string html_refusal(std::string_view html);

}  // namespace vade::markdown
