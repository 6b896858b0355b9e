#pragma once

#include "diag/finding.h"
#include "model/site.h"

#include <vector>

namespace vade::model {

/// The navigation of every locale. From the configuration if it names one; pages that it does not
/// name are left out. Else from the folders: an `index.md` stands for its folder and holds the
/// folder's other pages. The pages of a folder without one stand together in the list of the folder
/// above. Sorted by `order` (the locale's own, else the source's; pages without one last), then by
/// title in the locale's collation; a folder without index page by the least order of its pages,
/// then by its name. The locale's home (`index.md` at the top) is not an item.
/// Ids that no page has are reported as `config-invalid`.
[[nodiscard]] std::vector<std::vector<NavigationNode>> make_navigation(const Site& site,
                                                                       diag::Bag& bag);

/// The sets of a navigation tree in reading order: each item before what it holds.
[[nodiscard]] std::vector<SetIndex> reading_order(const std::vector<NavigationNode>& nodes);

}  // namespace vade::model
