#pragma once

#include "diag/finding.h"
#include "l10n/page_texts.h"
#include "l10n/status.h"
#include "model/site.h"

#include <span>
#include <vector>

namespace vade::check {

/// A page beside the one that it is compared with: that of the source locale, or the pivot's where
/// the source lacks the page.
struct TranslatedPage {
  const model::Site& site;
  const model::PageSet& set;
  model::LocaleIndex original_locale;
  model::LocaleIndex locale;
  const model::Page& original;
  const model::Page& translation;
  const l10n::PageTexts& original_texts;
  const l10n::PageTexts& texts;  ///< of the translation
};

/// A check: looks at the assembled site and never changes it. Any function may be null.
struct Check {
  std::span<const diag::Rule* const> rules;  ///< all that it can report
  /// Called once for each page, in parallel.
  void (*page)(const model::Site& site, const model::Page& page, diag::Bag& bag) = nullptr;
  /// Called once.
  void (*site)(const model::Site& site, diag::Bag& bag) = nullptr;
  /// Called once for each page that is not its set's pivot, in parallel; not for pages that contest
  /// an id.
  void (*translation)(const TranslatedPage& page, diag::Bag& bag) = nullptr;
  /// Called once if the site has ledgers.
  void (*status)(const model::Site& site, const l10n::Status& status, diag::Bag& bag) = nullptr;
};

}  // namespace vade::check
