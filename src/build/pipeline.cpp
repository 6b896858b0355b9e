#include "build/pipeline.h"

#include "base/path.h"
#include "build/assets.h"
#include "build/diagrams.h"
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

base::Result<void> publish_search(const model::Site& site, std::size_t jobs,
                                  const base::Sink& sink) {
  for (const search::SearchFile& file : search::index_site(site, jobs)) {
    VADE_TRY_VOID(sink(file.path, file.bytes));
  }
  return {};
}

/// The pipeline, from the first to the last stage. Without a sink it ends after the checks.
base::Result<Report> run(const base::FileSystem& files, const Options& options,
                         const base::Sink* sink) {
  const std::size_t jobs = options.load.jobs;
  diag::Bag bag;
  Report report;

  // Configuration, discovery, parse, model.
  VADE_TRY(const model::Site site, load_site(files, options.load, bag));

  // Checks.
  check::check_configured_rules(site.config, bag);
  check::run_checks(site, jobs, bag);
  VADE_TRY(const theme::Templates templates, load_templates(site, files, bag));

  // Diagrams and pictures.
  const model::LinkIndex links(site);
  const std::vector<DiagramUse> diagrams = find_diagrams(site, files, jobs);
  check_diagrams(site, links, diagrams, bag);
  diagram::Renderer renderer(options.diagram_worker, jobs);
  VADE_TRY(const DiagramHtml drawn, draw_diagrams(site, links, diagrams, renderer, jobs, bag));
  render::RenderOptions rendering;
  rendering.image_sizes = inspect_images(site, files, jobs, bag);

  report.config = site.config;
  report.pages = site.pages.size();
  if (options.measure == Measure::Coverage) {
    report.coverage = model::measure_coverage(site, label_keys(diagrams));
  }
  report.findings = finish_findings(std::move(bag), site.config, options.strictness);
  if (sink == nullptr || report.has_errors()) return report;

  // Rendering, search index; the sink publishes.
  VADE_TRY_VOID(publish_theme(site, files, *sink, rendering));
  for (const model::Locale& locale : site.locales) {
    rendering.search_indexes.push_back(search::manifest_path(locale.tag));
  }
  rendering.diagram = [&](const model::Page& page, markdown::NodeId node) {
    const auto found = drawn.find({&page, node});
    return found == drawn.end() ? std::string() : found->second;
  };
  VADE_TRY_VOID(render::render_site(site, templates, rendering, jobs, *sink));
  VADE_TRY_VOID(publish_files(site, files, jobs, *sink));
  VADE_TRY_VOID(publish_search(site, jobs, *sink));
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
