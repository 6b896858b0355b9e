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

#include <atomic>
#include <functional>
#include <mutex>
#include <set>

namespace vade::render {
namespace {

/// One file to write, and how to make it.
struct Task {
  std::string path;
  std::function<std::string()> render;
};

/// All files of the site, each path once: if two claim it (a check reports that), the first has it,
/// and pages come before redirects.
class Plan {
 public:
  Plan(const model::Site& site, const std::vector<LocaleView>& views) : site_(site), views_(views) {
    for (const LocaleView& view : views) {
      generated_homes_.push_back(home_set(view) == model::None);
    }
    for (model::LocaleIndex locale = 0; locale < views.size(); ++locale) add_pages(locale);
    for (model::LocaleIndex locale = 0; locale < views.size(); ++locale) add_specials(locale);
    add_root();
    for (const model::Page& page : site.pages) add_redirects(page);
  }

  [[nodiscard]] const std::vector<Task>& tasks() const { return tasks_; }

 private:
  void add(std::string path, std::function<std::string()> render) {
    if (paths_.insert(path).second) tasks_.push_back({std::move(path), std::move(render)});
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
    for (auto& [path, text] : make_sitemap(site_, generated_homes_)) {
      add(path, [content = std::move(text)]() { return content; });
    }
    add("robots.txt", [this]() { return make_robots(site_); });
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
  const std::vector<LocaleView>& views_;
  std::vector<bool> generated_homes_;
  std::vector<Task> tasks_;
  std::set<std::string> paths_;
};

/// The first failure of several threads by the tasks' order, so that it is the same each time as
/// far as it can be.
class FirstFailure {
 public:
  void note(std::size_t task, base::Failure failure) {
    const std::lock_guard lock(mutex_);
    if (task >= task_) return;
    task_ = task;
    failure_ = std::move(failure);
    happened_ = true;
  }

  [[nodiscard]] bool happened() const { return happened_; }

  [[nodiscard]] base::Result<void> result() const {
    if (happened_) return failure_;
    return {};
  }

 private:
  std::mutex mutex_;
  std::atomic<bool> happened_ = false;
  std::size_t task_ = static_cast<std::size_t>(-1);
  base::Failure failure_;
};

std::vector<LocaleView> make_views(const model::Site& site, const theme::Templates& templates,
                                   const RenderOptions& options) {
  std::vector<LocaleView> views;
  views.reserve(site.locales.size());
  for (model::LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    views.push_back(make_locale_view(site, templates, options, locale));
  }
  return views;
}

}  // namespace

base::Result<void> render_site(const model::Site& site, const theme::Templates& templates,
                               const RenderOptions& options, std::size_t jobs,
                               const base::Sink& sink) {
  const std::vector<LocaleView> views = make_views(site, templates, options);
  const Plan plan(site, views);
  FirstFailure failure;
  base::parallel_for(plan.tasks().size(), jobs, [&](std::size_t index, std::size_t) {
    if (failure.happened()) return;
    const Task& task = plan.tasks()[index];
    const auto written = sink(task.path, task.render());
    if (!written.ok()) failure.note(index, written.failure());
  });
  return failure.result();
}

}  // namespace vade::render
