#include "render/page_view.h"

#include "render/body.h"
#include "render/contents.h"
#include "render/document.h"
#include "render/fallback.h"
#include "render/page_info.h"
#include "render/structured_data.h"

#include <algorithm>

namespace vade::render {
namespace {

using theme::Value;

/// How deep the table of contents goes: two levels of what the page has.
constexpr std::uint8_t TocDepth = 2;

std::string_view kind_name(parse::PageKind kind) {
  switch (kind) {
    case parse::PageKind::Article:
      return "article";
    case parse::PageKind::Faq:
      return "faq";
    case parse::PageKind::Overview:
      return "overview";
  }
  return {};
}

std::uint8_t top_level_of(const std::vector<Heading>& headings) {
  std::uint8_t level = 6;
  for (const Heading& heading : headings) level = std::min(level, heading.level);
  return level;
}

/// Headings as a list whose items hold those one level below.
Value toc_items(const std::vector<Heading>& headings) {
  const std::uint8_t top = top_level_of(headings);
  const auto link = [](const Heading& heading) {
    return Value()
        .set("anchor", encode_fragment(heading.anchor))
        .set("title", heading.title)
        .set("lang", heading.lang);
  };
  Value items;
  for (std::size_t i = 0; i < headings.size();) {
    Value item = link(headings[i++]);
    Value below;
    bool has_below = false;
    for (; i < headings.size() && headings[i].level > top; ++i) {
      if (headings[i].level >= top + TocDepth) continue;
      below.add(link(headings[i]));
      has_below = true;
    }
    item.set("has_items", has_below).set("items", std::move(below));
    items.add(std::move(item));
  }
  return items;
}

class PageView {
 public:
  PageView(const std::vector<LocaleView>& views, model::LocaleIndex locale, model::SetIndex set)
      : views_(views),
        view_(views[locale]),
        set_index_(set),
        set_(view_.site.sets[set]),
        page_(view_.shown(set)),
        front_matter_(page_.file->front_matter),
        item_(view_.navigation.item_of(set)),
        links_(PageLinks::relative(view_.url(set))),
        is_home_(view_.url(set) == view_.home_url),
        crumbs_(crumbs_of(view_, set)) {}

  std::string render() {
    const Body body = make_body(view_, views_, set_index_, links_);
    Value value = document_value(view_, links_, head());
    add_text(value, body);
    value.set("notice", notice(body)).set("toc", toc(body));
    add_contents(value);
    add_crumbs(value);
    add_pager(value);
    value.set("updated", updated());
    return view_.frame.render(is_home_ ? "home" : "page", value);
  }

 private:
  [[nodiscard]] bool translated() const { return page_.locale == view_.index; }

  [[nodiscard]] std::string absolute(std::string_view url) const {
    return absolute_url(view_.site.config.base_url, url);
  }

  DocumentHead head() {
    DocumentHead head;
    head.title = view_.titles[set_index_].text;
    head.description = describe(page_);
    head.canonical = absolute(page_.url);
    head.navigation_item = item_;
    for (model::LocaleIndex i = 0; i < set_.pages.size(); ++i) {
      const model::Page& shown = view_.site.pages[set_.shown[i]];
      head.languages.push_back(
          {i, set_.urls[i], set_.pages[i] != model::None, view_.site.locale_of(shown).tag});
    }
    head.json_ld = is_home_ && translated()
                       ? home_data(view_, head.description)
                       : page_data(view_, set_index_, crumbs_, head.description);
    if (!translated()) return head;
    head.og_type = is_home_ ? "website" : "article";
    head.modified = front_matter_.updated;
    add_alternates(head);
    return head;
  }

  /// Every real translation, and for readers of none of them the source, or the choice at the root.
  void add_alternates(DocumentHead& head) const {
    for (model::LocaleIndex i = 0; i < set_.pages.size(); ++i) {
      if (set_.pages[i] == model::None) continue;
      head.alternates.emplace_back(view_.site.locales[i].tag, absolute(set_.urls[i]));
    }
    if (is_home_) {
      head.alternates.emplace_back("x-default", absolute(""));
    } else if (set_.pages[view_.site.source] != model::None) {
      head.alternates.emplace_back("x-default", absolute(set_.urls[view_.site.source]));
    }
  }

