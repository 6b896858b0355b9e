#include "model/links.h"

#include "base/path.h"
#include "base/strings.h"
#include "markdown/safety.h"
#include "model/urls.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace vade::model {
namespace {

constexpr std::string_view StaticFolder = "site/static";
constexpr std::string_view ContentFolder = "content";

std::string_view without_final_slash(std::string_view url) {
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

struct Split {
  std::string path;
  std::string anchor;
};

/// Path and fragment, decoded; a query leads to the same page and is left out.
Split split_destination(std::string_view destination) {
  Split parts;
  const std::size_t hash = destination.find('#');
  if (hash != std::string_view::npos) {
    parts.anchor = base::percent_decoded(destination.substr(hash + 1));
    destination = destination.substr(0, hash);
  }
  parts.path = base::percent_decoded(destination.substr(0, destination.find('?')));
  return parts;
}

}  // namespace

LinkIndex::LinkIndex(const Site& site) : site_(site) {
  add_pages();
  add_files();
  add_generated();
}

/// Addresses that vade itself publishes.
void LinkIndex::add_generated() {
  for (const char* address : {"", "sitemap.xml", "robots.txt"}) generated_.insert(address);
  for (const Locale& locale : site_.locales) {
    generated_.insert(locale.tag);
    generated_.insert(locale.tag + "/search");
  }
}

void LinkIndex::add_pages() {
  for (const Page& page : site_.pages) {
    const std::string& path = page.file->source.path();
    by_source_path_.insert_or_assign(path, Target{page.set, page.locale});
    by_folded_path_.try_emplace(text::case_fold(path), path);
  }
  for (SetIndex set = 0; set < site_.sets.size(); ++set) {
    const PageSet& pages = site_.sets[set];
    for (LocaleIndex locale = 0; locale < pages.urls.size(); ++locale) {
      by_url_.try_emplace(std::string(without_final_slash(pages.urls[locale])),
                          Target{set, locale});
    }
    // The pivot's name first: it is the one that other locales' authors know.
    by_key_.try_emplace(page_key(*site_.pages[pages.pages[pages.pivot]].file), set);
  }
  for (const Page& page : site_.pages) {
    by_key_.try_emplace(page_key(*page.file), page.set);
    for (const parse::Alias& alias : page.file->front_matter.aliases) {
      by_url_.try_emplace(std::string(without_final_slash(base::normalise(alias.url).value_or(""))),
                          Target{page.set, page.locale});
    }
  }
}

void LinkIndex::add_files() {
  const auto add = [&](std::string path) {
    by_folded_path_.try_emplace(text::case_fold(path), path);
    by_source_path_.try_emplace(std::move(path), Target{});
  };
  for (const discover::Source& source : site_.sources.content) {
    if (source.kind != discover::SourceKind::Page) add(source.path);
  }
  for (const std::string& file : site_.sources.static_files) add(base::join(StaticFolder, file));
}

ResolvedLink LinkIndex::resolve(const Page& page, std::string_view destination) const {
  ResolvedLink link;
  link.url = destination;
  switch (markdown::classify_url(destination)) {
    case markdown::UrlKind::Dangerous:
      link.kind = LinkKind::Dangerous;
      return link;
    case markdown::UrlKind::Contact:
      link.kind = LinkKind::Contact;
      return link;
    case markdown::UrlKind::Web:
      if (!destination.starts_with(site_.config.base_url)) {
        link.kind = LinkKind::Web;
        return link;
      }
      destination.remove_prefix(site_.config.base_url.size() - 1);
      break;
    case markdown::UrlKind::Relative:
      break;
  }
  if (destination.empty() || destination == "#") {
    link.kind = LinkKind::Placeholder;
    return link;
  }
  Split parts = split_destination(destination);
  link.anchor = std::move(parts.anchor);
  if (parts.path.empty()) {
    use(page.file->source.path(), {page.set, page.locale}, link);
  } else {
    resolve_path(page, parts.path, link);
  }
  check_anchor(link);
  return link;
}

void LinkIndex::resolve_path(const Page& page, std::string_view path, ResolvedLink& link) const {
  const std::string& source_path = page.file->source.path();
  auto from_folder = path.starts_with('/') ? base::normalise(path)
                                           : base::resolve(base::folder_of(source_path), path);
  if (!from_folder) return;  // leaves the site: Broken
  const bool found = path.starts_with('/') ? resolve_from_root(page, *from_folder, link)
                                           : resolve_source(page, *from_folder, link);
  if (!found) link.suggestion = suggest_path(page, *std::move(from_folder));
}

bool LinkIndex::resolve_from_root(const Page& page, const std::string& path,
                                  ResolvedLink& link) const {
  if (resolve_source(page, base::join(StaticFolder, path), link)) return true;
  std::string_view published = without_final_slash(path);
  if (published.ends_with("/index.html")) published.remove_suffix(11);
  const auto url = by_url_.find(published);
  if (url != by_url_.end()) {
    use(path, url->second, link);
    return true;
  }
  if (generated_.contains(std::string(published))) {
    link.kind = LinkKind::File;
    link.url = path.empty() || base::extension_of(path).empty() ? path + "/" : path;
    return true;
  }
  const std::string own = base::join("content/" + site_.locales[page.locale].tag, path);
  return resolve_source(page, own, link) ||
         resolve_source(page, base::join(ContentFolder, path), link);
}

/// A path in the site's tree: as it is, without its `.md`, as a folder, in another case, or by the
/// name that another locale has for it.
bool LinkIndex::resolve_source(const Page& page, const std::string& path,
                               ResolvedLink& link) const {
  const std::string_view bare = without_final_slash(path);
  std::string name(bare);
  for (const std::string_view ending : {"", ".md", "/index.md"}) {
    name.resize(bare.size());
    name += ending;
    const auto found = by_source_path_.find(name);
    if (found != by_source_path_.end()) {
      use(name, found->second, link);
      return true;
    }
  }
  const auto folded = by_folded_path_.find(text::case_fold(bare));
  if (folded != by_folded_path_.end()) {
    use(folded->second, by_source_path_.find(folded->second)->second, link);
    link.wrong_case = true;
    link.suggestion = address_in(page.file->source.path(), folded->second);
    return true;
  }
  return resolve_by_key(page, bare, link);
}

/// `content/<any locale>/<key>`, where that locale has no such file but the set exists: the link
/// means the page, under whatever name the locale has for it or will have.
bool LinkIndex::resolve_by_key(const Page& page, std::string_view path, ResolvedLink& link) const {
  if (!base::is_below(path, ContentFolder)) return false;
  std::string_view rest = path.substr(ContentFolder.size());
  if (rest.empty()) return false;
  rest.remove_prefix(1);
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return false;
  const auto locale = site_.config.locale_index(rest.substr(0, slash));
  if (!locale) return false;
  std::string_view key = rest.substr(slash + 1);
  if (key.ends_with(".md")) key.remove_suffix(3);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return false;
  use(page.file->source.path(), {found->second, static_cast<LocaleIndex>(*locale)}, link);
  return true;
}

std::string LinkIndex::file_url(std::string_view source_path) {
  const std::string_view folder =
      base::is_below(source_path, StaticFolder) ? StaticFolder : ContentFolder;
  return std::string(source_path.substr(folder.size() + 1));
}

void LinkIndex::use(const std::string& path, Target target, ResolvedLink& link) const {
  link.set = target.set;
  link.locale = target.locale;
  if (target.set == None) {
    link.kind = LinkKind::File;
    link.file = path;
    link.url = file_url(path);
  } else {
    link.kind = LinkKind::Page;
    link.url = site_.sets[target.set].urls[target.locale];
  }
}

bool LinkIndex::has_anchor(SetIndex set, LocaleIndex locale, std::string_view anchor) const {
  const PageSet& pages = site_.sets[set];
  const Page& shown = site_.pages[pages.shown[locale]];
  for (const Unit& unit : pages.units) {
    if (unit.id != anchor) continue;
    if (unit.outline[shown.locale] != None) return true;
    return unit.kind == parse::OutlineKind::Question && borrows_answers(shown);
  }
  if (anchor == "top") return true;  // every browser scrolls to the top
  return std::find(shown.own_anchors.begin(), shown.own_anchors.end(), anchor) !=
         shown.own_anchors.end();
}

std::vector<std::string_view> LinkIndex::anchors(SetIndex set, LocaleIndex locale) const {
  std::vector<std::string_view> anchors;
  for (const Unit& unit : site_.sets[set].units) {
    if (has_anchor(set, locale, unit.id)) anchors.push_back(unit.id);
  }
  return anchors;
}

void LinkIndex::check_anchor(ResolvedLink& link) const {
  if (link.kind != LinkKind::Page || link.anchor.empty()) return;
  link.anchor_exists = has_anchor(link.set, link.locale, link.anchor);
  if (!link.anchor_exists) link.anchor_suggestion = suggest_anchor(link);
}

std::vector<ResolvedLink> resolve_links(const Page& page, const LinkIndex& index) {
  std::vector<ResolvedLink> links;
  const markdown::Document& document = page.file->document;
  markdown::for_each(document, markdown::Root, [&](markdown::NodeId id) {
    const markdown::Kind kind = document.node(id).kind;
    const bool refers = kind == markdown::Kind::Link || kind == markdown::Kind::Image ||
                        (kind == markdown::Kind::Diagram && !document.url(id).empty());
    if (!refers) return;
    ResolvedLink link = index.resolve(page, document.url(id));
    link.node = id;
    links.push_back(std::move(link));
  });
  std::sort(links.begin(), links.end(),
            [](const ResolvedLink& a, const ResolvedLink& b) { return a.node < b.node; });
  return links;
}

}  // namespace vade::model
