#pragma once

#include "render/image_size.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// Whether the bytes are an SVG document, by their root element.
[[nodiscard]] bool is_svg(std::string_view bytes);

/// The size of an SVG by its `width` and `height` (numbers, `px`, `pt`, `mm`, `cm`, `in`), else by
/// its `viewBox`; 0 × 0 if the bytes are not SVG or say neither.
[[nodiscard]] ImageSize svg_size(std::string_view bytes);

/// What makes an SVG file more than a picture, one sentence for each kind of thing: scripts, event
/// attributes, foreign content, references to other hosts or files, entities. Empty: harmless.
/// Judged on the raw text, so that a parser's leniency hides nothing; what stands in a comment
/// counts too.
[[nodiscard]] std::vector<std::string> svg_faults(std::string_view bytes);

}  // namespace vade::render
