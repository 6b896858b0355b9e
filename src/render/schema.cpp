#include "render/schema.h"

#include <array>

namespace vade::render {
namespace {

using theme::Field;
using Kind = theme::FieldKind;

constexpr Field AlternateFields[] = {{"lang", Kind::Text, {}}, {"url", Kind::Text, {}}};
constexpr Field LocaleFields[] = {{"locale", Kind::Text, {}}};
constexpr Field OpenGraphFields[] = {
    {"title", Kind::Text, {}},       {"type", Kind::Text, {}},
    {"url", Kind::Text, {}},         {"locale", Kind::Text, {}},
    {"description", Kind::Text, {}}, {"alternates", Kind::List, LocaleFields},
    {"modified", Kind::Text, {}},
};
constexpr Field LanguageFields[] = {
    {"lang", Kind::Text, {}}, {"hreflang", Kind::Text, {}}, {"url", Kind::Text, {}},
    {"name", Kind::Text, {}}, {"current", Kind::Truth, {}}, {"missing", Kind::Truth, {}},
};
constexpr Field LinkFields[] = {
    {"url", Kind::Text, {}}, {"title", Kind::Text, {}}, {"lang", Kind::Text, {}}};
constexpr Field NoticeFields[] = {{"text", Kind::Text, {}},
                                  {"url", Kind::Text, {}},
                                  {"link", Kind::Text, {}},
                                  {"lang", Kind::Text, {}}};
constexpr Field TocLeafFields[] = {
    {"anchor", Kind::Text, {}}, {"title", Kind::Text, {}}, {"lang", Kind::Text, {}}};
constexpr Field TocItemFields[] = {
    {"anchor", Kind::Text, {}},
    {"title", Kind::Text, {}},
    {"lang", Kind::Text, {}},
    {"has_items", Kind::Truth, {}},
    {"items", Kind::List, TocLeafFields},
};
constexpr Field TocFields[] = {{"title", Kind::Text, {}}, {"items", Kind::List, TocItemFields}};
constexpr Field ContentFields[] = {
    {"url", Kind::Text, {}},           {"title", Kind::Text, {}}, {"lang", Kind::Text, {}},
    {"description", Kind::Text, {}},   {"count", Kind::Text, {}}, {"has_pages", Kind::Truth, {}},
    {"pages", Kind::List, LinkFields}, {"more", Kind::Text, {}},
};
constexpr Field UpdatedFields[] = {{"iso", Kind::Text, {}}, {"text", Kind::Text, {}}};
constexpr Field TopicFields[] = {
    {"url", Kind::Text, {}},
    {"title", Kind::Text, {}},
    {"lang", Kind::Text, {}},
    {"has_questions", Kind::Truth, {}},
    {"questions", Kind::List, LinkFields},
};
constexpr Field ChoiceFields[] = {
    {"lang", Kind::Text, {}}, {"dir", Kind::Text, {}},     {"url", Kind::Text, {}},
    {"name", Kind::Text, {}}, {"heading", Kind::Text, {}}, {"text", Kind::Text, {}},
};
constexpr Field NavigationItemFields[] = {
    {"href", Kind::Html, {}}, {"current", Kind::Html, {}},  {"title", Kind::Text, {}},
    {"lang", Kind::Text, {}}, {"children", Kind::Html, {}},
};

/// What every template may use.
constexpr Field SharedFields[] = {
    {"lang", Kind::Text, {}},
    {"dir", Kind::Text, {}},
    {"site", Kind::Text, {}},
    {"organization", Kind::Text, {}},
    {"root", Kind::Text, {}},
    {"head_title", Kind::Text, {}},
    {"title", Kind::Text, {}},
    {"description", Kind::Text, {}},
    {"hidden_from_search_engines", Kind::Truth, {}},
    {"canonical", Kind::Text, {}},
    {"alternates", Kind::List, AlternateFields},
    {"open_graph", Kind::Object, OpenGraphFields},
    {"json_ld", Kind::Html, {}},
    {"stylesheet", Kind::Text, {}},
    {"script", Kind::Text, {}},
    {"icon", Kind::Text, {}},
    {"search_script", Kind::Text, {}},
    {"search_settings", Kind::Html, {}},
    {"search_now", Kind::Truth, {}},
    {"home_url", Kind::Text, {}},
    {"search_url", Kind::Text, {}},
    {"has_languages", Kind::Truth, {}},
    {"languages", Kind::List, LanguageFields},
    {"navigation", Kind::Html, {}},
};

/// `page` and `home`.
constexpr Field PageFields[] = {
    {"kind", Kind::Text, {}},
    {"lead", Kind::Text, {}},
    {"body", Kind::Html, {}},
    {"body_lang", Kind::Text, {}},
    {"body_dir", Kind::Text, {}},
    {"has_crumbs", Kind::Truth, {}},
    {"crumbs", Kind::List, LinkFields},
    {"notice", Kind::Object, NoticeFields},
    {"toc", Kind::Object, TocFields},
    {"has_contents", Kind::Truth, {}},
    {"contents_title", Kind::Text, {}},
    {"contents", Kind::List, ContentFields},
    {"updated", Kind::Object, UpdatedFields},
    {"has_pager", Kind::Truth, {}},
    {"previous", Kind::Object, LinkFields},
    {"next", Kind::Object, LinkFields},
};
constexpr Field SearchFields[] = {{"topics", Kind::List, TopicFields}};
constexpr Field ChoicesFields[] = {{"choices", Kind::List, ChoiceFields}};
constexpr Field NavigationListFields[] = {
    {"items", Kind::List, NavigationItemFields},
    {"before", Kind::Text, {}},
    {"after", Kind::Text, {}},
    {"all_href", Kind::Html, {}},
};
constexpr Field RedirectFields[] = {{"url", Kind::Text, {}}, {"link", Kind::Text, {}}};

constexpr theme::TemplateSchema TemplateSchemas[] = {
    {"page", PageFields},
    {"home", PageFields},
    {"search", SearchFields},
    {"not-found", {}},
    {"languages-page", ChoicesFields},
    {"redirect", RedirectFields},
    {"navigation-list", NavigationListFields},
};

}  // namespace

theme::Schema make_schema(const model::Locale& locale) {
  theme::Schema schema{TemplateSchemas, SharedFields, {}};
  for (const auto& [key, message] : locale.messages) {
    if (message.argument_names().empty()) schema.texts.emplace_back(key);
  }
  return schema;
}

}  // namespace vade::render
