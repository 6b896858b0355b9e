#include "build/report.h"

#include "diag/rules.h"

#include <algorithm>

namespace vade::build {
namespace {

bool is_same(const diag::Finding& a, const diag::Finding& b) {
  return a.rule == b.rule && a.where == b.where && a.message == b.message && a.locale == b.locale;
}

}  // namespace

bool Report::has_errors() const {
  return std::any_of(findings.begin(), findings.end(), [](const diag::Finding& finding) {
    return finding.severity == diag::Severity::Error;
  });
}

bool Report::has_configuration_error() const {
  return std::any_of(findings.begin(), findings.end(), [](const diag::Finding& finding) {
    return finding.rule == &diag::ConfigInvalid && finding.severity == diag::Severity::Error;
  });
}

std::vector<diag::Finding> finish_findings(diag::Bag bag, const config::Config& config,
                                           Strictness strictness) {
  bag.sort();
  std::vector<diag::Finding> findings;
  findings.reserve(bag.findings().size());
  for (diag::Finding& finding : bag.findings()) {
    const auto configured = config.checks.find(std::string(finding.rule->name));
    const bool counts =
        configured != config.checks.end() && configured->second >= finding.rule->least;
    if (counts) finding.severity = configured->second;
    if (finding.severity == diag::Severity::Off) continue;
    if (strictness == Strictness::WarningsAreErrors &&
        finding.severity == diag::Severity::Warning) {
      finding.severity = diag::Severity::Error;
    }
    if (!findings.empty() && is_same(findings.back(), finding)) continue;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace vade::build
