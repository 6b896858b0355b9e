#pragma once

#include <string>
#include <string_view>

namespace vade::parse {

/// Why `url`, as it is written, cannot be the old path of a page; empty if it can. A path starts
/// with `/`, has no scheme, host, query or fragment, and no segment that leads elsewhere or that no
/// disk can hold. What is percent-encoded is judged decoded.
[[nodiscard]] std::string_view alias_fault(std::string_view url);

/// The file of the published site that is served at the address `alias` (decoded): `/old/` and
/// `/old` → `old/index.html`, `/old.html` → `old.html`. Precondition: `alias_fault` finds nothing.
[[nodiscard]] std::string alias_file(std::string_view alias);

}  // namespace vade::parse
