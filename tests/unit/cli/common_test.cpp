#include "cli/commands.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::cli;

TEST_CASE("the published folder is the given one, else the configured one", "[cli]") {
  config::Config config;
  CHECK(output_folder(std::nullopt, "help", config) == "help/public");
  CHECK(output_folder("out", "help", config) == "out");
  config.output = "../www";
  CHECK(output_folder(std::nullopt, "help", config) == "help/../www");
  config.output = "/srv/www";
  CHECK(output_folder(std::nullopt, "help", config) == "/srv/www");
}

TEST_CASE("a language tag is the same in capitals and small letters", "[cli]") {
  const std::vector<std::string> locales = {"en", "fr-CA", "nl"};
  CHECK(*find_locale(locales, "EN") == "en");
  CHECK(*find_locale(locales, "fr-ca") == "fr-CA");
  const auto unknown = find_locale(locales, "de");
  REQUIRE_FALSE(unknown.ok());
  CHECK(unknown.failure().message == "the site has no locale `de`");
  CHECK(unknown.failure().help == "it has `en`, `fr-CA`, `nl`");
  CHECK(find_locale(locales, "fr-CH").failure().help == "did you mean `fr-CA`?");
}

TEST_CASE("without a number of threads there is one for each processor", "[cli]") {
  SiteArguments arguments;
  CHECK(pipeline_options(arguments).load.jobs >= 1);
  CHECK(pipeline_options(arguments).strictness == build::Strictness::Normal);
  arguments.jobs = 3;
  arguments.strict = true;
  CHECK(pipeline_options(arguments).load.jobs == 3);
  CHECK(pipeline_options(arguments).strictness == build::Strictness::WarningsAreErrors);
}
