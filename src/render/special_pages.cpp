#include "render/special_pages.h"

#include "render/contents.h"
#include "render/document.h"
#include "render/structured_data.h"
#include "text/typography.h"

namespace vade::render {
namespace {

using theme::Value;

/// The names of the `page` and `home` templates for a document without content of its own.
void add_empty_page(Value& value) {
  for (const std::string_view name : {"kind", "lead", "body", "body_lang", "body_dir"}) {
    value.set(name, "");
  }
  for (const std::string_view name :
       {"has_crumbs", "crumbs", "notice", "toc", "updated", "has_pager", "previous", "next"}) {
    value.set(name, false);
  }
}

Value link_value(std::string url, std::string title, std::string_view lang) {
  return Value().set("url", std::move(url)).set("title", std::move(title)).set("lang", lang);
}

/// A page's questions as links; the language is that of the page that is shown.
Value questions_value(const LocaleView& view, const PageLinks& links, model::SetIndex set) {
  const model::Page& page = view.shown(set);
  const std::string& tag = view.site.locale_of(page).tag;
  Value list;
  for (std::size_t i = 0; i < page.file->outline.size(); ++i) {
    const parse::OutlineItem& item = page.file->outline[i];
    if (item.kind != parse::OutlineKind::Question) continue;
    list.add(link_value(links.to(view.url(set), page.anchors[i]),
                        text::no_break_spaces(item.text, tag), view.foreign(page.locale)));
  }
  return list;
}

Value topics_value(const LocaleView& view, const PageLinks& links) {
  Value topics;
  for (const Navigation::Item& item : view.navigation.items()) {
    const Title& title = view.titles[item.set];
    Value questions = questions_value(view, links, item.set);
    const bool has_questions = std::holds_alternative<Value::List>(questions.content());
    topics.add(link_value(links.to(view.url(item.set)), title.text, title.lang)
                   .set("has_questions", has_questions)
                   .set("questions", std::move(questions)));
  }
  return topics;
}

/// A choice's heading; empty if the page's own heading says it.
std::string unless_same(std::string heading, std::string_view title) {
  return heading == title ? std::string() : std::move(heading);
}

/// What a locale stands for in a page for all languages: its heading, if any, and a text.
Value choice_value(const LocaleView& view, const PageLinks& links, std::string heading,
                   std::string text) {
  return Value()
      .set("lang", view.locale.tag)
      .set("dir", view.locale.direction)
      .set("url", links.to(view.home_url))
      .set("name", view.locale.autonym)
      .set("heading", std::move(heading))
      .set("text", std::move(text));
}

}  // namespace

std::string render_home(const std::vector<LocaleView>& views,
                        const std::vector<bool>& generated_homes, model::LocaleIndex locale) {
  const LocaleView& view = views[locale];
  const std::string& base_url = view.site.config.base_url;
  const PageLinks links = PageLinks::relative(view.home_url);
  DocumentHead head;
  head.title = view.name;
  head.canonical = absolute_url(base_url, view.home_url);
  head.og_type = "website";
  head.json_ld = home_data(view, {});
  head.languages = same_place(view.site, "");
  for (const LocaleView& other : views) {
    if (!generated_homes[other.index]) continue;
    head.alternates.emplace_back(other.locale.tag, absolute_url(base_url, other.home_url));
  }
  head.alternates.emplace_back("x-default", absolute_url(base_url, ""));

  Value value = document_value(view, links, std::move(head));
  add_empty_page(value);
  const std::vector<std::uint32_t>& items = view.navigation.top();
  value.set("has_contents", !items.empty())
      .set("contents_title", view.locale.say("nav.main"))
      .set("contents", contents_value(view, links, items, CardPages::Show));
  return view.frame.render("home", value);
}

std::string render_search(const LocaleView& view) {
  const PageLinks links = PageLinks::relative(view.search_url);
  DocumentHead head;
  head.title = view.locale.say("search.title");
  head.hidden_from_search_engines = true;
  head.languages = same_place(view.site, "search/");
  head.search_now = true;
  Value value = document_value(view, links, std::move(head));
  value.set("topics", topics_value(view, links));
  return view.frame.render("search", value);
}

std::string render_not_found(const LocaleView& view) {
  DocumentHead head;
  head.title = view.locale.say("e404.title");
  head.hidden_from_search_engines = true;
  head.languages = same_place(view.site, "");
  const Value value =
      document_value(view, PageLinks::from_host(view.site.config.base_url), std::move(head));
  return view.frame.render("not-found", value);
}

std::string render_choice(const std::vector<LocaleView>& views) {
  const LocaleView& source = views[views.front().site.source];
  const std::string& base_url = source.site.config.base_url;
  const PageLinks links = PageLinks::relative("");
  DocumentHead head;
  head.title = source.name;
  head.canonical = absolute_url(base_url, "");
  Value choices;
  for (const LocaleView& view : views) {
    head.alternates.emplace_back(view.locale.tag, absolute_url(base_url, view.home_url));
    choices.add(choice_value(view, links, unless_same(view.name, head.title),
                             view.locale.say("lang.choose")));
  }
  head.alternates.emplace_back("x-default", head.canonical);
  Value value = document_value(source, links, std::move(head));
  value.set("choices", std::move(choices));
  return source.frame.render("languages-page", value);
}

std::string render_not_found_anywhere(const std::vector<LocaleView>& views) {
  const LocaleView& source = views[views.front().site.source];
  const PageLinks links = PageLinks::from_host(source.site.config.base_url);
  DocumentHead head;
  head.title = source.locale.say("e404.title");
  head.hidden_from_search_engines = true;
  Value choices;
  for (const LocaleView& view : views) {
    choices.add(choice_value(view, links, unless_same(view.locale.say("e404.title"), head.title),
                             view.locale.say("e404.text")));
  }
  Value value = document_value(source, links, std::move(head));
  value.set("choices", std::move(choices));
  return source.frame.render("languages-page", value);
}

std::string render_redirect(const LocaleView& view, std::string_view from,
                            std::string_view target) {
  const PageLinks links = PageLinks::relative(from);
  Value value;
  value.set("title", view.locale.say("redirect.title"))
      .set("link", view.locale.say("redirect.text"))
      .set("url", links.to(target))
      .set("canonical", absolute_url(view.site.config.base_url, target));
  return view.frame.render("redirect", value);
}

}  // namespace vade::render
