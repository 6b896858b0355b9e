#pragma once

#include "base/strings.h"
#include "diag/finding.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::l10n {

/// Where a site keeps what its translations were made from.
inline constexpr std::string_view LedgerFolder = "l10n";
inline constexpr std::string_view MemoryPath = "l10n/memory.jsonl";

/// `l10n/<locale>.ledger`.
[[nodiscard]] std::string ledger_path(std::string_view locale);

/// What a line of a ledger says of a unit: that the translation with this hash was right for the
/// source with that one. `TextFacts::NoText` (written `-`) is a text that is not there.
struct LedgerLine {
  std::string_view id;       ///< `faq#fees/p1`; into Ledger::text or owned by who made the line
  std::uint64_t source = 0;  ///< hash of the source's canonical text
  std::uint64_t target = 0;  ///< hash of the translation's
  bool is_doubtful = false;  ///< whether both belong together was never confirmed by a person
  std::uint32_t line = 0;    ///< in the file, from 1; 0 if it comes from none
};

/// A locale's ledger (docs/formats/ledger.md).
struct Ledger {
  std::string locale;
  std::string path;
  std::shared_ptr<const std::string> text;  ///< of the file; null if there is none
  std::vector<LedgerLine> lines;            ///< sorted by id, one for each

  /// The lines of a page, in their order.
  [[nodiscard]] std::span<const LedgerLine> lines_of(std::string_view page_id) const;
};

/// Reads a ledger. Lines in any order are taken (a merge may leave them so). A line that cannot be
/// read, a merge conflict and a second line for a unit are reported as `ledger-invalid`; neither
/// of two lines for one unit counts, since nobody can say which is right.
[[nodiscard]] Ledger parse_ledger(std::string_view locale, std::string text, diag::Bag& bag);

/// The file that says this: sorted, with a first line that names the format.
[[nodiscard]] std::string format_ledger(std::vector<LedgerLine> lines);

/// A hash as ledgers and the memory write it: 16 hexadecimal digits; `-` for none.
[[nodiscard]] std::string hash_text(std::uint64_t hash);

/// Texts of the source by their hash, as they were when they were recorded.
using Memory = std::unordered_map<std::uint64_t, std::string>;

/// Reads `l10n/memory.jsonl`. Lines that cannot be read, or whose text does not have the hash that
/// stands beside it, are reported as `ledger-invalid` and left out.
[[nodiscard]] Memory parse_memory(std::string text, diag::Bag& bag);

/// The file that holds these texts, sorted by hash.
[[nodiscard]] std::string format_memory(const Memory& memory);

inline constexpr diag::Rule LedgerInvalid{
    "ledger-invalid", diag::Severity::Error,
    "a line of a ledger or of its memory cannot be read, or contradicts another"};

}  // namespace vade::l10n
