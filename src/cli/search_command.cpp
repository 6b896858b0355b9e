#include "base/path.h"
#include "base/strings.h"
#include "cli/commands.h"
#include "search/index.h"
#include "search/query.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace vade::cli {
namespace {

using Json = nlohmann::ordered_json;

/// What a published site answers to a query.
struct Found {
  std::string locale;  ///< as the site writes it
  search::Answer answer;
};

std::string answer_json(const std::string& query, const Found& found) {
  Json results = Json::array();
  for (const search::Hit& hit : found.answer.hits) {
    results.push_back(
        {{"url", hit.url}, {"title", hit.title}, {"section", hit.section}, {"score", hit.score}});
  }
  const Json report = {
      {"version", 1}, {"query", query}, {"locale", found.locale}, {"results", results}};
  return report.dump(2) + "\n";
}

std::string answer_text(const search::Answer& answer) {
  std::string text;
  for (const search::Hit& hit : answer.hits) {
    text += hit.section.empty() ? hit.title : fmt::format("{} › {}", hit.title, hit.section);
    text += fmt::format("\n  {}\n", hit.url);
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
  if (answer.hits.empty()) text += "nothing was found\n";
  return text;
}

/// The folder of the published site. The site itself is only looked at if it must say which one.
base::Result<std::string> published_folder(const SearchArguments& arguments) {
  if (arguments.output) return *arguments.output;
  VADE_TRY(const auto files, base::open_disk(arguments.site));
  VADE_TRY(const config::Config config, build::read_config(*files));
  return output_folder(std::nullopt, arguments.site, config);
}

/// The locales that the published site can be searched in.
base::Result<std::vector<std::string>> published_locales(const base::FileSystem& published) {
  VADE_TRY(const auto entries, published.list_tree("search"));
  std::vector<std::string> locales;
  for (const base::DirectoryEntry& entry : entries) {
    const std::string locale(base::name_of(entry.path));
    const bool is_folder = entry.kind == base::EntryKind::Directory;
    if (is_folder && published.is_file(search::manifest_path(locale))) locales.push_back(locale);
  }
  return locales;
}

base::Result<Found> find(const SearchArguments& arguments) {
  VADE_TRY(const std::string folder, published_folder(arguments));
  const base::Failure not_built{folder, "no site is published here", "run `vade build` first"};
  const auto files = base::open_disk(folder);
  if (!files.ok()) return not_built;
  const base::FileSystem& published = **files;
  VADE_TRY(const std::vector<std::string> locales, published_locales(published));
  if (locales.empty()) return not_built;
  VADE_TRY(const std::string locale, find_locale(locales, arguments.locale));
  const auto load = [&](std::string_view path) { return published.read(path); };
  VADE_TRY(search::Searcher searcher, search::Searcher::open(locale, load));
  VADE_TRY(search::Answer answer, searcher.search(arguments.query, arguments.limit));
  return Found{locale, std::move(answer)};
}

}  // namespace

base::Result<Exit> run_search(const SearchArguments& arguments) {
  if (base::trim(arguments.query).empty()) {
    return base::Failure{"", "`QUERY` is empty", "write what a reader would type"};
  }
  VADE_TRY(const Found found, find(arguments));
  switch (arguments.format) {
    case Format::Json:
      VADE_TRY_VOID(print_report(answer_json(arguments.query, found)));
      break;
    case Format::Text:
      VADE_TRY_VOID(print_report(answer_text(found.answer)));
      print_message(remarks(found.answer));
      break;
  }
  return Exit::Fine;
}

}  // namespace vade::cli
