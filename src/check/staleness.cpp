#include "check/staleness.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vade::check {
namespace {

using l10n::PageStatus;
using l10n::TranslationUnit;
using l10n::UnitKind;
using l10n::UnitState;
using model::None;

/// Reports one page of one language.
class PageReport {
 public:
  PageReport(const model::Site& site, const PageStatus& status, const model::Page& page,
             diag::Bag& bag)
      : site_(site), set_(site.sets[status.set]), status_(status), page_(page), bag_(bag) {}

  void report() {
    for (std::size_t begin = 0; begin < status_.units.size();) {
      const std::size_t end = end_of_part(begin);
      report_part(begin, end);
      begin = end;
    }
    report_unrecorded();
  }

 private:
  /// Units of one part stand together; a page's title and description are part of its beginning.
  [[nodiscard]] std::size_t end_of_part(std::size_t begin) const {
    const auto at = status_.units.begin();
    const auto end = std::find_if(
        at + static_cast<std::ptrdiff_t>(begin), status_.units.end(),
        [&](const TranslationUnit& unit) { return unit.unit != status_.units[begin].unit; });
    return static_cast<std::size_t>(end - at);
  }

  void report_part(std::size_t begin, std::size_t end) {
    std::vector<const TranslationUnit*> stale;
    std::vector<const TranslationUnit*> unconfirmed;
    for (std::size_t at = begin; at < end; ++at) {
      const TranslationUnit& unit = status_.units[at];
      if (!l10n::is_out_of_date(unit)) continue;
      (unit.state == UnitState::Unconfirmed ? unconfirmed : stale).push_back(&unit);
    }
    if (!stale.empty()) report_units(TranslationStale, stale);
    if (!unconfirmed.empty()) report_units(TranslationUnconfirmed, unconfirmed);
  }

  void report_units(const diag::Rule& rule, const std::vector<const TranslationUnit*>& units) {
    const bool is_bad = std::any_of(units.begin(), units.end(), [](const TranslationUnit* unit) {
      return l10n::is_badly_out_of_date(*unit);
    });
    const TranslationUnit& first = **std::find_if(
        units.begin(), units.end(),
        [&](const TranslationUnit* unit) { return l10n::is_badly_out_of_date(*unit) == is_bad; });
    std::string message = situation(first);
    if (units.size() > 1)
      message += fmt::format("; {} more texts of {} too", units.size() - 1, part_name(first));
    diag::Finding& finding =
        bag_.add(rule, place_in_translation(first), std::move(message), help(first));
    if (!is_bad) finding.severity = diag::Severity::Note;
    finding.locale = site_.locales[page_.locale].tag;
    for (const TranslationUnit* unit : units) {
      if (unit->source.is_there()) {
        finding.related.push_back({place_of(source_page(), *unit, unit->source), "the source now"});
      }
    }
  }

  [[nodiscard]] std::string situation(const TranslationUnit& unit) const {
    if (unit.state == UnitState::Missing) {
      return unit.line == nullptr ? "the source has a text here that the translation lacks"
                                  : "a text that was translated has been taken out here";
    }
    if (unit.state == UnitState::Unconfirmed) {
      return fmt::format("source and translation have both changed: {}",
                         l10n::describe(unit.grade));
    }
    return fmt::format("the source has changed since this was translated: {}",
                       l10n::describe(unit.grade));
  }

  [[nodiscard]] std::string help(const TranslationUnit& unit) const {
    const std::string& tag = site_.locales[page_.locale].tag;
    const std::string name = part_id(unit);
    return fmt::format(
        "`vade l10n diff {0} '{1}'` shows what has changed; when the translation is right, `vade "
        "l10n ack {0} '{1}'`",
        tag, name);
  }

  /// What one acknowledges: the section or question; the whole page for what stands before them.
  [[nodiscard]] std::string part_id(const TranslationUnit& unit) const {
    return unit.unit == None ? l10n::unit_id(site_, status_, unit)
                             : set_.id + "#" + set_.units[unit.unit].id;
  }

  [[nodiscard]] std::string part_name(const TranslationUnit& unit) const {
    if (unit.unit == None) return "the page's beginning";
    return set_.units[unit.unit].kind == parse::OutlineKind::Question ? "this answer"
                                                                      : "this section";
  }

  [[nodiscard]] const model::Page& source_page() const {
    return site_.pages[set_.pages[set_.source]];
  }

  [[nodiscard]] static diag::Location place_of(const model::Page& page, const TranslationUnit& unit,
                                               const l10n::UnitText& text) {
    const parse::ParsedFile& file = *page.file;
    if (text.node == markdown::NoNode || unit.kind == UnitKind::PageTitle ||
        unit.kind == UnitKind::PageDescription) {
      return file.source.locate(file.front_matter.title_span);
    }
    return file.source.locate(file.document.node(text.node).span);
  }

  /// The translation itself; of a text that it lacks, the title above the place.
  [[nodiscard]] diag::Location place_in_translation(const TranslationUnit& unit) const {
    if (unit.target.is_there() || unit.unit == None) return place_of(page_, unit, unit.target);
    const std::uint32_t outline = set_.units[unit.unit].outline[page_.locale];
    const parse::ParsedFile& file = *page_.file;
    return file.source.locate(file.document.node(file.outline[outline].title).span);
  }

  void report_unrecorded() {
    const auto count = std::count_if(
        status_.units.begin(), status_.units.end(),
        [](const TranslationUnit& unit) { return unit.state == UnitState::Unrecorded; });
    if (count == 0) return;
    const std::string& tag = site_.locales[page_.locale].tag;
    const parse::ParsedFile& file = *page_.file;
    bag_.add(TranslationUnrecorded, file.source.locate(file.front_matter.title_span),
             count == 1
                 ? fmt::format("`{}` lacks one text of this page", l10n::ledger_path(tag))
                 : fmt::format("`{}` lacks {} texts of this page", l10n::ledger_path(tag), count),
             "if it says what its source says, run `vade l10n record`")
        .locale = tag;
  }

  const model::Site& site_;
  const model::PageSet& set_;
  const PageStatus& status_;
  const model::Page& page_;
  diag::Bag& bag_;
};

}  // namespace

void check_staleness(const model::Site& site, const l10n::Status& status, diag::Bag& bag) {
  for (std::size_t index = 0; index < status.pages.size(); ++index) {
    const PageStatus& page = status.pages[index];
    const bool has_ledger = !page.units.empty() && status.ledgers[page.locale].text != nullptr;
    if (has_ledger) PageReport(site, page, site.pages[index], bag).report();
  }
}

}  // namespace vade::check
