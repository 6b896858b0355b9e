#include "base/parallel.h"
#include "base/strings.h"
#include "cli/commands.h"
#include "diag/suggestion.h"
#include "diag/write_json.h"
#include "diag/write_text.h"

#include <fmt/format.h>

namespace vade::cli {

build::Options pipeline_options(const SiteArguments& arguments) {
  build::Options options;
  options.load.jobs = arguments.jobs == 0 ? base::default_jobs() : arguments.jobs;
  options.strictness =
      arguments.strict ? build::Strictness::WarningsAreErrors : build::Strictness::Normal;
  options.diagram_worker = "/proc/self/exe";
  return options;
}

std::string output_folder(const std::optional<std::string>& given, const std::string& site,
                          const config::Config& config) {
  if (given) return *given;
  return config.output.starts_with('/') ? config.output : site + "/" + config.output;
}

output::Place protected_place(const std::string& folder, const std::string& site) {
  output::Place place{folder, site, {}};
  for (const char* input : {"content", "site", "templates", "locales", "l10n"}) {
    place.inputs.push_back(site + "/" + input);
  }
  return place;
}

base::Result<std::string> find_locale(const std::vector<std::string>& locales,
                                      const std::string& wanted) {
  for (const std::string& locale : locales) {
    if (base::ascii_lower(locale) == base::ascii_lower(wanted)) return locale;
  }
  return base::Failure{"", fmt::format("the site has no locale `{}`", wanted),
                       diag::did_you_mean(wanted, {locales.begin(), locales.end()},
                                          fmt::format("it has `{}`", fmt::join(locales, "`, `")))};
}

base::Result<void> print_findings(const build::Report& report, Format format, TextGoesTo where) {
  switch (format) {
    case Format::Json:
      return print_report(diag::write_json(report.findings));
    case Format::Text:
      break;
  }
  if (where == TextGoesTo::Report) {
    return print_report(diag::write_text(report.findings, colour_of_report()));
  }
  print_message(diag::write_text(report.findings, colour_of_messages()));
  return {};
}

}  // namespace vade::cli
