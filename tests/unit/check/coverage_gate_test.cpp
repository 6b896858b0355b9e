#include "check/coverage_gate.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace vade;

namespace {

/// What the gates of one locale say about French, which has 1 of 2 pages, 2 of 3 questions and
/// 60 of 100 words.
std::vector<diag::Finding> findings_for(const std::string& locale, config::CoverageGate gate) {
  model::Coverage coverage;
  coverage.locales.resize(2);
  coverage.locales[0] = {"en", {2, 2}, {3, 3}, {100, 100}, {}, {}, {}, {}, 0, 0};
  coverage.locales[1] = {"fr", {1, 2}, {2, 3}, {60, 100}, {}, {}, {}, {}, 0, 0};
  diag::Bag bag;
  check::check_coverage_gate(coverage, {{locale, gate}}, bag);
  return bag.findings();
}

}  // namespace

TEST_CASE("a locale below its gate is reported with both figures", "[check]") {
  const auto findings = findings_for("fr", {std::nullopt, 70, std::nullopt});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == &check::CoverageGate);
  CHECK(findings[0].severity == diag::Severity::Error);
  CHECK(findings[0].locale == "fr");
  CHECK(findings[0].where.path == "site/site.yaml");
  CHECK(findings[0].message == "`fr` has 2 of 3 questions, 66.7 %, and should have at least 70 %");
  CHECK(findings[0].help == "`vade coverage --locale fr` says what is missing");
}

TEST_CASE("each share has a gate of its own", "[check]") {
  CHECK(findings_for("fr", {51, 67, 61}).size() == 3);
  CHECK(findings_for("fr", {50, 66, 60}).empty());
  CHECK(findings_for("fr", {}).empty());
  CHECK(findings_for("en", {100, 100, 100}).empty());
  CHECK(findings_for("de", {100, 100, 100}).empty());
}

TEST_CASE("all of nothing is enough", "[check]") {
  model::Coverage coverage;
  coverage.locales.resize(1);
  coverage.locales[0].locale = "fr";
  diag::Bag bag;
  check::check_coverage_gate(coverage, {{"fr", {100, 100, 100}}}, bag);
  CHECK(bag.empty());
}
