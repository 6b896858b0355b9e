#include "render/document.h"

#include "base/strings.h"

#include <fmt/format.h>

namespace vade::render {
namespace {

theme::Value alternates_value(const DocumentHead& head) {
  theme::Value list;
  for (const auto& [lang, url] : head.alternates) {
    list.add(theme::Value().set("lang", lang).set("url", url));
  }
  return list;
}

theme::Value open_graph_value(const LocaleView& view, const DocumentHead& head) {
  if (head.og_type.empty()) return false;
  theme::Value others;
  for (const LanguageLink& language : head.languages) {
    if (language.locale == view.index || !language.translated) continue;
    others.add(theme::Value().set("locale", view.og_locales[language.locale]));
  }
  return theme::Value()
      .set("title", head.title)
      .set("type", head.og_type)
      .set("url", head.canonical)
      .set("locale", view.og_locales[view.index])
      .set("description", head.description)
      .set("alternates", std::move(others))
      .set("modified", head.modified);
}

theme::Value languages_value(const LocaleView& view, const PageLinks& links,
                             const DocumentHead& head) {
  theme::Value list;
  for (const LanguageLink& language : head.languages) {
    const model::Locale& locale = view.site.locales[language.locale];
    list.add(theme::Value()
                 .set("lang", locale.tag)
                 .set("hreflang", language.shown_lang)
                 .set("url", links.to(language.url))
                 .set("name", language.translated
                                  ? locale.autonym
                                  : locale.say("lang.unavailable", {{"name", locale.autonym}}))
                 .set("current", language.locale == view.index)
                 .set("missing", !language.translated));
  }
  return list;
}

/// What the search script is told by attributes of its element.
std::string search_settings(const LocaleView& view, const PageLinks& links) {
  const RenderOptions& options = view.options;
  if (options.search_script.empty() || options.search_indexes.empty()) return {};
  return fmt::format(" data-index=\"{}\" data-root=\"{}\"{}",
                     base::escape_html(links.to(options.search_indexes[view.index])),
                     base::escape_html(links.root()), view.search_texts);
}

std::string asset_url(const PageLinks& links, const std::string& path) {
  return path.empty() ? std::string() : links.to(path);
}

}  // namespace

theme::Value document_value(const LocaleView& view, const PageLinks& links, DocumentHead head) {
  const RenderOptions& options = view.options;
  const bool is_site_itself = head.title == view.name;
  theme::Value value;
  value.set("root", links.root())
      .set("head_title", is_site_itself ? head.title : head.title + " · " + view.name)
      .set("title", head.title)
      .set("description", head.description)
      .set("hidden_from_search_engines", head.hidden_from_search_engines)
      .set("canonical", head.canonical)
      .set("alternates", alternates_value(head))
      .set("open_graph", open_graph_value(view, head))
      .set("json_ld", std::move(head.json_ld))
      .set("stylesheet", asset_url(links, options.stylesheet))
      .set("script", asset_url(links, options.script))
      .set("icon", asset_url(links, options.icon))
      .set("search_script", asset_url(links, options.search_script))
      .set("search_settings", search_settings(view, links))
      .set("search_now", head.search_now && !options.search_script.empty())
      .set("home_url", links.to(view.home_url))
      .set("search_url", links.to(view.search_url))
      .set("has_languages", head.languages.size() > 1)
      .set("languages", languages_value(view, links, head))
      .set("navigation", view.navigation.html(head.navigation_item, links.to(view.home_url)));
  return value;
}

std::vector<LanguageLink> same_place(const model::Site& site, std::string_view path_in_locale) {
  std::vector<LanguageLink> languages;
  for (model::LocaleIndex i = 0; i < site.locales.size(); ++i) {
    const std::string& tag = site.locales[i].tag;
    languages.push_back({i, tag + "/" + std::string(path_in_locale), true, tag});
  }
  return languages;
}

}  // namespace vade::render
