#include "cli/l10n_report.h"

#include "base/strings.h"
#include "diag/terminal.h"
#include "l10n/text_diff.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <array>
#include <iterator>

namespace vade::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t LabelWidth = 15;  ///< columns before the texts of a diff

using build::Translations;
using l10n::Drift;
using l10n::TranslationUnit;
using l10n::UnitState;

/// The units of one language by what is to be done about them.
struct Counts {
  std::size_t current = 0;
  std::size_t major = 0;
  std::size_t minor = 0;
  std::size_t unconfirmed = 0;
  std::size_t missing = 0;
  std::size_t unrecorded = 0;
};

void count(const TranslationUnit& unit, Counts& counts) {
  switch (unit.state) {
    case UnitState::Current:
      ++counts.current;
      return;
    case UnitState::Stale:
      ++(unit.grade.drift == Drift::Major ? counts.major : counts.minor);
      return;
    case UnitState::Unconfirmed:
      ++counts.unconfirmed;
      return;
    case UnitState::Missing:
      ++counts.missing;
      return;
    case UnitState::Unrecorded:
      ++counts.unrecorded;
      return;
  }
}

Counts count_locale(const Translations& translations, model::LocaleIndex locale) {
  Counts counts;
  for (const l10n::PageStatus& page : translations.status.pages) {
    if (page.locale != locale) continue;
    for (const TranslationUnit& unit : page.units) count(unit, counts);
  }
  return counts;
}

bool is_wanted(const Translations& translations, model::LocaleIndex locale, std::string_view only) {
  return only.empty() ? locale != translations.site.source
                      : translations.site.locales[locale].tag == only;
}

const model::Page& source_page(const Translations& translations, const l10n::PageStatus& page) {
  const model::PageSet& set = translations.site.sets[page.set];
  return translations.site.pages[set.pages[set.source]];
}

const model::Page& own_page(const Translations& translations, const l10n::PageStatus& page) {
  const model::PageSet& set = translations.site.sets[page.set];
  return translations.site.pages[set.pages[page.locale]];
}

std::string source_now(const Translations& translations, const NamedUnit& named) {
  return l10n::text_of(translations.site, source_page(translations, *named.page), *named.unit,
                       named.unit->source);
}

std::string translation_of(const Translations& translations, const NamedUnit& named) {
  return l10n::text_of(translations.site, own_page(translations, *named.page), *named.unit,
                       named.unit->target);
}

bool needs_somebody(const TranslationUnit& unit) {
  return unit.state != UnitState::Current;
}

std::string state_text(const TranslationUnit& unit) {
  std::string text(l10n::unit_state_name(unit.state));
  if (unit.grade.drift == Drift::None || unit.state == UnitState::Current) return text;
  return fmt::format("{}, {}: {}", text, l10n::drift_name(unit.grade.drift),
                     l10n::describe(unit.grade));
}

std::string row(std::string_view name, const std::array<std::string, 6>& cells) {
  std::string line = fmt::format("{:<8}", name);
  for (const std::string& cell : cells) line += fmt::format(" {:>11}", cell);
  return line + "\n";
}

Json change_json(const std::vector<l10n::TextChange>& changes) {
  Json json = Json::array();
  for (const l10n::TextChange& change : changes) {
    const char* kind = change.change == l10n::Change::Same      ? "same"
                       : change.change == l10n::Change::Removed ? "removed"
                                                                : "added";
    json.push_back({{kind, change.text}});
  }
  return json;
}

Json unit_json(const Translations& translations, const NamedUnit& named) {
  const TranslationUnit& unit = *named.unit;
  const UnitPlace place = place_of(translations, named);
  Json json = {{"id", named.id},
               {"locale", translations.site.locales[named.page->locale].tag},
               {"state", l10n::unit_state_name(unit.state)},
               {"drift", l10n::drift_name(unit.grade.drift)},
               {"reason", unit.grade.reason},
               {"path", place.path},
               {"line", place.line},
               {"source", source_now(translations, named)},
               {"translation", translation_of(translations, named)}};
  const std::string* old = translations.status.old_source(unit);
  json["change"] = old == nullptr || unit.state == UnitState::Current
                       ? Json(nullptr)
                       : change_json(l10n::diff_texts(*old, source_now(translations, named)));
  return json;
}

/// Appends a text of several lines, those behind the first below the label's column.
template <class Append>
void append_lines(std::string& out, std::string_view text, const Append& append) {
  const std::vector<std::string_view> lines = base::split(text, '\n');
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at > 0) out += "\n" + std::string(LabelWidth, ' ');
    if (!lines[at].empty()) append(lines[at]);
  }
}

void append_lines(std::string& out, std::string_view text) {
  append_lines(out, text, [&](std::string_view line) { diag::append_plain(out, line); });
}

void append_change(std::string& out, const l10n::TextChange& change, diag::Colour colour) {
  if (change.change == l10n::Change::Same) return append_lines(out, change.text);
  const bool removed = change.change == l10n::Change::Removed;
  const std::string marked = removed ? "[-" + change.text + "-]" : "{+" + change.text + "+}";
  append_lines(out, marked, [&](std::string_view line) {
    diag::append_styled(out, line, removed ? diag::Style::Error : diag::Style::Help, colour);
  });
}

void append_label(std::string& out, std::string_view label) {
  out += fmt::format("  {:<{}}", label, LabelWidth - 2);
}

