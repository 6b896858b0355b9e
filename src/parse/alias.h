#pragma once

#include <string_view>

namespace vade::parse {

/// Why `url` cannot be the old path of a page; empty if it can. A path starts with `/`, has no
/// scheme, host, query or fragment, and no segment that leads elsewhere (also not percent-encoded).
[[nodiscard]] std::string_view alias_fault(std::string_view url);

}  // namespace vade::parse
