#include "cli/commands.h"
#include "cli/interruption.h"
#include "output/publish.h"

#include <fmt/core.h>

namespace vade::cli {
namespace {

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

build::Options options_of(const BuildArguments& arguments, const Interruption& interruption) {
  build::Options options = pipeline_options(arguments.common);
  options.measure = build::Measure::Nothing;
  options.load.base_url = arguments.base_url.value_or("");
  if (arguments.drafts) options.load.drafts = model::Drafts::Include;
  options.go_on = [&interruption]() -> base::Result<void> {
    if (!interruption.is_requested()) return {};
    return base::Failure{"", "the build was interrupted", ""};
  };
  return options;
}

void print_published(const build::Report& report, const output::Published& published,
                     const std::string& folder) {
  print_message(summary(report, published, folder));
  if (published.left_behind.empty()) return;
  print_message(
      fmt::format("note: {} is what is left of the old site and could not be removed; "
                  "remove it before the next build\n",
                  published.left_behind));
}

/// Nothing is published unless everything went well.
base::Result<Exit> build_and_publish(const BuildArguments& arguments,
                                     const Interruption& interruption) {
  const std::string& site = arguments.common.site;
  VADE_TRY(const auto files, base::open_disk(site));
  VADE_TRY(const config::Config config, build::read_config(*files));
  const std::string folder = output_folder(arguments.output, site, config);
  VADE_TRY(output::Publication publication,
           output::Publication::begin(
               protected_place(folder, site),
               arguments.durable ? output::Durability::Durable : output::Durability::Fast));
  const build::Options options = options_of(arguments, interruption);
  VADE_TRY(const build::Report report, build::build_site(*files, options, publication.sink()));

  VADE_TRY_VOID(print_findings(report, arguments.format, TextGoesTo::Messages));
  if (report.has_errors()) {
    print_message(fmt::format("nothing was published; {} is as it was\n", folder));
    return report.has_configuration_error() ? Exit::Failed : Exit::Findings;
  }
  VADE_TRY_VOID(options.go_on());
  const auto published = publication.commit();
  if (!published.ok()) {
    print_failure(published.failure());  // its own reason, also if a signal came meanwhile
    return Exit::Failed;
  }
  print_published(report, *published, folder);
  return Exit::Fine;
}

}  // namespace

base::Result<Exit> run_build(const BuildArguments& arguments) {
  const Interruption interruption;
  auto exit = build_and_publish(arguments, interruption);
  // Whatever failed did so because of the signal, which ends the program when it is let through.
  if (!exit.ok() && interruption.is_requested()) {
    print_message("the build was interrupted; nothing was published\n");
    return Exit::Failed;
  }
  return exit;
}

}  // namespace vade::cli
