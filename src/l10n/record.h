#pragma once

#include "l10n/status.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vade::l10n {

/// What is to be written down.
struct RecordRequest {
  model::LocaleIndex locale = model::None;  ///< only this one's ledger; None: all
  /// Units (or the pages and parts that hold them) of which a person says that translation and
  /// source agree as they are. If there are any, nothing else is written anew.
  std::vector<std::string> confirmed;
};

/// What a ledger becomes.
struct NewLedger {
  std::string locale;
  std::string path;
  std::string text;
  std::size_t units = 0;     ///< lines
  std::size_t recorded = 0;  ///< of them: units that were not in the ledger, or have another text
  std::size_t kept = 0;      ///< units left as they were recorded, since they are out of date
};

struct Recording {
  std::vector<NewLedger> ledgers;  ///< those asked for, but of locales without translations
  std::string memory;              ///< all source texts that the site's ledgers name
};

/// Writes down what is true now: units the ledger does not have yet, translations that were touched
/// while their source stayed, and changes of markup alone. What is out of date stays as it was
/// recorded, so that it stays out of date, unless it is confirmed. A block that a translation lacks
/// is recorded as left out when its page is recorded for the first time, or if confirmed. Lines of
/// pages and units that are gone are dropped.
[[nodiscard]] Recording record(const model::Site& site, const Status& status,
                               const Memory& old_texts, const RecordRequest& request);

/// Whether `unit_id` is `name`, or stands in the page or part that `name` is: `faq#fees/p1` in
/// `faq#fees`, and both in `faq`.
[[nodiscard]] bool is_within(std::string_view unit_id, std::string_view name);

}  // namespace vade::l10n
