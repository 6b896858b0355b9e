#include "model/urls.h"

#include "base/path.h"
#include "base/strings.h"
#include "text/slug.h"

#include <unordered_map>

namespace vade::model {
namespace {

std::string url_segment(std::string_view name) {
  if (text::is_slug(name)) return std::string(name);
  const std::string slug = text::slug(name);
  return slug.empty() ? "page" : slug;
}

/// What the folders of one locale are called, by their path below the locale's folder.
class FolderNames {
 public:
  void add(std::string_view folder, std::string_view slug) {
    names_.insert_or_assign(std::string(folder), std::string(slug));
  }

  /// The published path of a folder: every level by its name in this locale.
  [[nodiscard]] std::string published(std::string_view folder) const {
    std::string path;
    std::string so_far;
    for (const std::string_view segment : base::segments(folder)) {
      so_far = base::join(so_far, segment);
      const auto named = names_.find(so_far);
      path = base::join(path, named != names_.end() ? named->second : url_segment(segment));
    }
    return path;
  }

 private:
  base::StringMap<std::string> names_;
};

std::string published_path(const parse::ParsedFile& file, const std::string& locale,
                           const FolderNames& folders) {
  const std::string key = page_key(file);
  std::string path = base::join(locale, folders.published(base::folder_of(key)));
  const std::string_view name = base::name_of(key);
  if (name != "index") {
    const std::string& slug = file.front_matter.slug;
    path = base::join(path, slug.empty() ? url_segment(name) : slug);
  }
  return path + "/";
}

}  // namespace

std::string page_key(const parse::ParsedFile& file) {
  std::string_view path = base::without_extension(file.source.path());
  for (int folders = 0; folders < 2; ++folders) {  // `content/` and the locale's
    const std::size_t slash = path.find('/');
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  }
  return std::string(path);
}

void assign_urls(std::vector<Page>& pages, std::vector<PageSet>& sets,
                 const std::vector<Locale>& locales) {
  std::vector<FolderNames> folders(locales.size());
  for (const Page& page : pages) {
    const std::string key = page_key(*page.file);
    const std::string& slug = page.file->front_matter.slug;
    if (base::name_of(key) == "index" && !slug.empty() && key != "index") {
      folders[page.locale].add(base::folder_of(key), slug);
    }
  }
  for (Page& page : pages) {
    page.url = published_path(*page.file, locales[page.locale].tag, folders[page.locale]);
  }
  for (PageSet& set : sets) {
    set.urls.resize(locales.size());
    for (LocaleIndex locale = 0; locale < locales.size(); ++locale) {
      if (set.pages[locale] != None) {
        set.urls[locale] = pages[set.pages[locale]].url;
      } else {
        const parse::ParsedFile& shown = *pages[set.shown[locale]].file;
        set.urls[locale] = published_path(shown, locales[locale].tag, folders[locale]);
      }
    }
  }
}

}  // namespace vade::model
