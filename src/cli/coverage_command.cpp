#include "check/coverage_gate.h"
#include "cli/commands.h"
#include "cli/coverage_report.h"

#include <map>
#include <string>

namespace vade::cli {
namespace {

/// The gates of the configuration with those of the command line in their place.
base::Result<std::map<std::string, config::CoverageGate>> gates_of(
    const config::Config& config, const CoverageArguments& arguments) {
  std::map<std::string, config::CoverageGate> gates = config.coverage;
  for (const auto& [name, percent] : arguments.minimum) {
    VADE_TRY(const std::string locale, find_locale(config.locales, name));
    gates[locale].questions = config::Least{percent, {}};
  }
  return gates;
}

base::Result<void> print_coverage(const model::Coverage& coverage, const std::string& only,
                                  Format format) {
  switch (format) {
    case Format::Text:
      return print_report(coverage_text(coverage, only));
    case Format::Json:
      return print_report(coverage_json(coverage, only));
  }
  return {};
}

}  // namespace

base::Result<Exit> run_coverage(const CoverageArguments& arguments) {
  VADE_TRY(const auto files, base::open_disk(arguments.common.site));
  VADE_TRY(const build::Report report,
           build::check_site(*files, pipeline_options(arguments.common)));
  std::string only;
  if (arguments.locale) {
    VADE_TRY(only, find_locale(report.config.locales, *arguments.locale));
  }
  VADE_TRY(const auto gates, gates_of(report.config, arguments));
  VADE_TRY_VOID(print_coverage(report.coverage, only, arguments.format));
  if (report.has_configuration_error()) {
    VADE_TRY_VOID(print_findings(report, Format::Text, TextGoesTo::Messages));
    return Exit::Failed;
  }
  diag::Bag bag;
  check::check_coverage_gate(report.coverage, gates, bag);
  if (bag.empty()) return Exit::Fine;
  print_message(diag::write_text(bag.findings(), colour_of_messages()));
  return Exit::Findings;
}

}  // namespace vade::cli
