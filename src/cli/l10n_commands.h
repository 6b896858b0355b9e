#pragma once

#include "cli/cli.h"
#include "cli/commands.h"

#include <optional>
#include <string>
#include <vector>

namespace vade::cli {

/// What the commands of `vade l10n` are told.
struct L10nArguments {
  SiteArguments common;
  std::optional<std::string> locale;  ///< absent: all
  std::vector<std::string> units;     ///< ids of pages, sections, questions or texts
  Format format = Format::Text;
};

/// Shows what is out of date, unconfirmed, missing or unrecorded.
[[nodiscard]] base::Result<Exit> run_l10n_status(const L10nArguments& arguments);
/// Shows what has changed in the source since it was translated, word by word.
[[nodiscard]] base::Result<Exit> run_l10n_diff(const L10nArguments& arguments);
/// Writes the ledgers: what is new and what was only touched; nothing that is out of date.
[[nodiscard]] base::Result<Exit> run_l10n_record(const L10nArguments& arguments);
/// Writes into a ledger that these units agree with their source as they are.
[[nodiscard]] base::Result<Exit> run_l10n_ack(const L10nArguments& arguments);

}  // namespace vade::cli
