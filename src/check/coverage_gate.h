#pragma once

#include "check/check.h"
#include "model/coverage.h"

namespace vade::check {

inline constexpr diag::Rule CoverageGate{
    "coverage-gate", diag::Severity::Error,
    "a locale has less of the site than the configuration asks for"};

inline constexpr const diag::Rule* CoverageRules[] = {&CoverageGate};

/// Compares each locale with the least coverage that `coverage:` in site.yaml names for it.
void check_coverage_gate(const model::Site& site, diag::Bag& bag);

/// The same for a coverage that is measured already, so that a caller may set other gates.
void check_coverage_gate(const model::Coverage& coverage,
                         const std::map<std::string, config::CoverageGate>& gates, diag::Bag& bag);

inline constexpr Check Gate{CoverageRules, nullptr, check_coverage_gate};

}  // namespace vade::check
