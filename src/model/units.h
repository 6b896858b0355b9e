#pragma once

#include "model/site.h"

#include <vector>

namespace vade::model {

/// Pairs the sections, questions and blocks of a page's locales and gives each its id: fills
/// `set.intro` and `set.units` from the pages named in `set.pages`. A pure function of them, so
/// that sets can be done in parallel.
///
/// Sections and questions are paired by explicit id, and where there is none by the alignment of
/// greatest likeness (likeness.h). Each locale in turn is aligned with the union of those
/// before it, the pivot first, so that two translations find each other's surplus although the
/// source lacks it. Blocks inside a pair are matched by kind and place if their kinds are the same,
/// by alignment otherwise.
void pair_units(PageSet& set, const std::vector<Page>& pages);

/// Writes the ids of the set's units into the anchors of its pages.
void assign_anchors(const PageSet& set, std::vector<Page>& pages);

}  // namespace vade::model
