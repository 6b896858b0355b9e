#include "render/render_site.h"

#include "base/parallel.h"
#include "base/path.h"
#include "parse/alias.h"
#include "render/locale_view.h"
#include "render/page_view.h"
#include "render/sitemap.h"
#include "render/special_pages.h"
#include "render/urls.h"
#include "theme/frame.h"

#include <functional>
#include <optional>
#include <set>

namespace vade::render {
namespace {

std::vector<LocaleView> make_views(const model::Site& site, const theme::Templates& templates,
                                   const RenderOptions& options, std::size_t jobs) {
  std::vector<std::optional<LocaleView>> made(site.locales.size());
  base::parallel_for(made.size(), jobs, [&](std::size_t locale, std::size_t) {
    made[locale].emplace(
        make_locale_view(site, templates, options, static_cast<model::LocaleIndex>(locale)));
  });
  std::vector<LocaleView> views;
  views.reserve(made.size());
  for (auto& view : made) {
    if (view) views.push_back(*std::move(view));
  }
  return views;
}

}  // namespace

/// All pages, each path once: if two claim it (a check reports that), the first has it, and pages
/// come before redirects.
class SitePages::Plan {
 public:
  Plan(const model::Site& site, std::vector<LocaleView> views)
      : site_(site), views_(std::move(views)) {
    for (const LocaleView& view : views_) {
      generated_homes_.push_back(home_set(view) == model::None);
    }
    for (model::LocaleIndex locale = 0; locale < views_.size(); ++locale) add_pages(locale);
    for (model::LocaleIndex locale = 0; locale < views_.size(); ++locale) add_specials(locale);
    add_root();
    for (const model::Page& page : site.pages) add_redirects(page);
  }

  [[nodiscard]] std::vector<base::Task> tasks(const base::Sink& sink) const {
    std::vector<base::Task> tasks;
    tasks.reserve(writers_.size());
    for (const Writer& write : writers_) {
      tasks.emplace_back([&write, &sink] { return write(sink); });
    }
    return tasks;
  }

 private:
  using Writer = std::function<base::Result<void>(const base::Sink&)>;

  template <class Render>
  void add(std::string path, const Render& render) {
    if (!paths_.insert(path).second) return;
    writers_.push_back(
        [path = std::move(path), render](const base::Sink& sink) { return sink(path, render()); });
  }

  void add_pages(model::LocaleIndex locale) {
    for (model::SetIndex set = 0; set < site_.sets.size(); ++set) {
      add(output_path(site_.sets[set].urls[locale]),
          [this, locale, set] { return render_page(views_, locale, set); });
    }
  }

  void add_specials(model::LocaleIndex locale) {
    const LocaleView& view = views_[locale];
    add(output_path(view.home_url),
        [this, locale]() { return render_home(views_, generated_homes_, locale); });
    add(output_path(view.search_url), [&view]() { return render_search(view); });
    add(view.home_url + "404.html", [&view]() { return render_not_found(view); });
  }

  void add_root() {
    add("index.html", [this]() { return render_choice(views_); });
    add("404.html", [this]() { return render_not_found_anywhere(views_); });
    add("robots.txt", [this]() { return make_robots(site_); });
    add_sitemap();
  }

  void add_sitemap() {
    paths_.emplace("sitemap.xml");
    writers_.emplace_back([this](const base::Sink& sink) -> base::Result<void> {
      for (const auto& [path, xml] : make_sitemap(site_, generated_homes_)) {
        VADE_TRY_VOID(sink(path, xml));
      }
      return {};
    });
  }

  void add_redirects(const model::Page& page) {
    for (const parse::Alias& alias : page.file->front_matter.aliases) {
      const std::string path = parse::alias_file(alias.url);
      add(path, [this, &page, path]() {
        const bool is_index = base::name_of(path) == "index.html";
        const std::string_view from =
            is_index ? std::string_view(path).substr(0, path.size() - 10) : std::string_view(path);
        return render_redirect(views_[page.locale], from, page.url);
      });
    }
  }

  const model::Site& site_;
  const std::vector<LocaleView> views_;
  std::vector<bool> generated_homes_;
  std::vector<Writer> writers_;
  std::set<std::string> paths_;
};

SitePages::SitePages(const model::Site& site, const theme::Templates& templates,
                     const RenderOptions& options, std::size_t jobs)
    : plan_(std::make_unique<const Plan>(site, make_views(site, templates, options, jobs))) {}

SitePages::~SitePages() = default;

std::vector<base::Task> SitePages::tasks(const base::Sink& sink) const {
  return plan_->tasks(sink);
}

}  // namespace vade::render
