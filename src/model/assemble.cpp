#include "model/assemble.h"

#include "base/parallel.h"
#include "base/strings.h"
#include "model/links.h"
#include "model/navigation.h"
#include "model/units.h"
#include "model/urls.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vade::model {
namespace {

std::vector<Locale> make_locales(const Parts& parts, LocaleIndex source) {
  std::vector<Locale> locales;
  locales.reserve(parts.locale_files.size());
  for (const config::LocaleFile& file : parts.locale_files) {
    locales.push_back(make_locale(file, parts.locale_files[source], parts.english));
  }
  return locales;
}

std::string locale_in_path(const parse::ParsedFile& file) {
  const std::string& path = file.source.path();
  const std::size_t first = path.find('/') + 1;
  return path.substr(first, path.find('/', first) - first);
}

/// One page for each file; files of unknown locales do not occur (discover leaves them out).
std::vector<Page> make_pages(const Site& site) {
  std::vector<Page> pages;
  pages.reserve(site.files.size());
  for (const parse::ParsedFile& file : site.files) {
    const auto locale = site.config.locale_index(locale_in_path(file));
    if (!locale) continue;
    Page page;
    page.locale = static_cast<LocaleIndex>(*locale);
    page.id = file.front_matter.id.empty() ? page_key(file) : file.front_matter.id;
    page.file = &file;
    pages.push_back(std::move(page));
  }
  return pages;
}

/// Groups the pages by id. A second page of the same locale gets an id of its own that no author
/// can write (`~` is not allowed in ids), so that it is still built and checked.
std::vector<PageSet> make_sets(std::vector<Page>& pages, std::size_t locales) {
  std::map<std::string, PageSet> by_id;
  for (PageIndex index = 0; index < pages.size(); ++index) {
    const Page& page = pages[index];
    std::string id = page.id;
    PageSet* set = &by_id[id];
    for (int number = 2; !set->pages.empty() && set->pages[page.locale] != None; ++number) {
      id = page.id + "~" + std::to_string(number);
      set = &by_id[id];
    }
    set->id = id;
    if (id != page.id) set->is_contested = by_id[page.id].is_contested = true;
    set->pages.resize(locales, None);
    set->pages[page.locale] = index;
  }
  std::vector<PageSet> sets;
  sets.reserve(by_id.size());
  for (auto& [id, set] : by_id) sets.push_back(std::move(set));
  for (SetIndex set = 0; set < sets.size(); ++set) {
    for (const PageIndex page : sets[set].pages) {
      if (page != None) pages[page].set = set;
    }
  }
  return sets;
}

/// The locale a set is translated from: what its pages say by `source:`, else the site's.
LocaleIndex declared_source(const PageSet& set, const Site& site) {
  for (const PageIndex page : set.pages) {
    if (page == None) continue;
    const auto named = site.config.locale_index(site.pages[page].file->front_matter.source);
    if (named) return static_cast<LocaleIndex>(*named);
  }
  return site.source;
}

void choose_shown_pages(PageSet& set, const Site& site) {
  set.source = declared_source(set, site);
  set.pivot = set.source;
  for (const LocaleIndex candidate : {set.source, site.source}) {
    if (set.pages[candidate] != None) {
      set.pivot = candidate;
      break;
    }
  }
  for (LocaleIndex locale = 0; set.pages[set.pivot] == None; ++locale) set.pivot = locale;
  set.shown = set.pages;
  for (PageIndex& page : set.shown) {
    if (page == None) page = set.pages[set.pivot];
  }
}

}  // namespace

bool borrows_answers(const Page& page) {
  return page.file->front_matter.kind == parse::PageKind::Faq;
}

const ResolvedLink* find_link(const Page& page, markdown::NodeId node) {
  const auto found = std::lower_bound(
      page.links.begin(), page.links.end(), node,
      [](const ResolvedLink& link, markdown::NodeId id) { return link.node < id; });
  return found != page.links.end() && found->node == node ? &*found : nullptr;
}

Site assemble(Parts parts, Drafts drafts, std::size_t jobs, diag::Bag& bag) {
  Site site;
  site.source =
      static_cast<LocaleIndex>(parts.config.locale_index(parts.config.source_locale).value_or(0));
  site.locales = make_locales(parts, site.source);
  site.message_keys = find_message_keys(parts.locale_files, parts.english, parts.template_texts);
  site.config = std::move(parts.config);
  site.locale_files = std::move(parts.locale_files);
  site.sources = std::move(parts.sources);
  site.files = std::move(parts.files);
  if (drafts == Drafts::LeaveOut) {
    std::erase_if(site.files,
                  [](const parse::ParsedFile& file) { return file.front_matter.draft; });
  }

  site.pages = make_pages(site);
  site.sets = make_sets(site.pages, site.locales.size());
  for (PageSet& set : site.sets) choose_shown_pages(set, site);
  assign_urls(site.pages, site.sets, site.locales);

  base::parallel_for(site.sets.size(), jobs, [&](std::size_t set, std::size_t) {
    pair_units(site.sets[set], site.pages);
    assign_anchors(site.sets[set], site.pages);
  });
  site.navigation = make_navigation(site, bag);

  const LinkIndex index(site);
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t page, std::size_t) {
    site.pages[page].links = resolve_links(site.pages[page], index);
  });
  return site;
}

}  // namespace vade::model
