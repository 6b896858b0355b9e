#include "base/path.h"
#include "cli/commands.h"
#include "output/publish.h"

#include <fmt/core.h>

namespace vade::cli {
namespace {

std::string output_folder(const BuildArguments& arguments, const config::Config& config) {
  if (!arguments.output.empty()) return arguments.output;
  const bool absolute = config.output.starts_with('/');
  return absolute ? config.output : arguments.common.site + "/" + config.output;
}

/// What is read must not be written: the site itself, and its folders.
output::Place protected_place(const std::string& folder, const std::string& site) {
  output::Place place{folder, site, {}};
  for (const char* input : {"content", "site", "templates", "locales"}) {
    place.inputs.push_back(site + "/" + input);
  }
  return place;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string summary(const build::Report& report, const output::Published& published,
                    const std::string& folder) {
  std::string text =
      fmt::format("{} in {}: {} written, {} unchanged", counted(report.pages, "page", "pages"),
                  counted(report.config.locales.size(), "language", "languages"),
                  counted(published.written, "file", "files"), published.unchanged);
  if (published.removed != 0) text += fmt::format(", {} removed", published.removed);
  return text + fmt::format("; the site is in {}\n", folder);
}

/// Nothing is published unless everything went well.
base::Result<Exit> build_and_publish(const BuildArguments& arguments) {
  VADE_TRY(const auto files, base::open_disk(arguments.common.site));
  VADE_TRY(const config::Config config, build::read_config(*files));
  const std::string folder = output_folder(arguments, config);
  VADE_TRY(output::Publication publication,
           output::Publication::begin(
               protected_place(folder, arguments.common.site),
               arguments.durable ? output::Durability::Durable : output::Durability::Fast));

  build::Options options = pipeline_options(arguments.common);
  options.measure = build::Measure::Nothing;
  options.load.base_url = arguments.base_url;
  if (arguments.drafts) options.load.drafts = model::Drafts::Include;
  VADE_TRY(const build::Report report, build::build_site(*files, options, publication.sink()));

  print_findings(report, arguments.format, TextGoesTo::Messages);
  if (report.has_errors()) {
    print_message(fmt::format("nothing was published; {} is as it was\n", folder));
    return report.has_configuration_error() ? Exit::Failed : Exit::Findings;
  }
  VADE_TRY(const output::Published published, publication.commit());
  print_message(summary(report, published, folder));
  return Exit::Fine;
}

}  // namespace

Exit run_build(const BuildArguments& arguments) {
  const auto exit = build_and_publish(arguments);
  if (exit.ok()) return *exit;
  print_failure(exit.failure());
  return Exit::Failed;
}

}  // namespace vade::cli
