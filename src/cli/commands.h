#pragma once

#include "build/pipeline.h"
#include "cli/cli.h"
#include "cli/console.h"

#include <cstddef>
#include <map>
#include <string>

namespace vade::cli {

/// What all commands that read a site are told.
struct SiteArguments {
  std::string site = ".";
  std::size_t jobs = 0;  ///< 0: as many as there are processors
  bool strict = false;
};

struct BuildArguments {
  SiteArguments common;
  std::string output;    ///< empty: the configuration's
  std::string base_url;  ///< empty: the configuration's
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
  std::string locale;                     ///< empty: all
  std::map<std::string, double> minimum;  ///< percent of the questions, by locale
  Format format = Format::Text;
};

struct SearchArguments {
  std::string query;
  std::string site = ".";
  std::string output;  ///< empty: the configuration's
  std::string locale;
  std::size_t limit = 10;
  Format format = Format::Text;
};

[[nodiscard]] Exit run_build(const BuildArguments& arguments);
[[nodiscard]] Exit run_check(const CheckArguments& arguments);
[[nodiscard]] Exit run_coverage(const CoverageArguments& arguments);
[[nodiscard]] Exit run_search(const SearchArguments& arguments);
/// Writes a new site into `folder`, which must be absent or empty.
[[nodiscard]] Exit run_init(const std::string& folder);
/// Prints the built-in texts of a language as a file to start from, or, without a name, the
/// languages that there are.
[[nodiscard]] Exit run_locale(const std::string& tag);
/// Prints a rule's page; without a name, the list of all rules.
[[nodiscard]] Exit run_explain(const std::string& rule);

/// Options of the pipeline for a command; diagrams are drawn in workers of this program.
[[nodiscard]] build::Options pipeline_options(const SiteArguments& arguments);

/// The report's findings in `format`: as JSON on standard output; as text there too, or, when
/// the command's product is something else, among the messages.
enum class TextGoesTo : std::uint8_t { Report, Messages };
void print_findings(const build::Report& report, Format format, TextGoesTo where);

}  // namespace vade::cli
