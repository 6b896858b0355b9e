#include "cli/commands.h"
#include "config/load.h"
#include "search/query.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace vade::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string answer_json(const SearchArguments& arguments, const search::Answer& answer) {
  Json results = Json::array();
  for (const search::Hit& hit : answer.hits) {
    results.push_back(
        {{"url", hit.url}, {"title", hit.title}, {"section", hit.section}, {"score", hit.score}});
  }
  const Json report = {{"version", 1},
                       {"query", arguments.query},
                       {"locale", arguments.locale},
                       {"results", results}};
  return report.dump(2) + "\n";
}

std::string answer_text(const search::Answer& answer) {
  std::string text;
  for (const search::Hit& hit : answer.hits) {
    text += hit.section.empty() ? hit.title : fmt::format("{} › {}", hit.title, hit.section);
    text += fmt::format("\n  /{}\n", hit.url);
    if (!hit.excerpt.empty()) text += fmt::format("  {}\n", hit.excerpt);
  }
  return text;
}

/// What a reader of the browser is told too: words that were corrected or not found at all.
std::string remarks(const search::Answer& answer) {
  std::string text;
  for (const search::Correction& correction : answer.corrections) {
    text += fmt::format("no page has `{}`: searched for `{}`\n", correction.from, correction.to);
  }
  for (const std::string& word : answer.unknown) text += fmt::format("no page has `{}`\n", word);
  return text;
}

/// The published site's folder: named on the command line, or by the configuration.
base::Result<std::string> published_folder(const SearchArguments& arguments) {
  if (!arguments.output.empty()) return arguments.output;
  VADE_TRY(const auto files, base::open_disk(arguments.site));
  diag::Bag bag;
  VADE_TRY(const config::Config config, config::load_config(*files, bag));
  const bool absolute = config.output.starts_with('/');
  return absolute ? config.output : arguments.site + "/" + config.output;
}

base::Result<search::Answer> find(const SearchArguments& arguments) {
  VADE_TRY(const std::string folder, published_folder(arguments));
  auto files = base::open_disk(folder);
  if (!files.ok()) {
    return base::Failure{folder, "the site is not built", "run `vade build` first"};
  }
  const base::FileSystem& published = **files;
  VADE_TRY(search::Searcher searcher,
           search::Searcher::open(arguments.locale,
                                  [&](std::string_view path) { return published.read(path); }));
  return searcher.search(arguments.query, arguments.limit);
}

}  // namespace

Exit run_search(const SearchArguments& arguments) {
  const auto answer = find(arguments);
  if (!answer.ok()) {
    print_failure(answer.failure());
    return Exit::Failed;
  }
  switch (arguments.format) {
    case Format::Json:
      print_report(answer_json(arguments, *answer));
      break;
    case Format::Text:
      print_report(answer_text(*answer));
      print_message(remarks(*answer));
      break;
  }
  return Exit::Fine;
}

}  // namespace vade::cli
