#include "build/assets.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "base/path.h"
#include "diag/rules.h"
#include "render/image_size.h"
#include "render/svg.h"
#include "theme/builtin.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace vade::build {
namespace {

constexpr std::string_view StaticFolder = "site/static";
constexpr std::string_view ContentFolder = "content";
constexpr std::string_view TemplatesFolder = "templates";

/// The files behind a page's links, pictures only or all.
enum class Which : std::uint8_t { Pictures, All };

std::set<std::string> linked_files(const model::Site& site, Which which) {
  std::set<std::string> paths;
  for (const model::Page& page : site.pages) {
    for (const model::ResolvedLink& link : page.links) {
      if (link.kind != model::LinkKind::File) continue;
      const markdown::Kind kind = page.file->document.node(link.node).kind;
      const bool wanted =
          kind == markdown::Kind::Image || (which == Which::All && kind == markdown::Kind::Link);
      if (wanted) paths.insert(link.file);
    }
  }
  return paths;
}

/// Runs `copy(index)` for each index in parallel and returns the first failure, by index.
template <class Copy>
base::Result<void> for_all(std::size_t count, std::size_t jobs, const Copy& copy) {
  std::vector<std::optional<base::Failure>> failures(count);
  base::parallel_for(count, jobs, [&](std::size_t at, std::size_t) {
    const base::Result<void> result = copy(at);
    if (!result.ok()) failures[at] = result.failure();
  });
  for (const auto& failure : failures) {
    if (failure) return *failure;
  }
  return {};
}

/// A theme file's text: the site's own, else the built-in one; nothing if there is neither.
base::Result<std::optional<std::string>> theme_file(const model::Site& site,
                                                    const base::FileSystem& files,
                                                    const std::string& name) {
  const auto& own = site.sources.templates;
  const std::string path = base::join(TemplatesFolder, name);
  if (std::find(own.begin(), own.end(), name) != own.end()) {
    VADE_TRY(std::string text, files.read(path));
    return std::optional(std::move(text));
  }
  for (const base::EmbeddedFile& file : theme::builtin_files()) {
    if (file.path == path) return std::optional(std::string(file.text));
  }
  return std::optional<std::string>();
}

}  // namespace

std::vector<std::string> used_content_files(const model::Site& site) {
  std::vector<std::string> paths;
  for (const std::string& path : linked_files(site, Which::All)) {
    if (base::is_below(path, ContentFolder)) paths.push_back(path);
  }
  return paths;
}

base::StringMap<render::ImageSize> inspect_images(const model::Site& site,
                                                  const base::FileSystem& files, std::size_t jobs,
                                                  diag::Bag& bag) {
  const std::set<std::string> pictures = linked_files(site, Which::Pictures);
  const std::vector<std::string> paths(pictures.begin(), pictures.end());
  std::vector<render::ImageSize> sizes(paths.size());
  std::vector<std::vector<std::string>> faults(paths.size());
  base::parallel_for(paths.size(), jobs, [&](std::size_t at, std::size_t) {
    const auto bytes = files.read(paths[at]);
    if (!bytes.ok()) return;
    sizes[at] = render::image_size(*bytes);
    if (base::ascii_lower(base::extension_of(paths[at])) == ".svg") {
      faults[at] = render::svg_faults(*bytes);
    }
  });
  base::StringMap<render::ImageSize> by_path;
  for (std::size_t at = 0; at < paths.size(); ++at) {
    by_path.emplace(paths[at], sizes[at]);
    for (const std::string& fault : faults[at]) {
      bag.add(diag::ImageUnsafe, diag::whole_file(paths[at]), fault,
              "save the picture as plain SVG, without scripts and without references");
    }
  }
  return by_path;
}

base::Result<void> publish_files(const model::Site& site, const base::FileSystem& files,
                                 std::size_t jobs, const base::Sink& sink) {
  std::vector<std::pair<std::string, std::string>> copies;  // in the site, in the published site
  for (const std::string& file : site.sources.static_files) {
    copies.emplace_back(base::join(StaticFolder, file), file);
  }
  for (const std::string& path : used_content_files(site)) {
    copies.emplace_back(path, path.substr(ContentFolder.size() + 1));
  }
  return for_all(copies.size(), jobs, [&](std::size_t at) -> base::Result<void> {
    VADE_TRY(const std::string bytes, files.read(copies[at].first));
    return sink(copies[at].second, bytes);
  });
}

base::Result<void> publish_theme(const model::Site& site, const base::FileSystem& files,
                                 const base::Sink& sink, render::RenderOptions& options) {
  const std::pair<const char*, std::string*> parts[] = {{"style.css", &options.stylesheet},
                                                        {"site.js", &options.script},
                                                        {"search.js", &options.search_script}};
  for (const auto& [name, published] : parts) {
    VADE_TRY(const std::optional<std::string> text, theme_file(site, files, name));
    if (!text) continue;
    *published = fmt::format("assets/{}-{}{}", base::without_extension(name),
                             base::content_hash(*text).substr(0, 10), base::extension_of(name));
    VADE_TRY_VOID(sink(*published, *text));
  }
  return {};
}

}  // namespace vade::build
