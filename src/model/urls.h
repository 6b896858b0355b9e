#pragma once

#include "model/site.h"

#include <string>
#include <vector>

namespace vade::model {

/// Gives each page its path in the published site, and each set the path it has in every locale,
/// fallbacks included: `<locale>/<folders>/<name>/`. A folder is called by the `slug` of its
/// `index.md` in that locale, a page by its own `slug`; otherwise both keep their file's name
/// (as a slug, where it is not one). `index.md` is its folder.
void assign_urls(std::vector<Page>& pages, std::vector<PageSet>& sets,
                 const std::vector<Locale>& locales);

/// A page's path below its locale's folder, without `.md`: `content/fr/a/b.md` → `a/b`.
[[nodiscard]] std::string page_key(const parse::ParsedFile& file);

}  // namespace vade::model
