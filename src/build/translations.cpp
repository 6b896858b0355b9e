#include "build/translations.h"

#include "base/parallel.h"
#include "check/registry.h"
#include "parse/encoding.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace vade::build {
namespace {

/// A file of the l10n folder; nothing if there is none, or if its bytes are no text, which is
/// reported.
base::Result<std::optional<std::string>> read_own(const base::FileSystem& files,
                                                  const std::string& path, diag::Bag& bag) {
  if (!files.kind(path)) return std::optional<std::string>();
  VADE_TRY(std::string text, files.read(path));
  if (!parse::check_encoding(path, text, bag)) return std::optional<std::string>();
  return std::optional(std::move(text));
}

struct Ledgers {
  std::vector<l10n::Ledger> by_locale;
  bool any = false;  ///< whether there is a file at all
};

base::Result<l10n::Ledger> load_ledger(const base::FileSystem& files, const std::string& tag,
                                       diag::Bag& bag) {
  const std::string path = l10n::ledger_path(tag);
  VADE_TRY(std::optional<std::string> text, read_own(files, path, bag));
  if (!text) return l10n::Ledger{tag, path, nullptr, {}};
  return l10n::parse_ledger(tag, *std::move(text), bag);
}

/// A ledger has a line for each paragraph of its language: they are read in parallel.
base::Result<Ledgers> load_ledgers(const base::FileSystem& files, const model::Site& site,
                                   std::size_t jobs, diag::Bag& bag) {
  const std::size_t count = site.locales.size();
  std::vector<base::Result<l10n::Ledger>> loaded(count, l10n::Ledger());
  std::vector<diag::Bag> bags(count);
  base::parallel_for(count, jobs, [&](std::size_t locale, std::size_t) {
    loaded[locale] = load_ledger(files, site.locales[locale].tag, bags[locale]);
  });
  Ledgers ledgers;
  for (std::size_t locale = 0; locale < count; ++locale) {
    VADE_TRY(l10n::Ledger ledger, std::move(loaded[locale]));
    ledgers.any = ledgers.any || ledger.text != nullptr;
    ledgers.by_locale.push_back(std::move(ledger));
    bag.merge(std::move(bags[locale]));
  }
  return ledgers;
}

base::Result<l10n::Memory> load_memory(const base::FileSystem& files, diag::Bag& bag) {
  VADE_TRY(std::optional<std::string> text, read_own(files, std::string(l10n::MemoryPath), bag));
  return text ? l10n::parse_memory(*std::move(text), bag) : l10n::Memory();
}

std::vector<l10n::Wording> wordings_of(const model::Site& site) {
  std::vector<l10n::Wording> wordings;
  for (const config::LocaleFile& file : site.locale_files) {
    wordings.emplace_back().negations = {file.negations.begin(), file.negations.end()};
  }
  return wordings;
}

/// The parts (index of the unit; None: the beginning) of a page that are out of date in a major
/// way.
std::set<std::uint32_t> stale_parts(const l10n::PageStatus& page) {
  std::set<std::uint32_t> parts;
  for (const l10n::TranslationUnit& unit : page.units) {
    if (l10n::is_badly_out_of_date(unit)) parts.insert(unit.unit);
  }
  return parts;
}

}  // namespace

base::Result<l10n::Status> load_status(const base::FileSystem& files, const model::Site& site,
                                       const std::vector<l10n::PageTexts>& texts, std::size_t jobs,
                                       diag::Bag& bag) {
  VADE_TRY(Ledgers ledgers, load_ledgers(files, site, jobs, bag));
  if (!ledgers.any) return l10n::Status();
  base::Result<l10n::Memory> memory = l10n::Memory();
  const auto remember = [&]() -> l10n::Memory {
    memory = load_memory(files, bag);
    return memory.ok() ? *memory : l10n::Memory();
  };
  l10n::Status status = l10n::measure_status(site, texts, std::move(ledgers.by_locale), remember,
                                             wordings_of(site), jobs);
  if (!memory.ok()) return memory.failure();
  return status;
}

std::vector<diag::Finding> Translations::obstacles() const {
  std::vector<diag::Finding> hiding;
  for (const diag::Finding& finding : findings) {
    const bool hides =
        finding.severity == diag::Severity::Error &&
        (finding.rule->least == diag::Severity::Error || finding.rule == &l10n::LedgerInvalid);
    if (hides) hiding.push_back(finding);
  }
  return hiding;
}

base::Result<Translations> read_translations(const base::FileSystem& files,
                                             const LoadOptions& options) {
  LoadOptions with_drafts = options;
  with_drafts.drafts = model::Drafts::Include;
  diag::Bag bag;
  Translations all;
  VADE_TRY(all.site, load_site(files, with_drafts, bag));
  all.texts = l10n::read_texts(all.site, options.jobs);
  VADE_TRY(Ledgers ledgers, load_ledgers(files, all.site, options.jobs, bag));
  VADE_TRY(const l10n::Memory memory, load_memory(files, bag));
  all.status = l10n::measure_status(
      all.site, all.texts, std::move(ledgers.by_locale), [&] { return memory; },
      wordings_of(all.site), options.jobs);
  all.status.memory = memory;
  check::run_checks(all.site, all.texts, all.status, options.jobs, bag);
  all.findings = finish_findings(std::move(bag), {}, Strictness::Normal);
  return all;
}

void mark_stale(const model::Site& site, const l10n::Status& status, model::Coverage& coverage) {
  for (const l10n::PageStatus& page : status.pages) {
    const std::set<std::uint32_t> parts = stale_parts(page);
    if (parts.empty()) continue;
    const model::PageSet& set = site.sets[page.set];
    coverage.locales[page.locale].stale += static_cast<std::uint32_t>(parts.size());
    const auto found = std::lower_bound(
        coverage.pages.begin(), coverage.pages.end(), set.id,
        [](const model::PageCoverage& each, const std::string& id) { return each.id < id; });
    model::PageLocaleCoverage& own = found->locales[page.locale];
    if (own.state == model::State::Current) own.state = model::State::Stale;
    for (model::EntryCoverage& entry : own.entries) {
      const bool is_stale = std::any_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
        return part != model::None && set.units[part].id == entry.id;
      });
      if (is_stale && entry.state == model::State::Current) entry.state = model::State::Stale;
    }
  }
}

}  // namespace vade::build
