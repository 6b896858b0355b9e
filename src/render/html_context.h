#pragma once

#include "markdown/html.h"
#include "render/locale_view.h"
#include "render/urls.h"

#include <utility>
#include <vector>

namespace vade::render {

/// Tells the Markdown renderer about one page as the readers of a locale see it: where its links
/// lead, its anchors, pictures, diagrams and labels. Labels and typography are those of the text's
/// own language. Must outlive the contexts that it makes.
class PageContent {
 public:
  /// `own` is the view of the page's locale, `reader` of the locale that it is shown in.
  PageContent(const model::Page& page, const LocaleView& own, const LocaleView& reader,
              const PageLinks& links);

  PageContent(const PageContent&) = delete;
  PageContent& operator=(const PageContent&) = delete;

  /// `id_prefix`: see markdown::HtmlContext.
  [[nodiscard]] markdown::HtmlContext context(std::string_view id_prefix = {}) const;

 private:
  [[nodiscard]] markdown::LinkTarget link(markdown::NodeId node) const;
  [[nodiscard]] markdown::LinkTarget page_link(const model::ResolvedLink& link) const;
  [[nodiscard]] markdown::ImageTarget image(markdown::NodeId node) const;
  [[nodiscard]] std::string_view anchor(markdown::NodeId node) const;
  /// Which part of the page has this title; model::None if none.
  [[nodiscard]] std::uint32_t outline_item(markdown::NodeId title) const;

  const model::Page& page_;
  const LocaleView& own_;
  const LocaleView& reader_;
  const PageLinks& links_;
  std::vector<std::pair<markdown::NodeId, std::uint32_t>> outline_of_;  ///< by title node, sorted
};

}  // namespace vade::render
