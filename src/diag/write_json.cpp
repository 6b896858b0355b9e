#include "diag/write_json.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace vade::diag {
namespace {

using Json = nlohmann::ordered_json;

/// Lines and columns count from 1; for a file as a whole there is none, hence null.
Json number_or_null(std::uint32_t number) {
  return number == 0 ? Json() : Json(number);
}

void put_start(Json& object, const Location& where) {
  object["path"] = where.path;
  object["line"] = number_or_null(where.line);
  object["column"] = number_or_null(where.column);
}

void put_range(Json& object, const Location& where) {
  put_start(object, where);
  object["endLine"] = number_or_null(where.end_line);
  object["endColumn"] = number_or_null(where.end_column);
}

Json related_json(const Related& related) {
  Json object;
  put_start(object, related.where);
  object["message"] = related.message;
  return object;
}

Json fix_json(const std::optional<Fix>& fix) {
  if (!fix) return {};
  Json object;
  put_range(object, fix->where);
  object["replacement"] = fix->replacement;
  object["description"] = fix->description;
  return object;
}

Json finding_json(const Finding& finding) {
  Json object;
  object["rule"] = finding.rule->name;
  object["severity"] = severity_name(finding.severity);
  object["message"] = finding.message;
  put_range(object, finding.where);
  object["locale"] = finding.locale.empty() ? Json() : Json(finding.locale);
  object["help"] = finding.help;
  object["related"] = Json::array();
  for (const Related& related : finding.related) object["related"].push_back(related_json(related));
  object["fix"] = fix_json(finding.fix);
  return object;
}

}  // namespace

std::string write_json(const std::vector<Finding>& findings) {
  const Counts counts = count(findings);
  Json report;
  report["version"] = 1;
  report["summary"] = {
      {"errors", counts.errors}, {"warnings", counts.warnings}, {"notes", counts.notes}};
  report["findings"] = Json::array();
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::Off) report["findings"].push_back(finding_json(finding));
  }
  // Messages may quote a file that is not valid UTF-8, JSON must be.
  return report.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace vade::diag
