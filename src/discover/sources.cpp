#include "discover/sources.h"

#include "base/path.h"
#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "discover/names.h"
#include "discover/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace vade::discover {
namespace {

constexpr std::string_view ContentFolder = "content";
constexpr std::string_view StaticFolder = "site/static";
constexpr std::string_view TemplatesFolder = "templates";
constexpr std::string_view SharedFolder = "shared";

SourceKind kind_of(std::string_view path) {
  const std::string_view extension = base::extension_of(path);
  if (extension == ".md") return SourceKind::Page;
  if (extension == ".dot") return SourceKind::Diagram;
  return SourceKind::Asset;
}

/// The folders of the content tree that are read.
std::vector<std::string> known_folders(const config::Config& config) {
  std::vector<std::string> folders = {base::join(ContentFolder, SharedFolder)};
  for (const std::string& locale : config.locales) {
    folders.push_back(base::join(ContentFolder, locale));
  }
  return folders;
}

/// The folder directly below `content/` that a path lies in; empty for a file beside these folders.
std::string_view content_folder(std::string_view path) {
  const std::string_view below = path.substr(ContentFolder.size() + 1);
  const std::size_t slash = below.find('/');
  return slash == std::string_view::npos ? std::string_view() : below.substr(0, slash);
}

std::string nearest_folder(std::string_view folder, const config::Config& config) {
  std::vector<std::string_view> known(config.locales.begin(), config.locales.end());
  known.push_back(SharedFolder);
  const std::string lower = base::ascii_lower(folder);
  std::string_view near = base::nearest(folder, known);
  for (const std::string_view name : known) {
    if (base::ascii_lower(name) == lower) near = name;
  }
  return diag::did_you_mean(
      near.empty() ? std::string() : base::join(ContentFolder, near),
      fmt::format("add `{}` to `locales` in site/site.yaml, or move the folder away", folder));
}

/// Whether the name says Markdown in a way that vade does not take for a page; as an asset its
/// source would be published.
bool is_misnamed_page(std::string_view path) {
  const std::string extension = base::ascii_lower(base::extension_of(path));
  return (extension == ".md" || extension == ".markdown") && kind_of(path) != SourceKind::Page;
}

/// Whether a file of a known folder is left out, which is then reported.
bool is_left_out(const Source& source, diag::Bag& bag) {
  if (is_misnamed_page(source.path)) {
    warn(bag, source.path, "the file looks like a page but is not named like one",
         "let its name end in `.md`");
    return true;
  }
  if (source.locale.empty() && source.kind == SourceKind::Page) {
    warn(bag, source.path, "a page in `content/shared/` belongs to no locale",
         "move it below `content/<locale>/`");
    return true;
  }
  return false;
}

Source make_source(std::string path, std::string_view folder) {
  Source source;
  if (folder != SharedFolder) source.locale = folder;
  source.kind = kind_of(path);
  source.key = path.substr(ContentFolder.size() + 1 + folder.size() + 1);
  if (source.kind == SourceKind::Page) source.key = base::without_extension(source.key);
  source.path = std::move(path);
  return source;
}

std::vector<Source> content_sources(std::vector<std::string> paths, const config::Config& config,
                                    diag::Bag& bag) {
  std::vector<Source> sources;
  sources.reserve(paths.size());
  std::set<std::string, std::less<>> unknown;
  for (std::string& path : paths) {
    const std::string folder(content_folder(path));
    if (folder.empty()) {
      warn(bag, path, "the file lies outside of every locale's folder",
           "move it below `content/<locale>/` or `content/shared/`");
    } else if (folder == SharedFolder || config.locale_index(folder)) {
      Source source = make_source(std::move(path), folder);
      if (!is_left_out(source, bag)) sources.push_back(std::move(source));
    } else if (unknown.insert(folder).second) {
      warn(bag, base::join(ContentFolder, folder),
           fmt::format("the folder `{}` belongs to no locale of the site", folder),
           nearest_folder(folder, config));
    }
  }
  return sources;
}

std::vector<std::string> below(std::vector<std::string> paths, std::string_view folder) {
  for (std::string& path : paths) path.erase(0, folder.size() + 1);
  return paths;
}

}  // namespace

base::Result<Sources> discover(const base::FileSystem& files, const config::Config& config,
                               diag::Bag& bag) {
  const std::string shared = base::join(ContentFolder, SharedFolder);
  const Tree content_tree{ContentFolder, Hidden::LeaveOut, shared};
  VADE_TRY(auto content, list_files(files, content_tree, bag, known_folders(config)));
  VADE_TRY(auto static_files, list_files(files, {StaticFolder, Hidden::Publish, {}}, bag));
  VADE_TRY(auto templates, list_files(files, {TemplatesFolder}, bag));
  Sources sources;
  sources.content = content_sources(std::move(content), config, bag);
  sources.static_files = below(std::move(static_files), StaticFolder);
  sources.templates = below(std::move(templates), TemplatesFolder);
  return sources;
}

}  // namespace vade::discover
