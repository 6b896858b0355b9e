#include "base/parallel.h"
#include "cli/commands.h"
#include "diag/write_json.h"
#include "diag/write_text.h"

namespace vade::cli {

build::Options pipeline_options(const SiteArguments& arguments) {
  build::Options options;
  options.load.jobs = arguments.jobs == 0 ? base::default_jobs() : arguments.jobs;
  options.strictness =
      arguments.strict ? build::Strictness::WarningsAreErrors : build::Strictness::Normal;
  options.diagram_worker = "/proc/self/exe";
  return options;
}

void print_findings(const build::Report& report, Format format, TextGoesTo where) {
  switch (format) {
    case Format::Json:
      print_report(diag::write_json(report.findings));
      return;
    case Format::Text:
      break;
  }
  if (where == TextGoesTo::Report) {
    print_report(diag::write_text(report.findings, colour_of_report()));
  } else {
    print_message(diag::write_text(report.findings, colour_of_messages()));
  }
}

}  // namespace vade::cli
