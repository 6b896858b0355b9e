#pragma once

#include "render/locale_view.h"
#include "render/page_info.h"

#include <string>
#include <vector>

namespace vade::render {

/// The schema.org data of a page, as JSON-LD: BreadcrumbList; for a page that is really in this
/// language also TechArticle (articles and overviews) and FAQPage (a page with entries, only those
/// that have an answer). `description` may be empty.
[[nodiscard]] std::string page_data(const LocaleView& view, model::SetIndex set,
                                    const std::vector<Crumb>& crumbs,
                                    const std::string& description);

/// The same for a locale's home: WebSite and, if the site names one, its publisher.
[[nodiscard]] std::string home_data(const LocaleView& view, const std::string& description);

}  // namespace vade::render
