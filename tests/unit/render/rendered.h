#pragma once

#include "config/locale_files.h"
#include "render/render_site.h"
#include "render/schema.h"
#include "support/site_of.h"
#include "theme/builtin.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace vade::test {

/// A site with the built-in strings of its locales.
inline model::Site speaking_site(const std::map<std::string, std::string>& files,
                                 const std::string& organization = {}) {
  model::Parts parts = parts_of(files);
  parts.config.organization = organization;
  parts.english = config::english_locale();
  diag::Bag bag;
  for (config::LocaleFile& file : parts.locale_files) {
    const std::string tag = file.locale;
    file = config::load_locale(tag, config::builtin_locale(tag), std::nullopt, parts.english, bag);
  }
  return model::assemble(std::move(parts), model::Drafts::LeaveOut, 1, bag);
}

using Published = std::map<std::string, std::string>;

inline render::RenderOptions plain_options() {
  render::RenderOptions options;
  options.stylesheet = "assets/style.css";
  options.script = "assets/site.js";
  options.icon = "assets/icon.svg";
  return options;
}

/// All that is written for a site, by path.
inline Published publish(const model::Site& site,
                         const render::RenderOptions& options = plain_options(),
                         std::size_t jobs = 1) {
  diag::Bag bag;
  const theme::Templates templates(theme::builtin_files(), {},
                                   render::make_schema(site.locales[site.source]), bag);
  if (!bag.empty()) throw std::runtime_error(bag.findings().front().message);
  Published published;
  std::mutex mutex;
  const base::Sink sink = [&](std::string_view path, std::string_view bytes) -> base::Result<void> {
    const std::lock_guard lock(mutex);
    if (!published.emplace(path, bytes).second) return base::Failure{"", "written twice", ""};
    return {};
  };
  const render::SitePages pages(site, templates, options, jobs);
  const auto result = base::run_tasks(pages.tasks(sink), jobs);
  if (!result.ok()) throw std::runtime_error(result.failure().message);
  return published;
}

inline Published publish_files(const std::map<std::string, std::string>& files) {
  return publish(speaking_site(files));
}

/// How often `part` stands in `text`.
inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

/// What stands between `begin` and the next `end`, both left out; empty if `begin` is not there.
inline std::string between(std::string_view text, std::string_view begin, std::string_view end) {
  const std::size_t from = text.find(begin);
  if (from == std::string_view::npos) return {};
  const std::size_t inner = from + begin.size();
  return std::string(text.substr(inner, text.find(end, inner) - inner));
}

}  // namespace vade::test
