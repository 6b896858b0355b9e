#pragma once

#include "model/site.h"

#include <string>
#include <utility>
#include <vector>

namespace vade::render {

/// The most URLs that one sitemap file may hold (sitemaps.org).
constexpr std::size_t SitemapLimit = 50'000;

/// `sitemap.xml`, with one entry for each page that is really in its language and with all its
/// translations; if there are more than `limit`, a sitemap index and `sitemap-1.xml`, …
/// Paths and contents. `generated_homes`: by locale, whether its home is made by us.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> make_sitemap(
    const model::Site& site, const std::vector<bool>& generated_homes,
    std::size_t limit = SitemapLimit);

/// `robots.txt`: all may read everything; where the sitemap is.
[[nodiscard]] std::string make_robots(const model::Site& site);

}  // namespace vade::render
