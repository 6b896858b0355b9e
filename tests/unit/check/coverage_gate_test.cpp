#include "check/coverage_gate.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace vade;

namespace {

/// What the gates of one locale say about French, which has 1 of 2 pages, 2 of 3 questions and
/// 60 of 100 words.
std::vector<diag::Finding> findings_for(const std::string& locale,
                                        const config::CoverageGate& gate) {
  model::Coverage coverage;
  coverage.locales.resize(2);
  coverage.locales[0] = {"en", {2, 2}, {3, 3}, {100, 100}, {}, {}, {}, {}, 0, 0};
  coverage.locales[1] = {"fr", {1, 2}, {2, 3}, {60, 100}, {}, {}, {}, {}, 0, 0};
  diag::Bag bag;
  check::check_coverage_gate(coverage, {{locale, gate}}, bag);
  return bag.findings();
}

/// A gate of pages, questions and words that the configuration sets.
config::CoverageGate gate_of(double pages, double questions, double words) {
  const diag::Location where{"site/site.yaml", 5, 9, 5, 11, "  fr: {…}"};
  return {config::Least{pages, where}, config::Least{questions, where},
          config::Least{words, where}};
}

}  // namespace

TEST_CASE("a locale below its gate is reported with both figures", "[check]") {
  const auto findings = findings_for("fr", gate_of(0, 70, 0));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == &check::CoverageGate);
  CHECK(findings[0].severity == diag::Severity::Error);
  CHECK(findings[0].locale == "fr");
  CHECK(findings[0].where.path == "site/site.yaml");
  CHECK(findings[0].where.line == 5);
  CHECK(findings[0].where.excerpt == "  fr: {…}");
  CHECK(findings[0].message == "`fr` has 2 of 3 questions, 66.7 %, and should have at least 70 %");
  CHECK(findings[0].help == "`vade coverage --locale fr` says what is missing");
}

TEST_CASE("each share has a gate of its own", "[check]") {
  CHECK(findings_for("fr", gate_of(51, 67, 61)).size() == 3);
  CHECK(findings_for("fr", gate_of(50, 66, 60)).empty());
  CHECK(findings_for("fr", {}).empty());
  CHECK(findings_for("en", gate_of(100, 100, 100)).empty());
  CHECK(findings_for("de", gate_of(100, 100, 100)).empty());
}

TEST_CASE("all of nothing is enough", "[check]") {
  model::Coverage coverage;
  coverage.locales.resize(1);
  coverage.locales[0].locale = "fr";
  diag::Bag bag;
  check::check_coverage_gate(coverage, {{"fr", gate_of(100, 100, 100)}}, bag);
  CHECK(bag.empty());
}

TEST_CASE("a gate of the command line is in no file", "[check]") {
  const auto findings = findings_for("fr", {{}, config::Least{70, {}}, {}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].where == diag::Location{});
  CHECK(findings[0].message ==
        "`fr` has 2 of 3 questions, 66.7 %, and should have at least 70 % (`--min`)");
}
