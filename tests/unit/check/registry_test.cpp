#include "check/registry.h"

#include "diag/rules.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>

using namespace vade;

namespace {

/// What is said about `checks: {<name>: <severity>}`.
std::vector<diag::Finding> findings_for(const std::string& name, diag::Severity severity) {
  config::Config config;
  config.checks.emplace(name, severity);
  config.checks_where.emplace(name, diag::whole_file("site/site.yaml"));
  diag::Bag bag;
  check::check_configured_rules(config, bag);
  return bag.findings();
}

}  // namespace

TEST_CASE("the rules are sorted, and each stands there once", "[check]") {
  const auto& rules = check::all_rules();
  REQUIRE_FALSE(rules.empty());
  std::set<std::string_view> names;
  for (const diag::Rule* rule : rules) names.insert(rule->name);
  CHECK(names.size() == rules.size());
  CHECK(std::is_sorted(rules.begin(), rules.end(),
                       [](const diag::Rule* a, const diag::Rule* b) { return a->name < b->name; }));
}

TEST_CASE("every rule is found by its name and has what a person needs", "[check]") {
  for (const diag::Rule* rule : check::all_rules()) {
    CAPTURE(rule->name);
    CHECK(check::find_rule(rule->name) == rule);
    CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK_FALSE(rule->summary.empty());
    CHECK_FALSE(rule->summary.ends_with('.'));
    CHECK(rule->severity >= rule->least);
    CHECK(rule->severity != diag::Severity::Off);
  }
  CHECK(check::find_rule("link-borken") == nullptr);
  CHECK(check::find_rule("") == nullptr);
}

TEST_CASE("a rule that does not exist is reported with the nearest", "[check]") {
  const auto misspelt = findings_for("link-borken", diag::Severity::Off);
  REQUIRE(misspelt.size() == 1);
  CHECK(misspelt[0].rule == &diag::ConfigInvalid);
  CHECK(misspelt[0].message == "there is no rule `link-borken`");
  CHECK(misspelt[0].help == "did you mean `link-broken`?");
  const auto strange = findings_for("x", diag::Severity::Off);
  REQUIRE(strange.size() == 1);
  CHECK(strange[0].help == "`vade explain` lists the rules");
}

TEST_CASE("a rule cannot be set below its least severity", "[check]") {
  const auto below = findings_for("config-invalid", diag::Severity::Warning);
  REQUIRE(below.size() == 1);
  CHECK(below[0].message == "the rule `config-invalid` cannot be less than `error`");
  CHECK(findings_for("config-invalid", diag::Severity::Error).empty());
  CHECK(findings_for("link-case", diag::Severity::Off).empty());
}
