#include "check/coverage_gate.h"
#include "cli/commands.h"
#include "cli/coverage_report.h"

#include <fmt/core.h>

#include <algorithm>

namespace vade::cli {
namespace {

/// The gates of the configuration with those of the command line on top.
std::map<std::string, config::CoverageGate> gates_of(const build::Report& report,
                                                     const CoverageArguments& arguments) {
  std::map<std::string, config::CoverageGate> gates = report.config.coverage;
  for (const auto& [locale, percent] : arguments.minimum) gates[locale].questions = percent;
  return gates;
}

/// A locale that the command line names and the site does not have; empty if there is none.
std::string unknown_locale(const build::Report& report, const CoverageArguments& arguments) {
  if (!arguments.locale.empty() && !report.config.locale_index(arguments.locale)) {
    return arguments.locale;
  }
  for (const auto& [locale, percent] : arguments.minimum) {
    if (!report.config.locale_index(locale)) return locale;
  }
  return {};
}

}  // namespace

Exit run_coverage(const CoverageArguments& arguments) {
  const auto files = base::open_disk(arguments.common.site);
  if (!files.ok()) {
    print_failure(files.failure());
    return Exit::Failed;
  }
  const auto report = build::check_site(**files, pipeline_options(arguments.common));
  if (!report.ok()) {
    print_failure(report.failure());
    return Exit::Failed;
  }
  const std::string unknown = unknown_locale(*report, arguments);
  if (!unknown.empty()) {
    print_failure({"", fmt::format("the site has no locale `{}`", unknown),
                   "`locales` in site/site.yaml lists them"});
    return Exit::Failed;
  }
  switch (arguments.format) {
    case Format::Text:
      print_report(coverage_text(report->coverage, arguments.locale));
      break;
    case Format::Json:
      print_report(coverage_json(report->coverage, arguments.locale));
      break;
  }
  diag::Bag bag;
  check::check_coverage_gate(report->coverage, gates_of(*report, arguments), bag);
  if (report->has_configuration_error()) {
    print_findings(*report, Format::Text, TextGoesTo::Messages);
    return Exit::Failed;
  }
  if (bag.empty()) return Exit::Fine;
  print_message(diag::write_text(bag.findings(), colour_of_messages()));
  return Exit::Findings;
}

}  // namespace vade::cli
