#include "check/ids.h"

#include "diag/suggestion.h"
#include "text/slug.h"

#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace vade::check {
namespace {

diag::Location place_of_id(const model::Page& page) {
  const parse::FrontMatter& front_matter = page.file->front_matter;
  const bool written = !front_matter.id.empty();
  return page.file->source.locate(written ? front_matter.id_span : front_matter.title_span);
}

/// The `{#…}` at the end of a title that is shown as text although it was not written as one
/// (`\{#…}`); empty if there is none.
std::string_view rejected_marker(const parse::ParsedFile& file, const parse::OutlineItem& item) {
  const std::size_t brace = item.text.rfind("{#");
  const bool is_candidate =
      item.explicit_id.empty() && item.text.ends_with('}') && brace != std::string::npos;
  if (!is_candidate) return {};
  const std::string_view marker = std::string_view(item.text).substr(brace);
  const std::string_view written = file.source.text(file.document.node(item.title).span);
  const std::size_t at = written.rfind(marker);
  const bool is_behind_blank =
      at != std::string_view::npos && at > 0 && (written[at - 1] == ' ' || written[at - 1] == '\t');
  return is_behind_blank ? marker : std::string_view();
}

void check_id_form(const model::Site& site, const model::Page& page, const parse::OutlineItem& item,
                   diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  const std::string_view marker = rejected_marker(file, item);
  if (marker.empty()) return;
  const std::string id = text::slug(marker.substr(2, marker.size() - 3));
  bag.add(IdInvalid, file.source.locate(file.document.node(item.title).span),
          fmt::format("`{}` is no id and is shown as text", marker),
          diag::did_you_mean(
              id.empty() ? std::string() : fmt::format("{{#{}}}", id),
              "write one word, such as `{#fees}`, or `\\{` for a brace that is to be shown"))
      .locale = site.locale_of(page).tag;
}

}  // namespace

void check_section_ids(const model::Site& site, const model::Page& page, diag::Bag& bag) {
  const parse::ParsedFile& file = *page.file;
  std::map<std::string_view, const parse::OutlineItem*> first_with;
  for (const parse::OutlineItem& item : file.outline) {
    check_id_form(site, page, item, bag);
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
