#pragma once

#include "render/locale_view.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// A page's `description`, else its first paragraph cut to 160 characters; may be empty.
[[nodiscard]] std::string describe(const model::Page& page);

/// One step of the way from the home page to a page; the last is the page itself.
struct Crumb {
  std::string url;  ///< path in the published site
  std::string title;
  std::string_view lang;  ///< if it is not the reader's language; else empty
};

/// The way to a set by the navigation; home first. Only the home itself has none.
[[nodiscard]] std::vector<Crumb> crumbs_of(const LocaleView& view, model::SetIndex set);

/// Questions that a locale's readers find on a page.
[[nodiscard]] std::size_t count_questions(const model::Page& page);

}  // namespace vade::render
