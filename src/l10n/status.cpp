#include "l10n/status.h"

#include "base/parallel.h"
#include "l10n/match.h"
#include "l10n/units.h"

#include <algorithm>
#include <utility>

namespace vade::l10n {
namespace {

bool has_changed(const TranslationUnit& unit) {
  return unit.state == UnitState::Stale || unit.state == UnitState::Unconfirmed;
}

/// Says how much the source of a unit has changed. Markup alone makes nothing stale.
void grade_unit(const model::Site& site, const Status& status, const PageStatus& page,
                const Wording& wording, TranslationUnit& unit) {
  const model::PageSet& set = site.sets[page.set];
  const model::Page& source = site.pages[set.pages[set.source]];
  const std::string* old = status.old_source(unit);
  if (!unit.source.is_there()) {
    unit.grade = {Drift::Major, "the source has taken it out", {}, {}};
  } else if (unit.line->source == TextFacts::NoText) {
    unit.grade = {Drift::Major, "the source has it now", {}, {}};
  } else if (old == nullptr) {
    unit.grade = {Drift::Major, "what the source said before is not remembered", {}, {}};
  } else {
    unit.grade = grade(*old, text_of(site, source, unit, unit.source), wording);
    if (unit.grade.drift <= Drift::Cosmetic) unit.state = UnitState::Current;
  }
}

}  // namespace

std::string_view unit_state_name(UnitState state) {
  switch (state) {
    case UnitState::Current:
      return "current";
    case UnitState::Stale:
      return "stale";
    case UnitState::Unconfirmed:
      return "unconfirmed";
    case UnitState::Missing:
      return "missing";
    case UnitState::Unrecorded:
      return "unrecorded";
  }
  return "";
}

bool is_out_of_date(const TranslationUnit& unit) {
  return has_changed(unit) || unit.state == UnitState::Missing;
}

bool is_badly_out_of_date(const TranslationUnit& unit) {
  return (has_changed(unit) && unit.grade.drift == Drift::Major) ||
         unit.state == UnitState::Missing;
}

const std::string* Status::old_source(const TranslationUnit& unit) const {
  if (unit.line == nullptr) return nullptr;
  const auto found = memory.find(unit.line->source);
  return found == memory.end() ? nullptr : &found->second;
}

Status measure_status(const model::Site& site, const std::vector<PageTexts>& texts,
                      std::vector<Ledger> ledgers, const std::function<Memory()>& remember,
                      const std::vector<Wording>& wordings, std::size_t jobs) {
  Status status;
  status.ledgers = std::move(ledgers);
  status.pages.resize(site.pages.size());
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t index, std::size_t) {
    const model::Page& page = site.pages[index];
    PageStatus& own = status.pages[index];
    own.set = page.set;
    own.locale = page.locale;
    if (!is_translation(site, page)) return;
    const model::PageSet& set = site.sets[page.set];
    own.units = units_of(site, texts, set, page.locale);
    match_ledger(site, own, status.ledgers[page.locale].lines_of(set.id));
  });
  const bool any_changed =
      std::any_of(status.pages.begin(), status.pages.end(), [](const PageStatus& page) {
        return std::any_of(page.units.begin(), page.units.end(), has_changed);
      });
  if (!any_changed) return status;
  status.memory = remember();
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t index, std::size_t) {
    PageStatus& page = status.pages[index];
    for (TranslationUnit& unit : page.units) {
      if (!has_changed(unit)) continue;
      const model::PageSet& set = site.sets[page.set];
      grade_unit(site, status, page, wordings[set.source], unit);
    }
  });
  return status;
}

}  // namespace vade::l10n
