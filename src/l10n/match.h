#pragma once

#include "l10n/status.h"

#include <span>

namespace vade::l10n {

/// Finds for each unit of a page its line of the ledger and says what state that gives; `grade` is
/// left as it is. Units may be paired anew and appended, where the ledger knows better than the
/// pairing what belongs together.
void match_ledger(const model::Site& site, PageStatus& page, std::span<const LedgerLine> lines);

}  // namespace vade::l10n
