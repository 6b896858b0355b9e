#include "render/sitemap.h"

#include "base/strings.h"
#include "render/urls.h"
#include "text/date.h"

#include <fmt/format.h>

#include <algorithm>

namespace vade::render {
namespace {

constexpr std::string_view Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// One page in the languages that it is really in.
struct Group {
  std::vector<std::pair<std::string_view, std::string>> versions;  ///< hreflang, URL
  std::vector<std::string_view> updated;                           ///< by version; may be empty
  std::string fallback;  ///< for readers of none of these languages; may be empty
};

std::string xml_url(const model::Site& site, std::string_view path) {
  return base::escape_html(absolute_url(site.config.base_url, path));
}

Group group_of(const model::Site& site, const model::PageSet& set) {
  Group group;
  for (model::LocaleIndex i = 0; i < set.pages.size(); ++i) {
    if (set.pages[i] == model::None) continue;
    group.versions.emplace_back(site.locales[i].tag, xml_url(site, set.urls[i]));
    const std::string& updated = site.pages[set.pages[i]].file->front_matter.updated;
    group.updated.emplace_back(text::is_iso_date(updated) ? std::string_view(updated)
                                                          : std::string_view());
    const bool is_home = set.urls[i] == site.locales[i].tag + "/";
    if (is_home) {
      group.fallback = xml_url(site, "");
    } else if (i == site.source) {
      group.fallback = group.versions.back().second;
    }
  }
  return group;
}

Group homes_group(const model::Site& site, const std::vector<bool>& generated_homes) {
  Group group;
  for (model::LocaleIndex i = 0; i < site.locales.size(); ++i) {
    if (!generated_homes[i]) continue;
    group.versions.emplace_back(site.locales[i].tag, xml_url(site, site.locales[i].tag + "/"));
    group.updated.emplace_back();
  }
  group.fallback = xml_url(site, "");
  return group;
}

/// The entries of a group: each version names all versions, itself included.
void append_entries(std::vector<std::string>& entries, const Group& group) {
  std::string links;
  const auto append_link = [&](std::string_view lang, std::string_view url) {
    links +=
        fmt::format("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>\n", lang, url);
  };
  for (const auto& [lang, url] : group.versions) append_link(lang, url);
  if (!group.fallback.empty()) append_link("x-default", group.fallback);
  for (std::size_t i = 0; i < group.versions.size(); ++i) {
    std::string entry = fmt::format("<url>\n<loc>{}</loc>\n", group.versions[i].second);
    if (!group.updated[i].empty())
      entry += fmt::format("<lastmod>{}</lastmod>\n", group.updated[i]);
    entries.push_back(entry + links + "</url>\n");
  }
}

std::string url_set(const std::vector<std::string>& entries, std::size_t begin, std::size_t end) {
  std::string xml(Declaration);
  xml += fmt::format("<urlset xmlns=\"{}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
                     Namespace);
  for (std::size_t i = begin; i < end; ++i) xml += entries[i];
  return xml + "</urlset>\n";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> make_sitemap(
    const model::Site& site, const std::vector<bool>& generated_homes, std::size_t limit) {
  std::vector<std::string> entries;
  append_entries(entries, homes_group(site, generated_homes));
  for (const model::PageSet& set : site.sets) append_entries(entries, group_of(site, set));
  if (entries.size() <= limit) return {{"sitemap.xml", url_set(entries, 0, entries.size())}};

  std::vector<std::pair<std::string, std::string>> files;
  std::string index(Declaration);
  index += fmt::format("<sitemapindex xmlns=\"{}\">\n", Namespace);
  for (std::size_t begin = 0; begin < entries.size(); begin += limit) {
    std::string name = fmt::format("sitemap-{}.xml", begin / limit + 1);
    index += fmt::format("<sitemap><loc>{}</loc></sitemap>\n", xml_url(site, name));
    files.emplace_back(std::move(name),
                       url_set(entries, begin, std::min(begin + limit, entries.size())));
  }
  files.emplace_back("sitemap.xml", index + "</sitemapindex>\n");
  return files;
}

std::string make_robots(const model::Site& site) {
  return fmt::format("User-agent: *\nAllow: /\n\nSitemap: {}\n",
                     absolute_url(site.config.base_url, "sitemap.xml"));
}

}  // namespace vade::render
