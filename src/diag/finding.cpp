#include "diag/finding.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace vade::diag {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::Off:
      return "off";
    case Severity::Note:
      return "note";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return {};
}

std::optional<Severity> severity_from_name(std::string_view name) {
  for (const Severity severity :
       {Severity::Off, Severity::Note, Severity::Warning, Severity::Error}) {
    if (name == severity_name(severity)) return severity;
  }
  return std::nullopt;
}

Counts count(const std::vector<Finding>& findings) {
  Counts counts;
  for (const Finding& finding : findings) {
    switch (finding.severity) {
      case Severity::Off:
        break;
      case Severity::Note:
        ++counts.notes;
        break;
      case Severity::Warning:
        ++counts.warnings;
        break;
      case Severity::Error:
        ++counts.errors;
        break;
    }
  }
  return counts;
}

bool report_order(const Finding& a, const Finding& b) {
  return std::tie(a.where.path, a.where.line, a.where.column, a.rule->name, a.message) <
         std::tie(b.where.path, b.where.line, b.where.column, b.rule->name, b.message);
}

Finding& Bag::add(const Rule& rule, Location where, std::string message, std::string help) {
  Finding& finding = findings_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.message = std::move(message);
  finding.where = std::move(where);
  finding.help = std::move(help);
  return finding;
}

void Bag::merge(Bag&& other) {
  findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                   std::make_move_iterator(other.findings_.end()));
  other.findings_.clear();
}

void Bag::sort() {
  std::stable_sort(findings_.begin(), findings_.end(), report_order);
}

}  // namespace vade::diag
