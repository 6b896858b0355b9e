#pragma once

#include "model/site.h"
#include "render/navigation.h"
#include "render/options.h"
#include "theme/frame.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// What all pages of one locale share, made once. Immutable; used by all threads.
struct LocaleView {
  const model::Site& site;
  const RenderOptions& options;
  model::LocaleIndex index;
  const model::Locale& locale;
  std::string name;           ///< of the site, in this language
  std::string home_url;       ///< `fr/`
  std::string search_url;     ///< `fr/search/`
  std::vector<Title> titles;  ///< by set
  theme::Frame frame;
  Navigation navigation;
  std::map<std::string, std::string, std::less<>> updated;  ///< `Last updated …` by ISO date
  std::vector<std::string> og_locales;  ///< all locales as Open Graph names them: `fr_FR`
  std::string search_texts;             ///< see search_texts.h
  std::array<std::string, 5> callouts;  ///< labels by CalloutKind
  std::string footnotes;
  std::string table;
  std::string task_open;
  std::string task_done;

  /// The page that readers of this locale get for a set, and whether it is in another language.
  [[nodiscard]] const model::Page& shown(model::SetIndex set) const {
    return site.pages[site.sets[set].shown[index]];
  }

  [[nodiscard]] bool is_translated(model::SetIndex set) const {
    return site.sets[set].pages[index] != model::None;
  }

  [[nodiscard]] const std::string& url(model::SetIndex set) const {
    return site.sets[set].urls[index];
  }

  /// The language of what is shown for a locale's page; empty if it is this one.
  [[nodiscard]] std::string_view foreign(model::LocaleIndex other) const {
    return other == index ? std::string_view() : std::string_view(site.locales[other].tag);
  }
};

[[nodiscard]] LocaleView make_locale_view(const model::Site& site,
                                          const theme::Templates& templates,
                                          const RenderOptions& options, model::LocaleIndex index);

/// The set that stands at the locale's home, or None.
[[nodiscard]] model::SetIndex home_set(const LocaleView& view);

}  // namespace vade::render
