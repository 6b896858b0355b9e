#include "check/registry.h"

#include "base/parallel.h"
#include "check/coverage_gate.h"
#include "check/entries.h"
#include "check/ids.h"
#include "check/images.h"
#include "check/links.h"
#include "check/messages.h"
#include "check/pages.h"
#include "check/pairing.h"
#include "check/staleness.h"
#include "check/urls.h"
#include "diag/rules.h"
#include "diag/suggestion.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace vade::check {
namespace {

/// All checks. To add one: write its pair of files and add its line here (docs/adding-a-check.md).
constexpr std::array Checks = {
    Links, Images, Ids, Urls, Pages, Entries, Messages, Gate, PairingCheck, Staleness,
};

std::vector<const diag::Rule*> collect_rules() {
  std::vector<const diag::Rule*> rules(std::begin(diag::StageRules), std::end(diag::StageRules));
  for (const Check& check : Checks)
    rules.insert(rules.end(), check.rules.begin(), check.rules.end());
  std::sort(rules.begin(), rules.end(),
            [](const diag::Rule* a, const diag::Rule* b) { return a->name < b->name; });
  return rules;
}

/// Compares a page with the one it is a translation of, if it is one.
void check_translation(const model::Site& site, const std::vector<l10n::PageTexts>& texts,
                       model::PageIndex page, diag::Bag& bag) {
  const model::Page& own = site.pages[page];
  const model::PageSet& set = site.sets[own.set];
  if (set.is_contested || set.pivot == own.locale) return;
  const model::PageIndex original = set.pages[set.pivot];
  const TranslatedPage pair{
      site, set, set.pivot, own.locale, site.pages[original], own, texts[original], texts[page]};
  for (const Check& check : Checks) {
    if (check.translation != nullptr) check.translation(pair, bag);
  }
}

}  // namespace

const std::vector<const diag::Rule*>& all_rules() {
  static const std::vector<const diag::Rule*> rules = collect_rules();
  return rules;
}

const diag::Rule* find_rule(std::string_view name) {
  for (const diag::Rule* rule : all_rules()) {
    if (rule->name == name) return rule;
  }
  return nullptr;
}

void run_checks(const model::Site& site, const std::vector<l10n::PageTexts>& texts,
                const l10n::Status& status, std::size_t jobs, diag::Bag& bag) {
  std::vector<diag::Bag> bags(site.pages.size());
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t page, std::size_t) {
    for (const Check& check : Checks) {
      if (check.page != nullptr) check.page(site, site.pages[page], bags[page]);
    }
    check_translation(site, texts, static_cast<model::PageIndex>(page), bags[page]);
  });
  for (diag::Bag& own : bags) bag.merge(std::move(own));
  for (const Check& check : Checks) {
    if (check.site != nullptr) check.site(site, bag);
    if (check.status != nullptr && !status.pages.empty()) check.status(site, status, bag);
  }
}

void check_configured_rules(const config::Config& config, diag::Bag& bag) {
  std::vector<std::string_view> names;
  for (const diag::Rule* rule : all_rules()) names.push_back(rule->name);
  for (const auto& [name, severity] : config.checks) {
    const diag::Location& where = config.checks_where.at(name);
    const diag::Rule* rule = find_rule(name);
    if (rule == nullptr) {
      bag.add(diag::ConfigInvalid, where, fmt::format("there is no rule `{}`", name),
              diag::did_you_mean(name, names, "`vade explain` lists the rules"));
    } else if (severity < rule->least) {
      bag.add(diag::ConfigInvalid, where,
              fmt::format("the rule `{}` cannot be less than `{}`", name,
                          diag::severity_name(rule->least)),
              "take the line out: what would be published is not what the site's files say");
    }
  }
}

}  // namespace vade::check
