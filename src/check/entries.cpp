#include "check/entries.h"

#include <fmt/core.h>

#include <string>
#include <utility>

namespace vade::check {
namespace {

using model::LocaleIndex;
using model::None;

const parse::OutlineItem& item_of(const model::Site& site, const model::PageSet& set,
                                  const model::Unit& unit, LocaleIndex locale) {
  return site.pages[set.pages[locale]].file->outline[unit.outline[locale]];
}

diag::Location place_of(const model::Site& site, const model::PageSet& set, const model::Unit& unit,
                        LocaleIndex locale) {
  const parse::ParsedFile& file = *site.pages[set.pages[locale]].file;
  return file.source.locate(file.document.node(item_of(site, set, unit, locale).title).span);
}

/// The locale to quote the question from: the pivot if it has it.
LocaleIndex first_with(const model::PageSet& set, const model::Unit& unit) {
  if (unit.outline[set.pivot] != None) return set.pivot;
  LocaleIndex locale = 0;
  while (unit.outline[locale] == None) ++locale;
  return locale;
}

/// Where a missing question belongs: behind the last unit before it that the locale has.
diag::Location gap_in(const model::Site& site, const model::PageSet& set, std::size_t unit,
                      LocaleIndex locale) {
  while (unit-- > 0) {
    if (set.units[unit].outline[locale] != None)
      return place_of(site, set, set.units[unit], locale);
  }
  const parse::ParsedFile& file = *site.pages[set.pages[locale]].file;
  return file.source.locate(file.front_matter.title_span);
}

void report_missing(const model::Site& site, const model::PageSet& set, std::size_t index,
                    LocaleIndex locale, diag::Bag& bag) {
  const model::Unit& unit = set.units[index];
  const LocaleIndex shown = first_with(set, unit);
  const std::string& tag = site.locales[locale].tag;
  diag::Finding& finding = bag.add(
      EntryMissing, gap_in(site, set, index, locale),
      fmt::format("the question `{}` is missing here", item_of(site, set, unit, shown).text),
      fmt::format("add it with `{{#{}}}`; until then readers of `{}` get it in `{}`", unit.id, tag,
                  site.locales[shown].tag));
  finding.locale = tag;
  finding.related.push_back(
      {place_of(site, set, unit, shown), "the question in `" + site.locales[shown].tag + "`"});
}

/// One finding for the whole gap, at the first translation: the source is one place to mend,
/// however many translations have the question.
void report_without_source(const model::Site& site, const model::PageSet& set, std::size_t index,
                           diag::Bag& bag) {
  const model::Unit& unit = set.units[index];
  const model::Locale& source = site.locales[set.source];
  const std::string& source_path = site.pages[set.pages[set.source]].file->source.path();
  diag::Finding* finding = nullptr;
  for (LocaleIndex locale = 0; locale < unit.outline.size(); ++locale) {
    if (unit.outline[locale] == None) continue;
    diag::Location where = place_of(site, set, unit, locale);
    if (finding != nullptr) {
      finding->related.push_back(
          {std::move(where), "the question in `" + site.locales[locale].tag + "`"});
      continue;
    }
    const std::string& explicit_id = item_of(site, set, unit, locale).explicit_id;
    finding = &bag.add(
        EntryWithoutSource, std::move(where),
        fmt::format("this question (`{}`) is missing in `{}`, the source language", unit.id,
                    source.tag),
        fmt::format("write it in `{}` too{}, or take it out of its translations", source_path,
                    explicit_id.empty() ? "" : fmt::format(", with `{{#{}}}`", explicit_id)));
    finding->locale = source.tag;
  }
  finding->related.push_back(
      {gap_in(site, set, index, set.source), "what precedes it in `" + source.tag + "`"});
}

}  // namespace

void check_entries(const model::Site& site, diag::Bag& bag) {
  for (const model::PageSet& set : site.sets) {
    if (set.is_contested) continue;
    for (std::size_t index = 0; index < set.units.size(); ++index) {
      const model::Unit& unit = set.units[index];
      if (unit.kind != parse::OutlineKind::Question) continue;
      for (LocaleIndex locale = 0; locale < unit.outline.size(); ++locale) {
        if (set.pages[locale] == None || unit.outline[locale] != None) continue;
        if (locale == set.source) {
          report_without_source(site, set, index, bag);
        } else {
          report_missing(site, set, index, locale, bag);
        }
      }
    }
  }
}

}  // namespace vade::check
