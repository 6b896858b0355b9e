#include "check/ids.h"

#include <fmt/core.h>

#include <map>
#include <string_view>
#include <utility>

namespace vade::check {
namespace {

diag::Location place_of_id(const model::Page& page) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  const bool written = !front_matter.id.empty();
  return page.file->source.locate(written ? front_matter.id_span : front_matter.title_span);
}

}  // namespace

void check_section_ids(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  std::map<std::string_view, const parse::OutlineItem*> first_with;
  for (const parse::OutlineItem& item : file.outline) {
    if (item.explicit_id.empty()) continue;
    const auto [first, is_new] = first_with.try_emplace(item.explicit_id, &item);
    if (is_new) continue;
    diag::Finding& finding =
        bag.add(IdDuplicate, file.source.locate(file.document.node(item.title).span),
                fmt::format("the id `{}` is taken in this page", item.explicit_id),
                "give this section or question an id of its own");
    finding.locale = site.locale_of(page).tag;
    finding.related.push_back({file.source.locate(file.document.node(first->second->title).span),
                               "the first with this id"});
  }
}

void check_page_ids(const model::Site& site, diag::Bag& bag) {
  std::map<std::pair<model::LocaleIndex, std::string_view>, const model::Page*> first_with;
  for (const model::Page& page : site.pages) {
    const auto [first, is_new] = first_with.try_emplace({page.locale, page.id}, &page);
    if (is_new) continue;
    diag::Finding& finding =
        bag.add(IdDuplicate, place_of_id(page),
                fmt::format("the page id `{}` is taken in `{}`", page.id, site.locale_of(page).tag),
                "an id pairs one page with its translations: give each page its own");
    finding.locale = site.locale_of(page).tag;
    finding.related.push_back({place_of_id(*first->second), "the first page with this id"});
  }
}

}  // namespace vade::check
