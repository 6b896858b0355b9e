#pragma once

#include "l10n/status.h"

#include <vector>

namespace vade::l10n {

/// The units of a page that translates another, as the model has paired them; nothing is known of
/// their state yet. A section or question that the translation lacks as a whole gives none: that is
/// for coverage.
[[nodiscard]] std::vector<TranslationUnit> units_of(const model::Site& site,
                                                    const std::vector<PageTexts>& texts,
                                                    const model::PageSet& set,
                                                    model::LocaleIndex locale);

}  // namespace vade::l10n
