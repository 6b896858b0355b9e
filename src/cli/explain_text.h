#pragma once

#include <string>
#include <string_view>

namespace vade::cli {

/// A page of `docs/rules/` for a terminal: headings without their signs, examples indented, in an
/// example's site the name of each file above its lines.
[[nodiscard]] std::string explain_text(std::string_view page);

}  // namespace vade::cli
