#pragma once

#include "base/result.h"
#include "base/sink.h"
#include "render/options.h"
#include "theme/templates.h"

namespace vade::render {

/// Writes every page of the published site but search data and the files that are only copied:
/// pages and fallback pages of all locales, generated homes, search and 404 pages, the choice of
/// languages at the root, redirects, sitemap and robots.txt. Uses up to `jobs` threads; what is
/// written depends on the arguments alone. Stops at the first failure of the sink.
[[nodiscard]] base::Result<void> render_site(const model::Site& site,
                                             const theme::Templates& templates,
                                             const RenderOptions& options, std::size_t jobs,
                                             const base::Sink& sink);

}  // namespace vade::render
