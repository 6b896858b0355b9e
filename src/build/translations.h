#pragma once

#include "base/file_system.h"
#include "build/load.h"
#include "build/report.h"
#include "l10n/status.h"

#include <cstddef>
#include <vector>

namespace vade::build {

/// What the site's ledgers (`l10n/*.ledger`) know of its translations. Without any ledger the
/// status has no pages. What is wrong in a ledger is a finding; fails if one cannot be read.
[[nodiscard]] base::Result<l10n::Status> load_status(const base::FileSystem& files,
                                                     const model::Site& site,
                                                     const std::vector<l10n::PageTexts>& texts,
                                                     std::size_t jobs, diag::Bag& bag);

/// A site with what its ledgers know, for the commands that show and write them: drafts are in it,
/// the status has all pages and texts even if there is no ledger yet, and the memory is read.
struct Translations {
  model::Site site;
  std::vector<l10n::PageTexts> texts;
  l10n::Status status;
  std::vector<diag::Finding> findings;  ///< what loading, the checks and the ledgers reported

  /// The findings that hide what a page or ledger says: as long as they stand, a ledger that is
  /// written would lose what they hide.
  [[nodiscard]] std::vector<diag::Finding> obstacles() const;
};

[[nodiscard]] base::Result<Translations> read_translations(const base::FileSystem& files,
                                                           const LoadOptions& options);

/// Marks in a coverage what is out of date in a major way.
void mark_stale(const model::Site& site, const l10n::Status& status, model::Coverage& coverage);

}  // namespace vade::build
