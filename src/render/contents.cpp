#include "render/contents.h"

#include "render/page_info.h"

namespace vade::render {
namespace {

/// A card names all pages below its own up to this number; of more, one fewer and how many there
/// are.
constexpr std::size_t PagesPerCard = 8;

std::size_t named_pages(const Navigation::Item& item) {
  return item.children.size() > PagesPerCard ? PagesPerCard - 1 : item.children.size();
}

std::size_t questions_below(const LocaleView& view, std::uint32_t item) {
  const Navigation::Item& at = view.navigation.items()[item];
  std::size_t count = count_questions(view.shown(at.set));
  for (const std::uint32_t child : at.children) count += questions_below(view, child);
  return count;
}

std::string count_text(const LocaleView& view, std::string_view key, std::size_t count) {
  if (count == 0) return {};
  return view.locale.say(key, {{"n", static_cast<std::int64_t>(count)}});
}

/// `3 articles · 12 questions`, without what there is none of.
std::string counts(const LocaleView& view, std::uint32_t item) {
  std::string text =
      count_text(view, "category.articles", view.navigation.items()[item].children.size());
  const std::string questions = count_text(view, "faq.count", questions_below(view, item));
  if (!text.empty() && !questions.empty()) text += " · ";
  return text + questions;
}

theme::Value link_value(const LocaleView& view, const PageLinks& links, model::SetIndex set) {
  const Title& title = view.titles[set];
  return theme::Value()
      .set("url", links.to(view.url(set)))
      .set("title", title.text)
      .set("lang", title.lang);
}

/// What leads to the pages that a card does not name; empty if it names all.
std::string more_text(const LocaleView& view, const Navigation::Item& item) {
  if (named_pages(item) == item.children.size()) return {};
  return count_text(view, "category.all", item.children.size());
}

theme::Value pages_value(const LocaleView& view, const PageLinks& links,
                         const Navigation::Item& item) {
  theme::Value list;
  for (std::size_t i = 0; i < named_pages(item); ++i) {
    list.add(link_value(view, links, view.navigation.items()[item.children[i]].set));
  }
  return list;
}

}  // namespace

theme::Value contents_value(const LocaleView& view, const PageLinks& links,
                            const std::vector<std::uint32_t>& items, CardPages pages) {
  theme::Value list;
  for (const std::uint32_t index : items) {
    const Navigation::Item& item = view.navigation.items()[index];
    const bool with_pages = pages == CardPages::Show && !item.children.empty();
    theme::Value card = link_value(view, links, item.set);
    card.set("description", view.shown(item.set).file->front_matter.description)
        .set("count", counts(view, index))
        .set("has_pages", with_pages)
        .set("pages", with_pages ? pages_value(view, links, item) : theme::Value())
        .set("more", with_pages ? more_text(view, item) : std::string());
    list.add(std::move(card));
  }
  return list;
}

}  // namespace vade::render
