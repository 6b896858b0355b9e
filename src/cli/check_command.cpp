#include "cli/commands.h"

namespace vade::cli {

base::Result<Exit> run_check(const CheckArguments& arguments) {
  VADE_TRY(const auto files, base::open_disk(arguments.common.site));
  build::Options options = pipeline_options(arguments.common);
  options.measure = build::Measure::Nothing;
  if (arguments.drafts) options.load.drafts = model::Drafts::Include;
  VADE_TRY(const build::Report report, build::check_site(*files, options));
  VADE_TRY_VOID(print_findings(report, arguments.format, TextGoesTo::Report));
  const std::string& site = arguments.common.site;
  const std::string output = output_folder(std::nullopt, site, report.config);
  if (const auto overlap = output::refuse_overlap(protected_place(output, site))) return *overlap;
  if (report.has_configuration_error()) return Exit::Failed;
  return report.has_errors() ? Exit::Findings : Exit::Fine;
}

}  // namespace vade::cli
