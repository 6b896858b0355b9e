#include "build/pipeline.h"

#include "base/parallel.h"
#include "base/path.h"
#include "build/assets.h"
#include "build/diagrams.h"
#include "build/translations.h"
#include "check/registry.h"
#include "config/load.h"
#include "parse/encoding.h"
#include "render/render_site.h"
#include "render/schema.h"
#include "search/index.h"
#include "theme/builtin.h"
#include "theme/templates.h"

#include <utility>
#include <vector>

namespace vade::build {
namespace {

/// Whether vade publishes the text of this file of `templates/`; what else lies there is not read.
bool is_theme_text(std::string_view name) {
  const std::string_view ending = base::extension_of(name);
  return ending == ".mustache" || ending == ".css" || ending == ".js" || ending == ".svg";
}

/// The built-in templates with the site's own on top.
base::Result<theme::Templates> load_templates(const model::Site& site,
                                              const base::FileSystem& files, diag::Bag& bag) {
  std::vector<theme::TemplateFile> own;
  for (const std::string& name : site.sources.templates) {
    if (!is_theme_text(name)) continue;
    const std::string path = base::join("templates", name);
    VADE_TRY(std::string text, files.read(path));
    if (parse::check_encoding(path, text, bag)) own.push_back({path, std::move(text)});
  }
  return theme::Templates(theme::builtin_files(), own,
                          render::make_schema(site.locales[site.source]), bag);
}

/// A task for each locale's index; each takes its locale's words.
std::vector<base::Task> index_tasks(std::vector<search::LocaleWords>& words,
                                    const base::Sink& sink) {
  std::vector<base::Task> tasks;
  for (search::LocaleWords& locale : words) {
    tasks.emplace_back([&locale, &sink]() -> base::Result<void> {
      for (const search::SearchFile& file : search::make_index(std::move(locale))) {
        VADE_TRY_VOID(sink(file.path, file.bytes));
      }
      return {};
    });
  }
  return tasks;
}

/// The pictures of a site: what inspecting and drawing them gave.
struct Pictures {
  std::vector<std::string> labels;  ///< the keys that diagrams name
  DiagramHtml drawn;
  base::StringMap<render::ImageSize> sizes;  ///< by path
};

base::Result<Pictures> draw_pictures(const model::Site& site, const base::FileSystem& files,
                                     const Options& options, diag::Bag& bag) {
  const std::size_t jobs = options.load.jobs;
  const model::LinkIndex links(site);
  const std::vector<DiagramUse> diagrams = find_diagrams(site, files, jobs);
  check_diagrams(site, links, diagrams, bag);
  diagram::Renderer renderer(options.diagram_worker, jobs);
  VADE_TRY(DiagramHtml drawn, draw_diagrams(site, links, diagrams, renderer, jobs, bag));
  return Pictures{label_keys(diagrams), std::move(drawn), inspect_images(site, files, jobs, bag)};
}

Report make_report(const model::Site& site, const l10n::Status& status, const Pictures& pictures,
                   const Options& options, diag::Bag bag) {
  Report report;
  report.config = site.config;
  report.pages = site.pages.size();
  if (options.measure == Measure::Coverage) {
    report.coverage = model::measure_coverage(site, pictures.labels);
    mark_stale(site, status, report.coverage);
  }
  report.findings = finish_findings(std::move(bag), site.config, options.strictness);
  return report;
}

render::RenderOptions rendering_of(const model::Site& site, const Pictures& pictures) {
  render::RenderOptions rendering;
  rendering.image_sizes = pictures.sizes;
  for (const model::Locale& locale : site.locales) {
    rendering.search_indexes.push_back(search::manifest_path(locale.tag));
  }
  rendering.diagram = [&pictures](const model::Page& page, markdown::NodeId node) {
    const auto found = pictures.drawn.find({&page, node});
    return found == pictures.drawn.end() ? std::string() : found->second;
  };
  return rendering;
}

/// Theme; then search index, pages and the site's own files in any order, so that all threads have
/// work to the end.
base::Result<void> publish(const model::Site& site, const base::FileSystem& files,
                           const theme::Templates& templates, const Pictures& pictures,
                           std::size_t jobs, const base::Sink& sink) {
  render::RenderOptions rendering = rendering_of(site, pictures);
  VADE_TRY_VOID(publish_theme(site, files, sink, rendering));
  std::vector<search::LocaleWords> words = search::collect_words(site, jobs);
  const render::SitePages pages(site, templates, rendering, jobs);
  std::vector<base::Task> tasks = index_tasks(words, sink);
  for (base::Task& task : pages.tasks(sink)) tasks.push_back(std::move(task));
  for (base::Task& task : copy_tasks(site, files, sink)) tasks.push_back(std::move(task));
  return base::run_tasks(tasks, jobs);
}

/// Frees the pages on all threads: one alone takes as long for it as for reading fifty of them.
void free_pages(model::Site& site, std::size_t jobs) {
  base::parallel_for(site.pages.size(), jobs, [&site](std::size_t page, std::size_t) {
    site.pages[page] = {};
    site.files[page] = {};
    if (page < site.sets.size()) site.sets[page] = {};
  });
}

/// The pipeline, from the first to the last stage. Without a sink it ends after the checks.
base::Result<Report> run(const base::FileSystem& files, const Options& options,
                         const base::Sink* sink) {
  diag::Bag bag;
  VADE_TRY(model::Site site, load_site(files, options.load, bag));
  VADE_TRY_VOID(options.go_on());

  check::check_configured_rules(site.config, bag);
  const std::vector<l10n::PageTexts> texts = l10n::read_texts(site, options.load.jobs);
  VADE_TRY(const l10n::Status status, load_status(files, site, texts, options.load.jobs, bag));
  check::run_checks(site, texts, status, options.load.jobs, bag);
  VADE_TRY_VOID(options.go_on());

  VADE_TRY(const theme::Templates templates, load_templates(site, files, bag));
  VADE_TRY(const Pictures pictures, draw_pictures(site, files, options, bag));
  Report report = make_report(site, status, pictures, options, std::move(bag));
  if (sink == nullptr || report.has_errors()) return report;

  const base::Sink out = [&](std::string_view path, std::string_view bytes) {
    const auto may_go_on = options.go_on();
    return may_go_on.ok() ? (*sink)(path, bytes) : may_go_on;
  };
  VADE_TRY_VOID(publish(site, files, templates, pictures, options.load.jobs, out));
  free_pages(site, options.load.jobs);
  return report;
}

}  // namespace

base::Result<Report> check_site(const base::FileSystem& files, const Options& options) {
  return run(files, options, nullptr);
}

base::Result<Report> build_site(const base::FileSystem& files, const Options& options,
                                const base::Sink& sink) {
  return run(files, options, &sink);
}

base::Result<config::Config> read_config(const base::FileSystem& files) {
  diag::Bag bag;
  return config::load_config(files, bag);
}

}  // namespace vade::build
