#pragma once

#include "markdown/document.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vade::markdown {

/// Where a link leads in the published page.
struct LinkTarget {
  std::string href;      ///< empty: the link is not safe or leads nowhere; only its text is shown
  std::string hreflang;  ///< set if the target is in another language
  bool external = false;
};

/// A picture in the published page; width and height in pixels, 0 if unknown.
struct ImageTarget {
  std::string src;  ///< empty: the picture is missing; its alternative text is shown
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

/// What the renderer must be told because Markdown does not hold it. Functions that are not set
/// give: the link as written if its scheme is safe, the image as written, no id, no diagram.
struct HtmlContext {
  std::function<LinkTarget(NodeId)> link;
  std::function<ImageTarget(NodeId)> image;
  std::function<std::string_view(NodeId)> anchor;  ///< id of a Heading or FaqQuestion; empty: none
  std::function<std::string(NodeId)> diagram;      ///< a Diagram's complete HTML
  /// By Heading or FaqQuestion and its text; unset: no permalinks.
  std::function<std::string(NodeId, std::string_view title)> permalink_label;
  std::function<std::string(std::string_view text)>
      typography;                      ///< for text outside code; unset: as is
  std::string_view callout_labels[5];  ///< by CalloutKind
  std::string_view footnotes_label;    ///< heading of the footnotes section
  std::function<std::string(std::uint32_t number)> footnote_back_label;
  std::string_view table_label;      ///< accessible name of a table that scrolls
  std::string_view task_open_label;  ///< accessible name of an unticked box in a task list
  std::string_view task_done_label;
  std::string_view
      id_prefix;      ///< of footnote ids, behind OwnIdStart, when a page holds several documents
  bool bare = false;  ///< exactly cmark-gfm's HTML (for tests): no ids, wrappers, permalinks
};

/// The HTML of the nodes from `first` up to, not including, `end` (siblings), or of all children of
/// `top`. Everything is escaped; raw HTML passes only as `html_refusal` says
/// (safety.h), and what it leaves open is closed.
void append_html(std::string& out, const Document& document, NodeId first, NodeId end,
                 const HtmlContext& context);
[[nodiscard]] std::string children_to_html(const Document& document, NodeId top,
                                           const HtmlContext& context);
/// Only the inline content of a heading, question or paragraph.
[[nodiscard]] std::string inlines_to_html(const Document& document, NodeId top,
                                          const HtmlContext& context);

}  // namespace vade::markdown