  void add_text(Value& value, const Body& body) const {
    const model::Locale& locale = view_.site.locale_of(page_);
    const bool has_lead = is_home_ || front_matter_.kind == parse::PageKind::Overview;
    value.set("kind", kind_name(front_matter_.kind))
        .set("lead", has_lead ? front_matter_.description : std::string())
        .set("body", body.html)
        .set("body_lang", view_.foreign(page_.locale))
        .set("body_dir", locale.direction);
  }

  /// Tells readers, before the text begins, that it or some of it is not in their language.
  [[nodiscard]] Value notice(const Body& body) const {
    if (translated() && body.borrowed_questions == 0) return false;
    Value notice;
    if (translated()) {
      const auto count = static_cast<std::int64_t>(body.borrowed_questions);
      notice.set("text", view_.locale.say("fallback.count", {{"n", count}}));
      notice.set("url", "").set("link", "").set("lang", "");
      return notice;
    }
    notice.set("text", fallback_text(view_, "page", page_.locale))
        .set("url", links_.to(page_.url))
        .set("link", view_.locale.say("fallback.original"))
        .set("lang", view_.site.locale_of(page_).tag);
    return notice;
  }

  [[nodiscard]] Value toc(const Body& body) const {
    if (is_home_ || body.headings.size() < 2) return false;
    const bool is_faq = front_matter_.kind == parse::PageKind::Faq;
    return Value()
        .set("title", view_.locale.say(is_faq ? "faq.questions" : "nav.toc"))
        .set("items", toc_items(body.headings));
  }

  void add_contents(Value& value) const {
    std::vector<std::uint32_t> items;
    if (is_home_) {
      items = view_.navigation.top();
    } else if (item_ != Navigation::NoItem) {
      const std::vector<std::uint32_t>& children = view_.navigation.items()[item_].children;
      const bool is_overview = front_matter_.kind == parse::PageKind::Overview;
      // What the navigation shows in parts must stand somewhere as a whole.
      if (is_overview || children.size() > Navigation::LongestList) items = children;
    }
    value.set("has_contents", !items.empty())
        .set("contents_title", view_.locale.say(is_home_ ? "nav.main" : "category.pages"))
        .set("contents",
             contents_value(view_, links_, items, is_home_ ? CardPages::Show : CardPages::Hide));
  }

  void add_crumbs(Value& value) const {
    Value list;
    for (std::size_t i = 0; i < crumbs_.size(); ++i) {
      const bool is_last = i + 1 == crumbs_.size();
      list.add(Value()
                   .set("url", is_last ? std::string() : links_.to(crumbs_[i].url))
                   .set("title", crumbs_[i].title)
                   .set("lang", crumbs_[i].lang));
    }
    value.set("has_crumbs", !crumbs_.empty()).set("crumbs", std::move(list));
  }

  /// The neighbours in reading order, which is the order of the items.
  void add_pager(Value& value) const {
    const auto count = static_cast<std::uint32_t>(view_.navigation.items().size());
    const bool has_previous = item_ != Navigation::NoItem && item_ > 0;
    const bool has_next = item_ != Navigation::NoItem && item_ + 1 < count;
    value.set("has_pager", has_previous || has_next)
        .set("previous", has_previous ? neighbour(item_ - 1) : Value(false))
        .set("next", has_next ? neighbour(item_ + 1) : Value(false));
  }

  [[nodiscard]] Value neighbour(std::uint32_t item) const {
    const model::SetIndex set = view_.navigation.items()[item].set;
    return Value()
        .set("url", links_.to(view_.url(set)))
        .set("title", view_.titles[set].text)
        .set("lang", view_.titles[set].lang);
  }

  [[nodiscard]] Value updated() const {
    const auto found = view_.updated.find(front_matter_.updated);
    if (found == view_.updated.end()) return false;
    return Value().set("iso", found->first).set("text", found->second);
  }

  const std::vector<LocaleView>& views_;
  const LocaleView& view_;
  model::SetIndex set_index_;
  const model::PageSet& set_;
  const model::Page& page_;  ///< what is shown
  const parse::FrontMatter& front_matter_;
  std::uint32_t item_;
  PageLinks links_;
  bool is_home_;
  std::vector<Crumb> crumbs_;
};

}  // namespace

std::string render_page(const std::vector<LocaleView>& views, model::LocaleIndex locale,
                        model::SetIndex set) {
  return PageView(views, locale, set).render();
}

}  // namespace vade::render
