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
#include <functional>
#include <optional>
#include <set>
#include <string_view>

namespace vade::build {
namespace {

constexpr std::string_view StaticFolder = "site/static";
constexpr std::string_view ContentFolder = "content";
constexpr std::string_view TemplatesFolder = "templates";
constexpr std::string_view Favicon = "favicon.svg";

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

/// A file that is published as it is.
struct Copy {
  std::string from;  ///< in the site
  std::string to;    ///< in the published site
};

std::vector<Copy> copies_of(const model::Site& site) {
  std::vector<Copy> copies;
  for (const std::string& file : site.sources.static_files) {
    copies.push_back({base::join(StaticFolder, file), file});
  }
  for (const std::string& path : used_content_files(site)) {
    copies.push_back({path, path.substr(ContentFolder.size() + 1)});
  }
  return copies;
}

bool has(const std::vector<std::string>& sorted, std::string_view path) {
  return std::binary_search(sorted.begin(), sorted.end(), path, std::less<>());
}

bool is_svg(std::string_view path) {
  return base::ascii_lower(base::extension_of(path)) == ".svg";
}

struct Picture {
  render::ImageSize size;
  std::vector<std::string> faults;  ///< of an SVG file
  bool is_readable = true;
};

Picture inspect(std::string_view path, std::string_view bytes) {
  Picture picture;
  picture.size = render::image_size(bytes);
  if (is_svg(path)) picture.faults = render::svg_faults(bytes);
  // A drawing may leave its size to the page; a raster picture without one shows nothing.
  const bool has_size = picture.size.width > 0 && picture.size.height > 0;
  picture.is_readable = has_size || render::is_svg(bytes);
  return picture;
}

void report(const std::string& path, const Picture& picture, bool is_shown, diag::Bag& bag) {
  for (const std::string& fault : picture.faults) {
    bag.add(diag::ImageUnsafe, diag::whole_file(path), fault,
            "save the picture as plain SVG, without scripts and without references");
  }
  // Without faults of its own: a diagram in a line of text and an SVG in UTF-16 have theirs.
  const bool is_diagram = base::extension_of(path) == ".dot";
  if (!is_shown || picture.is_readable || is_diagram || !picture.faults.empty()) return;
  bag.add(diag::ImageUnreadable, diag::whole_file(path), "the picture's size cannot be read",
          "if browsers do not show it either, it is damaged: save it anew, as PNG, JPEG, GIF, WebP "
          "or SVG");
}

/// A theme file's text: the site's own, else the built-in one; nothing if there is neither.
base::Result<std::optional<std::string>> theme_file(const model::Site& site,
                                                    const base::FileSystem& files,
                                                    const std::string& name) {
  const std::string path = base::join(TemplatesFolder, name);
  if (has(site.sources.templates, name)) {
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
  const std::set<std::string> shown = linked_files(site, Which::Pictures);
  std::set<std::string> inspected = shown;
  for (const Copy& copy : copies_of(site)) {
    if (is_svg(copy.from)) inspected.insert(copy.from);
  }
  for (const std::string& file : site.sources.templates) {
    if (is_svg(file)) inspected.insert(base::join(TemplatesFolder, file));
  }
  const std::vector<std::string> paths(inspected.begin(), inspected.end());
  std::vector<Picture> pictures(paths.size());
  base::parallel_for(paths.size(), jobs, [&](std::size_t at, std::size_t) {
    const auto bytes = files.read(paths[at]);
    if (bytes.ok()) pictures[at] = inspect(paths[at], *bytes);
  });
  base::StringMap<render::ImageSize> by_path;
  for (std::size_t at = 0; at < paths.size(); ++at) {
    by_path.emplace(paths[at], pictures[at].size);
    report(paths[at], pictures[at], shown.contains(paths[at]), bag);
  }
  return by_path;
}

std::vector<base::Task> copy_tasks(const model::Site& site, const base::FileSystem& files,
                                   const base::Sink& sink) {
  std::vector<base::Task> tasks;
  for (Copy& copy : copies_of(site)) {
    tasks.emplace_back([copy = std::move(copy), &files, &sink]() -> base::Result<void> {
      VADE_TRY(const std::string bytes, files.read(copy.from));
      return sink(copy.to, bytes);
    });
  }
  return tasks;
}

base::Result<void> publish_theme(const model::Site& site, const base::FileSystem& files,
                                 const base::Sink& sink, render::RenderOptions& options) {
  const std::pair<const char*, std::string*> parts[] = {{"style.css", &options.stylesheet},
                                                        {"site.js", &options.script},
                                                        {"search.js", &options.search_script},
                                                        {"icon.svg", &options.icon}};
  if (has(site.sources.static_files, Favicon)) options.icon = Favicon;
  for (const auto& [name, published] : parts) {
    if (!published->empty()) continue;
    VADE_TRY(const std::optional<std::string> text, theme_file(site, files, name));
    if (!text) continue;
    *published = fmt::format("assets/{}-{}{}", base::without_extension(name),
                             base::content_hash(*text).substr(0, 10), base::extension_of(name));
    VADE_TRY_VOID(sink(*published, *text));
  }
  return {};
}

}  // namespace vade::build
