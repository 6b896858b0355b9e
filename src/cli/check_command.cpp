#include "cli/commands.h"

namespace vade::cli {

Exit run_check(const CheckArguments& arguments) {
  const auto files = base::open_disk(arguments.common.site);
  if (!files.ok()) {
    print_failure(files.failure());
    return Exit::Failed;
  }
  build::Options options = pipeline_options(arguments.common);
  options.measure = build::Measure::Nothing;
  if (arguments.drafts) options.load.drafts = model::Drafts::Include;
  const auto report = build::check_site(**files, options);
  if (!report.ok()) {
    print_failure(report.failure());
    return Exit::Failed;
  }
  print_findings(*report, arguments.format, TextGoesTo::Report);
  if (report->has_configuration_error()) return Exit::Failed;
  return report->has_errors() ? Exit::Findings : Exit::Fine;
}

}  // namespace vade::cli
