#include "cli/l10n_commands.h"

#include "cli/l10n_report.h"
#include "diag/suggestion.h"
#include "l10n/record.h"
#include "output/save_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::cli {
namespace {

using build::Translations;

base::Result<Translations> read(const L10nArguments& arguments) {
  VADE_TRY(const auto files, base::open_disk(arguments.common.site));
  return build::read_translations(*files, pipeline_options(arguments.common).load);
}

/// The tag of the locale that is asked for; empty: all. The source translates nothing.
base::Result<std::string> wanted_locale(const Translations& translations,
                                        const L10nArguments& arguments) {
  if (!arguments.locale) return std::string();
  return find_locale(translations.site.config.locales, *arguments.locale);
}

/// The units that `name` stands for; fails with the nearest name if there is none.
base::Result<std::vector<NamedUnit>> find_units(const std::vector<NamedUnit>& units,
                                                const std::string& name) {
  std::vector<NamedUnit> found;
  for (const NamedUnit& unit : units) {
    if (l10n::is_within(unit.id, name)) found.push_back(unit);
  }
  if (!found.empty()) return found;
  std::vector<std::string_view> names;
  for (const NamedUnit& unit : units) {
    const std::string_view id = unit.id;
    names.push_back(id);
    names.push_back(id.substr(0, id.find('#')));
    names.push_back(id.substr(0, id.rfind('/')));
  }
  return base::Failure{
      "", fmt::format("no text of the translations is called `{}`", name),
      diag::did_you_mean(name, names, "`vade l10n status` lists what there is to do")};
}

base::Result<std::vector<NamedUnit>> named_by(const Translations& translations,
                                              const std::string& locale,
                                              const std::vector<std::string>& names) {
  const std::vector<NamedUnit> all = named_units(translations, locale);
  std::vector<NamedUnit> wanted;
  for (const std::string& name : names) {
    VADE_TRY(std::vector<NamedUnit> found, find_units(all, name));
    wanted.insert(wanted.end(), found.begin(), found.end());
  }
  return wanted;
}

bool is_out_of_date(const NamedUnit& named) {
  return l10n::is_out_of_date(*named.unit);
}

/// Prints why the ledgers cannot be written; whether there is anything.
bool is_obstructed(const Translations& translations) {
  const std::vector<diag::Finding> obstacles = translations.obstacles();
  if (obstacles.empty()) return false;
  print_message(diag::write_text(obstacles, colour_of_messages()));
  print_message("nothing is recorded as long as these hide what pages or ledgers say\n");
  return true;
}

/// The memory first: a ledger that names a text that is not remembered would be the worse half.
base::Result<void> save(const std::string& site, const l10n::Recording& recording) {
  VADE_TRY_VOID(output::save_file(site + "/" + std::string(l10n::MemoryPath), recording.memory));
  for (const l10n::NewLedger& ledger : recording.ledgers) {
    VADE_TRY_VOID(output::save_file(site + "/" + ledger.path, ledger.text));
  }
  return {};
}

/// None for the empty tag, which is that of all locales.
model::LocaleIndex index_of(const Translations& translations, const std::string& locale) {
  const auto index = translations.site.config.locale_index(locale);
  return index ? static_cast<model::LocaleIndex>(*index) : model::None;
}

l10n::Recording record(const Translations& translations, const l10n::RecordRequest& request) {
  return l10n::record(translations.site, translations.status, translations.status.memory, request);
}

std::string recorded_text(const l10n::NewLedger& ledger) {
  std::string text = fmt::format("{}: {} texts, {} of them recorded now\n", ledger.path,
                                 ledger.units, ledger.recorded);
  if (ledger.kept > 0) {
    text += fmt::format("  {} out of date and left as they were: `vade l10n diff {}`\n",
                        ledger.kept, ledger.locale);
  }
  return text;
}

}  // namespace

base::Result<Exit> run_l10n_status(const L10nArguments& arguments) {
  VADE_TRY(const Translations translations, read(arguments));
  VADE_TRY(const std::string locale, wanted_locale(translations, arguments));
  VADE_TRY_VOID(print_report(arguments.format == Format::Json ? status_json(translations, locale)
                                                              : status_text(translations, locale)));
  return is_obstructed(translations) ? Exit::Findings : Exit::Fine;
}

base::Result<Exit> run_l10n_diff(const L10nArguments& arguments) {
  VADE_TRY(const Translations translations, read(arguments));
  VADE_TRY(const std::string locale, wanted_locale(translations, arguments));
  std::vector<NamedUnit> units;
  if (arguments.units.empty()) {
    units = named_units(translations, locale);
  } else {
    VADE_TRY(units, named_by(translations, locale, arguments.units));
  }
  std::erase_if(units, [](const NamedUnit& named) { return !is_out_of_date(named); });
  if (units.empty()) {
    print_message(fmt::format("nothing of this is out of date in `{}`\n", locale));
    return Exit::Fine;
  }
  VADE_TRY_VOID(print_report(diff_text(translations, units, colour_of_report())));
  return Exit::Fine;
}

base::Result<Exit> run_l10n_record(const L10nArguments& arguments) {
  VADE_TRY(const Translations translations, read(arguments));
  VADE_TRY(const std::string locale, wanted_locale(translations, arguments));
  if (is_obstructed(translations)) return Exit::Findings;
  l10n::RecordRequest request;
  request.locale = index_of(translations, locale);
  const l10n::Recording recording = record(translations, request);
  VADE_TRY_VOID(save(arguments.common.site, recording));
  for (const l10n::NewLedger& ledger : recording.ledgers) print_message(recorded_text(ledger));
  return Exit::Fine;
}

base::Result<Exit> run_l10n_ack(const L10nArguments& arguments) {
  VADE_TRY(const Translations translations, read(arguments));
  VADE_TRY(const std::string locale, wanted_locale(translations, arguments));
  VADE_TRY(const std::vector<NamedUnit> units, named_by(translations, locale, arguments.units));
  if (is_obstructed(translations)) return Exit::Findings;
  const std::size_t open =
      static_cast<std::size_t>(std::count_if(units.begin(), units.end(), is_out_of_date));
  l10n::RecordRequest request;
  request.locale = index_of(translations, locale);
  request.confirmed = arguments.units;
  VADE_TRY_VOID(save(arguments.common.site, record(translations, request)));
  print_message(fmt::format("{}: {} texts confirmed, {} of them were out of date\n",
                            l10n::ledger_path(locale), units.size(), open));
  return Exit::Fine;
}

}  // namespace vade::cli
