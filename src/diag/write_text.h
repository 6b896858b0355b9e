#pragma once

#include "diag/finding.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::diag {

enum class Colour : std::uint8_t { Never, Always };

/// The findings as people read them: `path:line:column: severity: message [rule]`, the source line
/// with the range underlined, `help:`, related places; at the end one line that counts them.
/// Nothing for no findings; those at level Off are left out. Controls in names and text come out as
/// U+FFFD.
[[nodiscard]] std::string write_text(const std::vector<Finding>& findings, Colour colour);

}  // namespace vade::diag
