#include "build/report.h"

#include "diag/rules.h"

#include <algorithm>

namespace vade::build {
namespace {

/// Whether both say the same of the same place, be it for different locales.
bool says_the_same(const diag::Finding& a, const diag::Finding& b) {
  return a.rule == b.rule && a.where == b.where && a.message == b.message && a.help == b.help;
}

/// A file under `content/shared/` is looked at once for each locale: what is wrong for several of
/// them belongs to none.
bool is_merged(std::vector<diag::Finding>& findings, const diag::Finding& finding) {
  for (auto earlier = findings.rbegin(); earlier != findings.rend(); ++earlier) {
    if (earlier->rule != finding.rule || earlier->where != finding.where) return false;
    if (!says_the_same(*earlier, finding)) continue;
    if (earlier->locale != finding.locale) earlier->locale.clear();
    return true;
  }
  return false;
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
    if (is_merged(findings, finding)) continue;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace vade::build
