#pragma once

#include <string_view>

namespace vade::diagram {

/// An upper estimate of how wide a line of UTF-8 text is in a sans-serif font, in em. No font is
/// asked, so that a diagram has the same bytes on every machine; the estimate is generous enough
/// for the fonts that browsers take for `system-ui` and `sans-serif`, the wide ones (DejaVu Sans,
/// Verdana) included.
[[nodiscard]] double text_width(std::string_view line);

}  // namespace vade::diagram
