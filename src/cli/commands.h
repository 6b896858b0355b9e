#pragma once

#include "base/result.h"
#include "build/pipeline.h"
#include "cli/cli.h"
#include "cli/console.h"
#include "output/place.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vade::cli {

/// What all commands that read a site are told.
struct SiteArguments {
  std::string site = ".";
  std::size_t jobs = 0;  ///< 0: as many as there are processors
  bool strict = false;
};

struct BuildArguments {
  SiteArguments common;
  std::optional<std::string> output;    ///< absent: the configuration's
  std::optional<std::string> base_url;  ///< absent: the configuration's
  bool drafts = false;
  bool durable = false;
  Format format = Format::Text;
};

struct CheckArguments {
  SiteArguments common;
  bool drafts = false;
  Format format = Format::Text;
};

struct CoverageArguments {
  SiteArguments common;
  std::optional<std::string> locale;      ///< absent: all
  std::map<std::string, double> minimum;  ///< percent of the questions, by locale
  Format format = Format::Text;
};

struct SearchArguments {
  std::string query;
  std::string site = ".";
  std::optional<std::string> output;  ///< absent: the configuration's
  std::string locale;
  std::size_t limit = 10;
  Format format = Format::Text;
};

// A command prints its report and what people are to know, and says how it ended; a failure is
// printed by whoever called it, and ends in Exit::Failed.

[[nodiscard]] base::Result<Exit> run_build(const BuildArguments& arguments);
[[nodiscard]] base::Result<Exit> run_check(const CheckArguments& arguments);
[[nodiscard]] base::Result<Exit> run_coverage(const CoverageArguments& arguments);
[[nodiscard]] base::Result<Exit> run_search(const SearchArguments& arguments);
/// Writes a new site into `folder`, which must be absent or empty.
[[nodiscard]] base::Result<Exit> run_init(const std::string& folder);
/// Prints the built-in texts of a language as a file to start from, or, without a name, the
/// languages that there are.
[[nodiscard]] base::Result<Exit> run_locale(const std::string& tag);
/// Prints a rule's page; without a name, the list of all rules.
[[nodiscard]] base::Result<Exit> run_explain(const std::optional<std::string>& rule);

/// Options of the pipeline for a command; diagrams are drawn in workers of this program.
[[nodiscard]] build::Options pipeline_options(const SiteArguments& arguments);

/// The folder of the published site: `given` on the command line, relative to the current folder,
/// or the configuration's, relative to the site.
[[nodiscard]] std::string output_folder(const std::optional<std::string>& given,
                                        const std::string& site, const config::Config& config);

/// Where to publish, with what must not be touched there: what is read (the site and its folders).
[[nodiscard]] output::Place protected_place(const std::string& folder, const std::string& site);

/// The one of `locales` that `wanted` names; language tags are the same in capitals and small
/// letters. Fails with the nearest one.
[[nodiscard]] base::Result<std::string> find_locale(const std::vector<std::string>& locales,
                                                    const std::string& wanted);

/// The report's findings in `format`: as JSON on standard output; as text there too, or, when
/// the command's product is something else, among the messages.
enum class TextGoesTo : std::uint8_t { Report, Messages };
[[nodiscard]] base::Result<void> print_findings(const build::Report& report, Format format,
                                                TextGoesTo where);

}  // namespace vade::cli
