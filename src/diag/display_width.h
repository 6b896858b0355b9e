#pragma once

namespace vade::diag {

/// The columns that a terminal gives a code point: 0 for combining marks and joiners, 2 for East
/// Asian wide characters and emoji, else 1. By whole blocks of Unicode, not character by character:
/// it places an underline, and terminals disagree on the rest. Controls are not expected here.
[[nodiscard]] int display_width(char32_t code_point);

}  // namespace vade::diag
