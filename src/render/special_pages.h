#pragma once

#include "render/locale_view.h"
#include "theme/frame.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

// The pages that no author writes. Each gives a whole HTML document.

/// A locale's home when the site has no page for it: the topics, and what is below each.
[[nodiscard]] std::string render_home(const std::vector<LocaleView>& views,
                                      const std::vector<bool>& generated_homes,
                                      model::LocaleIndex locale);

/// A locale's search page. Without JavaScript it lists all pages with their questions.
[[nodiscard]] std::string render_search(const LocaleView& view);

/// A locale's 404 page. It is served for any address, so its links start from the host's root.
[[nodiscard]] std::string render_not_found(const LocaleView& view);

/// `/`: a plain choice of languages.
[[nodiscard]] std::string render_choice(const std::vector<LocaleView>& views);

/// `/404.html`, for hosts that know only one: the same text in all languages.
[[nodiscard]] std::string render_not_found_anywhere(const std::vector<LocaleView>& views);

/// What stands at the old address `from` of a page (a file of the published site): a way to it.
[[nodiscard]] std::string render_redirect(const LocaleView& view, std::string_view from,
                                          std::string_view target);

}  // namespace vade::render
