#pragma once

#include "base/sink.h"
#include "base/tasks.h"
#include "render/options.h"
#include "theme/templates.h"

#include <memory>
#include <vector>

namespace vade::render {

/// Every page of the published site but search data and the files that are only copied: pages and
/// fallback pages of all locales, generated homes, search and 404 pages, the choice of languages at
/// the root, redirects, sitemap and robots.txt. What is written depends on the arguments alone.
class SitePages {
 public:
  /// Prepares what the pages share, on up to `jobs` threads. The arguments must outlive the pages.
  SitePages(const model::Site& site, const theme::Templates& templates,
            const RenderOptions& options, std::size_t jobs);
  ~SitePages();

  /// The tasks that render pages into `sink`; for the time that these pages exist.
  [[nodiscard]] std::vector<base::Task> tasks(const base::Sink& sink) const;

 private:
  class Plan;
  std::unique_ptr<const Plan> plan_;
};

}  // namespace vade::render
