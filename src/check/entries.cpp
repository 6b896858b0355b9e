#include "check/entries.h"

#include <fmt/core.h>

#include <string>

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
      fmt::format("the question `{}` is missing here{}", item_of(site, set, unit, shown).text,
                  locale == set.source ? ", in the source language" : ""),
      fmt::format("add it with `{{#{}}}`; until then readers of `{}` get it in `{}`", unit.id, tag,
                  site.locales[shown].tag));
  finding.locale = tag;
  finding.related.push_back(
      {place_of(site, set, unit, shown), "the question in `" + site.locales[shown].tag + "`"});
}

void report_without_source(const model::Site& site, const model::PageSet& set,
                           const model::Unit& unit, diag::Bag& bag) {
  const std::string& source = site.locales[set.source].tag;
  for (LocaleIndex locale = 0; locale < unit.outline.size(); ++locale) {
    if (unit.outline[locale] == None) continue;
    bag.add(EntryWithoutSource, place_of(site, set, unit, locale),
            fmt::format("this question (`{}`) is missing in `{}`, the source language", unit.id,
                        source),
            fmt::format("write it in `{}` too, or take it out of its translations", source))
        .locale = site.locales[locale].tag;
  }
}

}  // namespace

void check_entries(const model::Site& site, diag::Bag& bag) {
  for (const model::PageSet& set : site.sets) {
    if (set.is_contested) continue;
    for (std::size_t index = 0; index < set.units.size(); ++index) {
      const model::Unit& unit = set.units[index];
      if (unit.kind != parse::OutlineKind::Question) continue;
      for (LocaleIndex locale = 0; locale < unit.outline.size(); ++locale) {
        if (set.pages[locale] != None && unit.outline[locale] == None) {
          report_missing(site, set, index, locale, bag);
        }
      }
      const bool source_has_page = set.pages[set.source] != None;
      if (source_has_page && unit.outline[set.source] == None) {
        report_without_source(site, set, unit, bag);
      }
    }
  }
}

}  // namespace vade::check
