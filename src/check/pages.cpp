#include "check/pages.h"

#include "diag/rules.h"
#include "diag/suggestion.h"
#include "model/navigation.h"
#include "model/urls.h"
#include "parse/front_matter.h"

#include <fmt/core.h>

#include <string>
#include <vector>

namespace vade::check {
namespace {

/// What to write so that the page pairs with the others.
std::string file_to_write(const model::Page& pivot, const std::string& id, const std::string& tag) {
  const std::string path = fmt::format("content/{}/{}.md", tag, model::page_key(*pivot.file));
  if (parse::is_page_id(id)) return fmt::format("write `{}` with `id: {}`", path, id);
  return fmt::format("write it at the same path, `{}`", path);
}

void check_missing(const model::Site& site, const model::PageSet& set, diag::Bag& bag) {
  const model::Page& pivot = site.pages[set.pages[set.pivot]];
  for (model::LocaleIndex locale = 0; locale < set.pages.size(); ++locale) {
    if (set.pages[locale] != model::None) continue;
    const std::string& tag = site.locales[locale].tag;
    const bool is_source = locale == set.source;
    diag::Finding& finding =
        bag.add(PageMissing, pivot.file->source.locate(pivot.file->front_matter.title_span),
                fmt::format("the page `{}` is missing in `{}`{}", set.id, tag,
                            is_source ? ", the language it should be translated from" : ""),
                fmt::format("{}; until then its readers get the page in `{}`",
                            file_to_write(pivot, set.id, tag), site.locales[set.pivot].tag));
    finding.locale = tag;
  }
}

/// The language a page says it is translated from must be one of the site.
void check_source(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  if (front_matter.source.empty() || site.config.locale_index(front_matter.source)) return;
  bag.add(diag::FrontMatterInvalid, page.file->source.locate(front_matter.source_span),
          fmt::format("`{}` is not a locale of the site", front_matter.source),
          diag::did_you_mean(front_matter.source,
                             {site.config.locales.begin(), site.config.locales.end()},
                             "name one of `locales` in site/site.yaml, or take the line out"))
      .locale = site.locale_of(page).tag;
}

void check_any(const model::Site& site, diag::Bag& bag) {
  if (!site.pages.empty()) return;
  bag.add(diag::ConfigInvalid, diag::whole_file("content"), "there is no page to publish",
          fmt::format("write `content/{}/index.md`; drafts do not count",
                      site.locales[site.source].tag));
}

/// By page: whether something leads to it in its own locale.
std::vector<bool> reachable_pages(const model::Site& site) {
  std::vector<bool> reachable(site.pages.size(), false);
  const auto reach = [&](model::SetIndex set, model::LocaleIndex locale) {
    const model::PageIndex page = site.sets[set].pages[locale];
    if (page != model::None) reachable[page] = true;
  };
  for (model::LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    for (const model::SetIndex set : model::reading_order(site.navigation[locale]))
      reach(set, locale);
  }
  for (const model::Page& page : site.pages) {
    for (const model::ResolvedLink& link : page.links) {
      if (link.kind == model::LinkKind::Page && link.set != page.set) reach(link.set, link.locale);
    }
    if (model::page_key(*page.file) == "index") reach(page.set, page.locale);
  }
  return reachable;
}

}  // namespace

void check_pages(const model::Site& site, diag::Bag& bag) {
  check_any(site, bag);
  for (const model::Page& page : site.pages) check_source(site, page, bag);
  for (const model::PageSet& set : site.sets) {
    if (!set.is_contested) check_missing(site, set, bag);
  }
  const std::vector<bool> reachable = reachable_pages(site);
  for (model::PageIndex index = 0; index < site.pages.size(); ++index) {
    const model::Page& page = site.pages[index];
    if (reachable[index] || site.sets[page.set].is_contested) continue;
    bag.add(PageOrphan, page.file->source.locate(page.file->front_matter.title_span),
            "nothing leads to this page: it is not in the navigation and no page links to it",
            fmt::format("add `{}` to `navigation` in site/site.yaml, or link to it", page.id))
        .locale = site.locale_of(page).tag;
  }
}

}  // namespace vade::check
