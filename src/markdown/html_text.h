#pragma once

#include <string>
#include <string_view>

namespace vade::markdown {

/// `url` for a double-quoted `href` or `src`, as cmark-gfm writes it: what a URL cannot hold is
/// percent-encoded byte by byte, `&` and `'` become character references.
void append_url(std::string& out, std::string_view url);

}  // namespace vade::markdown
