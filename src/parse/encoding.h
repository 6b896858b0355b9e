#pragma once

#include "diag/finding.h"

#include <string>
#include <string_view>

namespace vade::parse {

/// Whether `bytes` can be read as text: valid UTF-8 without NUL, control characters (other than
/// tab, line ends and form feed) and bidirectional controls that their paragraph leaves open. If
/// not, the first offending place is reported; its line is not quoted, so that reports stay clean.
[[nodiscard]] bool check_encoding(const std::string& path, std::string_view bytes, diag::Bag& bag);

}  // namespace vade::parse
