#pragma once

#include "diagram/dot.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace vade::diagram {

/// The text of one label key.
struct Label {
  std::string text;      ///< plain text; `\n` breaks the line
  std::string language;  ///< BCP 47, only if it differs from the diagram's: a text shown instead
};

using Labels = std::map<std::string, Label, std::less<>>;

/// `labels:` of one locale's file.
using LabelTable = std::map<std::string, std::string, std::less<>>;

/// The texts of the keys that a diagram uses: the locale's own, else the source locale's with its
/// language. A key that neither has is left out; the drawing then shows the key itself.
[[nodiscard]] Labels choose_labels(const Inspection& inspection, const LabelTable& own,
                                   const LabelTable& source, std::string_view source_language);

/// A diagram to be drawn for one page.
struct Request {
  std::string dot;
  Labels labels;            ///< at least the keys that the source uses
  std::string title;        ///< accessible name; empty: the graph's `label`
  std::string description;  ///< long description; empty: the graph's `comment`, else none
  std::string id_prefix;  ///< begins all ids of the SVG; unique in the page, e.g. `~diagram-en-1-`
  std::map<std::string, std::string, std::less<>> links;  ///< url as written → href; others vanish
  std::string language;           ///< BCP 47 of the texts; empty: the page's
  std::string direction = "ltr";  ///< `ltr` or `rtl`
};

/// What became of a request: an SVG element, or why there is none.
struct Outcome {
  std::string svg;
  Problem error;  ///< its message is empty if the diagram was drawn

  [[nodiscard]] bool ok() const { return error.message.empty(); }
};

/// Draws a diagram in this process, one at a time: Graphviz is not thread-safe. A hostile source
/// can crash Graphviz and thus the caller, and an odd one makes Graphviz read memory that it has
/// not set; `Renderer` (worker.h) has neither fault and is what a build uses.
[[nodiscard]] Outcome render(const Request& request);

}  // namespace vade::diagram
