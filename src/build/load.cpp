#include "build/load.h"

#include "base/parallel.h"
#include "base/path.h"
#include "config/load.h"
#include "config/locale_files.h"
#include "diag/rules.h"
#include "parse/parse_file.h"
#include "theme/templates.h"

#include <optional>
#include <utility>
#include <vector>

namespace vade::build {
namespace {

/// Parses one page. What is wrong in it belongs to its locale, unless it says otherwise.
parse::ParsedFile parse_page(const discover::Source& source, std::string bytes,
                             const config::FaqMarkers& markers) {
  parse::ParsedFile page = parse::parse_file(source.path, std::move(bytes), markers);
  for (diag::Finding& finding : page.findings.findings()) {
    if (finding.locale.empty()) finding.locale = source.locale;
  }
  return page;
}

/// Reads and parses every page. The result has the order of the sources; the first page that could
/// not be read fails the whole.
base::Result<std::vector<parse::ParsedFile>> parse_pages(const base::FileSystem& files,
                                                         const config::Config& config,
                                                         const config::LocaleFiles& locales,
                                                         const discover::Sources& sources,
                                                         std::size_t jobs) {
  std::vector<const discover::Source*> pages;
  for (const discover::Source& source : sources.content) {
    if (source.kind == discover::SourceKind::Page && !source.locale.empty()) {
      pages.push_back(&source);
    }
  }
  std::vector<parse::ParsedFile> parsed(pages.size());
  std::vector<std::optional<base::Failure>> failures(pages.size());
  base::parallel_for(pages.size(), jobs, [&](std::size_t at, std::size_t) {
    auto bytes = files.read(pages[at]->path);
    if (!bytes.ok()) {
      failures[at] = bytes.failure();
      return;
    }
    const std::size_t locale = config.locale_index(pages[at]->locale).value_or(0);
    parsed[at] = parse_page(*pages[at], *std::move(bytes), locales.locales[locale].markers);
  });
  for (const auto& failure : failures) {
    if (failure) return *failure;
  }
  return parsed;
}

/// The keys of the texts that the site's own templates name.
base::Result<std::vector<std::string>> texts_of_templates(const base::FileSystem& files,
                                                          const discover::Sources& sources) {
  std::vector<std::string> keys;
  for (const std::string& name : sources.templates) {
    if (base::extension_of(name) != theme::TemplateEnding) continue;
    const std::string path = base::join("templates", name);
    VADE_TRY(std::string text, files.read(path));
    const std::vector<std::string> named = theme::texts_named_in({path, std::move(text)});
    keys.insert(keys.end(), named.begin(), named.end());
  }
  return keys;
}

base::Result<config::Config> configure(const base::FileSystem& files, const LoadOptions& options,
                                       diag::Bag& bag) {
  VADE_TRY(config::Config config, config::load_config(files, bag));
  if (options.base_url.empty()) return config;
  const auto base_url = config::normalise_base_url(options.base_url);
  if (!base_url) {
    return base::Failure{"", "`" + options.base_url + "` is not an address to publish at",
                         "write an http or https URL, such as https://help.example.org/"};
  }
  config.base_url = *base_url;
  return config;
}

}  // namespace

base::Result<model::Site> load_site(const base::FileSystem& files, const LoadOptions& options,
                                    diag::Bag& bag) {
  VADE_TRY(config::Config config, configure(files, options, bag));
  VADE_TRY(config::LocaleFiles locales, config::load_locale_files(files, config, bag));
  VADE_TRY(discover::Sources sources, discover::discover(files, config, bag));
  VADE_TRY(std::vector<parse::ParsedFile> pages,
           parse_pages(files, config, locales, sources, options.jobs));
  for (parse::ParsedFile& page : pages) bag.merge(std::exchange(page.findings, {}));
  VADE_TRY(std::vector<std::string> texts, texts_of_templates(files, sources));
  return model::assemble({std::move(config), std::move(locales.locales), std::move(locales.english),
                          std::move(sources), std::move(pages), std::move(texts)},
                         options.drafts, options.jobs, bag);
}

}  // namespace vade::build
