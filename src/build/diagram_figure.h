#pragma once

#include "diagram/describe.h"

#include <string>
#include <string_view>

namespace vade::build {

/// What a page shows of a diagram. Views: the caller's.
struct DiagramParts {
  std::string_view svg;      ///< as diagram/ made it
  std::string_view caption;  ///< empty: none
  diagram::TextAlternative text;
  std::string text_label;    ///< `Text version of the diagram`, in the page's language
  std::string scroll_label;  ///< accessible name of the region that scrolls
};

/// The figure: the drawing in a region that scrolls, the text version folded away, and the caption.
[[nodiscard]] std::string diagram_figure(const DiagramParts& parts);

}  // namespace vade::build