void append_source_change(std::string& out, const Translations& translations,
                          const NamedUnit& named, diag::Colour colour) {
  const std::string now = source_now(translations, named);
  const std::string* old = translations.status.old_source(*named.unit);
  const bool has_old = old != nullptr && named.unit->line->source != named.unit->source.hash;
  if (!has_old) return append_lines(out, now.empty() ? "(taken out)" : now);
  for (const l10n::TextChange& change : l10n::diff_texts(*old, now)) {
    append_change(out, change, colour);
  }
}

/// A line for each unit of a page that is out of date, and one for all that are not recorded.
std::string page_text(const Translations& translations, const l10n::PageStatus& page) {
  std::string text;
  std::size_t unrecorded = 0;
  for (const TranslationUnit& unit : page.units) {
    if (unit.state == UnitState::Unrecorded) ++unrecorded;
    if (!l10n::is_out_of_date(unit)) continue;
    const NamedUnit named{&page, &unit, l10n::unit_id(translations.site, page, unit)};
    const UnitPlace place = place_of(translations, named);
    diag::append_plain(
        text, fmt::format("  {}  {}:{}  {}", named.id, place.path, place.line, state_text(unit)));
    text += '\n';
  }
  if (unrecorded == 0) return text;
  diag::append_plain(
      text,
      fmt::format("  {}  {}  {} of {} texts not recorded yet", translations.site.sets[page.set].id,
                  own_page(translations, page).file->source.path(), unrecorded, page.units.size()));
  return text + "\n";
}

/// What is to be done in one language.
std::string work_text(const Translations& translations, model::LocaleIndex locale) {
  std::string text;
  for (const l10n::PageStatus& page : translations.status.pages) {
    if (page.locale == locale) text += page_text(translations, page);
  }
  return text;
}

}  // namespace

std::vector<NamedUnit> named_units(const Translations& translations, std::string_view locale) {
  std::vector<NamedUnit> units;
  for (const l10n::PageStatus& page : translations.status.pages) {
    if (!is_wanted(translations, page.locale, locale)) continue;
    for (const TranslationUnit& unit : page.units) {
      units.push_back({&page, &unit, l10n::unit_id(translations.site, page, unit)});
    }
  }
  return units;
}

UnitPlace place_of(const Translations& translations, const NamedUnit& named) {
  const bool is_translated = named.unit->target.is_there();
  const parse::ParsedFile& file = is_translated ? *own_page(translations, *named.page).file
                                                : *source_page(translations, *named.page).file;
  const markdown::NodeId node = is_translated ? named.unit->target.node : named.unit->source.node;
  const std::uint32_t begin = node == markdown::NoNode ? file.front_matter.title_span.begin
                                                       : file.document.node(node).span.begin;
  return {file.source.path(), file.source.line_of(begin)};
}

std::string status_text(const Translations& translations, std::string_view locale) {
  std::string text =
      row("locale", {"current", "major", "minor", "unconfirmed", "missing", "unrecorded"});
  for (model::LocaleIndex index = 0; index < translations.site.locales.size(); ++index) {
    if (!is_wanted(translations, index, locale)) continue;
    const Counts counts = count_locale(translations, index);
    text += row(translations.site.locales[index].tag,
                {std::to_string(counts.current), std::to_string(counts.major),
                 std::to_string(counts.minor), std::to_string(counts.unconfirmed),
                 std::to_string(counts.missing), std::to_string(counts.unrecorded)});
  }
  for (model::LocaleIndex index = 0; index < translations.site.locales.size(); ++index) {
    if (!is_wanted(translations, index, locale)) continue;
    const std::string work = work_text(translations, index);
    if (work.empty()) continue;
    text += fmt::format("\n{}:\n{}", translations.site.locales[index].tag, work);
  }
  return text;
}

std::string status_json(const Translations& translations, std::string_view locale) {
  Json locales = Json::object();
  for (model::LocaleIndex index = 0; index < translations.site.locales.size(); ++index) {
    if (!is_wanted(translations, index, locale)) continue;
    const Counts counts = count_locale(translations, index);
    locales[translations.site.locales[index].tag] = {
        {"current", counts.current}, {"major", counts.major},
        {"minor", counts.minor},     {"unconfirmed", counts.unconfirmed},
        {"missing", counts.missing}, {"unrecorded", counts.unrecorded}};
  }
  Json units = Json::array();
  for (const NamedUnit& named : named_units(translations, locale)) {
    if (needs_somebody(*named.unit)) units.push_back(unit_json(translations, named));
  }
  const Json report = {{"version", 1},
                       {"source", translations.site.locales[translations.site.source].tag},
                       {"locales", locales},
                       {"units", units}};
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string diff_text(const Translations& translations, const std::vector<NamedUnit>& units,
                      diag::Colour colour) {
  std::string text;
  for (const NamedUnit& named : units) {
    const UnitPlace place = place_of(translations, named);
    if (!text.empty()) text += '\n';
    diag::append_styled(text, fmt::format("{}  {}:{}", named.id, place.path, place.line),
                        diag::Style::Path, colour);
    text += "  ";
    diag::append_plain(text, state_text(*named.unit));
    text += '\n';
    append_label(text, "source");
    append_source_change(text, translations, named, colour);
    text += '\n';
    append_label(text, "translation");
    const std::string translation = translation_of(translations, named);
    append_lines(text, translation.empty() ? "(missing)" : translation);
    text += '\n';
  }
  return text;
}

}  // namespace vade::cli
