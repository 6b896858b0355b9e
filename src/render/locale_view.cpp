#include "render/locale_view.h"

#include "render/search_texts.h"
#include "text/date.h"
#include "text/locale.h"
#include "text/typography.h"

namespace vade::render {
namespace {

constexpr std::string_view SearchPath = "search/";  ///< below a locale's home

std::vector<Title> make_titles(const model::Site& site, model::LocaleIndex index) {
  std::vector<Title> titles;
  titles.reserve(site.sets.size());
  for (const model::PageSet& set : site.sets) {
    const model::Page& page = site.pages[set.shown[index]];
    const std::string& tag = site.locale_of(page).tag;
    titles.push_back({text::no_break_spaces(page.file->front_matter.title, tag),
                      page.locale == index ? std::string_view() : std::string_view(tag)});
  }
  return titles;
}

/// The messages that templates can use, and the names that hold for every page of the locale.
theme::Frame make_frame(const theme::Templates& templates, const model::Site& site,
                        const model::Locale& locale, const std::string& name) {
  theme::Texts texts;
  for (const auto& [key, message] : locale.messages) {
    if (message.argument_names().empty()) texts.emplace(key, message.format());
  }
  return {templates, texts,
          theme::Value()
              .set("lang", locale.tag)
              .set("dir", locale.direction)
              .set("site", name)
              .set("organization", site.config.organization)};
}

/// Formatting a date costs more than the rest of a page's head, and few dates differ.
std::map<std::string, std::string, std::less<>> make_dates(const model::Site& site,
                                                           const model::Locale& locale,
                                                           model::LocaleIndex index) {
  std::map<std::string, std::string, std::less<>> dates;
  for (const model::PageSet& set : site.sets) {
    const std::string& iso = site.pages[set.shown[index]].file->front_matter.updated;
    if (!text::is_iso_date(iso) || dates.contains(iso)) continue;
    const std::string date = text::long_date(iso, locale.tag);
    dates.emplace(iso, locale.say("page.updated", {{"date", std::string_view(date)}}));
  }
  return dates;
}

std::vector<std::string> open_graph_locales(const model::Site& site) {
  std::vector<std::string> names;
  for (const model::Locale& locale : site.locales) {
    names.push_back(text::language_territory(locale.tag));
  }
  return names;
}

Navigation make_navigation(const model::Site& site, const model::Locale& locale,
                           model::LocaleIndex index, const std::vector<Title>& titles,
                           const theme::Frame& frame) {
  const std::size_t home = locale.tag.size() + 1;
  std::vector<std::string> paths;
  paths.reserve(site.sets.size());
  for (const model::PageSet& set : site.sets) paths.push_back(set.urls[index].substr(home));
  const auto all = [&locale](std::size_t items) {
    return locale.say("category.all", {{"n", static_cast<std::int64_t>(items)}});
  };
  return {site.navigation[index], {paths, titles, std::string(SearchPath), all}, frame};
}

}  // namespace

LocaleView make_locale_view(const model::Site& site, const theme::Templates& templates,
                            const RenderOptions& options, model::LocaleIndex index) {
  const model::Locale& locale = site.locales[index];
  std::string name = locale.say("site.title");
  std::vector<Title> titles = make_titles(site, index);
  theme::Frame frame = make_frame(templates, site, locale, name);
  Navigation navigation = make_navigation(site, locale, index, titles, frame);
  return {site,
          options,
          index,
          locale,
          std::move(name),
          locale.tag + "/",
          locale.tag + "/" + std::string(SearchPath),
          std::move(titles),
          std::move(frame),
          std::move(navigation),
          make_dates(site, locale, index),
          open_graph_locales(site),
          search_texts(locale),
          {locale.say("callout.note"), locale.say("callout.tip"), locale.say("callout.important"),
           locale.say("callout.warning"), locale.say("callout.caution")},
          locale.say("footnotes.title"),
          locale.say("table.scroll"),
          locale.say("task.open"),
          locale.say("task.done")};
}

model::SetIndex home_set(const LocaleView& view) {
  for (model::SetIndex set = 0; set < view.site.sets.size(); ++set) {
    if (view.url(set) == view.home_url) return set;
  }
  return model::None;
}

}  // namespace vade::render
