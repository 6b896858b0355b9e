#include "check/coverage_gate.h"

#include <fmt/core.h>

#include <optional>
#include <string_view>

namespace vade::check {
namespace {

void check_share(std::string_view what, const model::Share& share,
                 const std::optional<config::Least>& least, const std::string& locale,
                 diag::Bag& bag) {
  if (!least || share.percent() >= least->percent) return;
  const bool is_configured = !least->where.path.empty();
  bag.add(CoverageGate, least->where,
          fmt::format("`{}` has {} of {} {}, {:.1f} %, and should have at least {:g} %{}", locale,
                      share.have, share.of, what, share.percent(), least->percent,
                      is_configured ? "" : " (`--min`)"),
          fmt::format("`vade coverage --locale {}` says what is missing", locale))
      .locale = locale;
}

}  // namespace

void check_coverage_gate(const model::Coverage& coverage,
                         const std::map<std::string, config::CoverageGate>& gates, diag::Bag& bag) {
  for (const model::LocaleCoverage& locale : coverage.locales) {
    const auto gate = gates.find(locale.locale);
    if (gate == gates.end()) continue;
    check_share("pages", locale.pages, gate->second.pages, locale.locale, bag);
    check_share("questions", locale.questions, gate->second.questions, locale.locale, bag);
    check_share("words", locale.words, gate->second.words, locale.locale, bag);
  }
}

void check_coverage_gate(const model::Site& site, diag::Bag& bag) {
  if (site.config.coverage.empty()) return;
  check_coverage_gate(model::measure_coverage(site, {}), site.config.coverage, bag);
}

}  // namespace vade::check
