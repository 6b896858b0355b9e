#include "check/pairing.h"

#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

namespace vade::check {
namespace {

using model::LocaleIndex;
using model::None;

/// The locale that the others of a unit are compared with: the pivot, or the first that has it.
LocaleIndex compared_with(const model::PageSet& set, const model::Unit& unit) {
  if (unit.outline[set.pivot] != None) return set.pivot;
  LocaleIndex locale = 0;
  while (unit.outline[locale] == None) ++locale;
  return locale;
}

const parse::OutlineItem& item_of(const model::Site& site, const model::PageSet& set,
                                  const model::Unit& unit, LocaleIndex locale) {
  return site.pages[set.pages[locale]].file->outline[unit.outline[locale]];
}

diag::Location place_of(const model::Site& site, const model::PageSet& set, const model::Unit& unit,
                        LocaleIndex locale) {
  const parse::ParsedFile& file = *site.pages[set.pages[locale]].file;
  return file.source.locate(file.document.node(item_of(site, set, unit, locale).title).span);
}

std::string kind_of(const model::Unit& unit) {
  return unit.kind == parse::OutlineKind::Question ? "question" : "section";
}

/// One finding for all doubtful pairs of a page, at the first: one look at both pages settles them.
void report(const model::Site& site, const model::PageSet& set, LocaleIndex locale,
            const std::vector<const model::Unit*>& units, diag::Bag& bag) {
  const model::Unit& first = *units.front();
  const LocaleIndex other = compared_with(set, first);
  std::string message =
      fmt::format("this {} is taken for `{}` in `{}`, by its place more than by its text",
                  kind_of(first), item_of(site, set, first, other).text, site.locales[other].tag);
  if (units.size() == 2) message += "; so is one more of the page";
  if (units.size() > 2) message += fmt::format("; so are {} more of the page", units.size() - 1);
  diag::Finding& finding = bag.add(
      PairingDoubtful, place_of(site, set, first, locale), std::move(message),
      fmt::format("if it is, write `{{#{}}}` behind both; if not, give each an id of its own",
                  first.id));
  finding.locale = site.locales[locale].tag;
  finding.related.push_back({place_of(site, set, first, other), "what it is taken for"});
  for (std::size_t at = 1; at < units.size(); ++at) {
    const model::Unit& unit = *units[at];
    finding.related.push_back(
        {place_of(site, set, unit, locale),
         fmt::format("this {} is taken for `{}`", kind_of(unit),
                     item_of(site, set, unit, compared_with(set, unit)).text)});
  }
}

}  // namespace

void check_pairing(const model::Site& site, diag::Bag& bag) {
  for (const model::PageSet& set : site.sets) {
    if (set.is_contested) continue;
    std::vector<std::vector<const model::Unit*>> doubtful(site.locales.size());
    for (const model::Unit& unit : set.units) {
      for (const LocaleIndex locale : unit.doubtful) doubtful[locale].push_back(&unit);
    }
    for (LocaleIndex locale = 0; locale < doubtful.size(); ++locale) {
      if (!doubtful[locale].empty()) report(site, set, locale, doubtful[locale], bag);
    }
  }
}

}  // namespace vade::check
