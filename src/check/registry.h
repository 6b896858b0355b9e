#pragma once

#include "check/check.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vade::check {

/// Every rule of vade, of the checks and of the stages before and after them, sorted by name.
[[nodiscard]] const std::vector<const diag::Rule*>& all_rules();

/// The rule of this name; null if there is none.
[[nodiscard]] const diag::Rule* find_rule(std::string_view name);

/// Runs every check on the site, pages in parallel; findings in a fixed order. `texts` is what
/// l10n::read_texts() gives of it, `status` what its ledgers know; without pages if there are none.
void run_checks(const model::Site& site, const std::vector<l10n::PageTexts>& texts,
                const l10n::Status& status, std::size_t jobs, diag::Bag& bag);

/// Reports rules that the configuration names and that do not exist, and severities below what a
/// rule allows.
void check_configured_rules(const config::Config& config, diag::Bag& bag);

}  // namespace vade::check
