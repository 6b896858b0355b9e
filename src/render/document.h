#pragma once

#include "render/locale_view.h"
#include "render/urls.h"
#include "theme/value.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vade::render {

/// One entry of the language switcher.
struct LanguageLink {
  model::LocaleIndex locale = 0;
  std::string url;              ///< path in the published site
  bool translated = true;       ///< false: what is shown there is in another language
  std::string_view shown_lang;  ///< the language of what is shown there
};

/// What the head and header of every document are made of. Empty texts are left out.
struct DocumentHead {
  std::string title;
  std::string description;
  std::string canonical;  ///< absolute
  bool hidden_from_search_engines = false;
  std::vector<std::pair<std::string_view, std::string>> alternates;  ///< hreflang, absolute URL
  std::string_view og_type;                                          ///< empty: no Open Graph data
  std::string_view modified;                                         ///< ISO date
  std::string json_ld;
  std::vector<LanguageLink> languages;
  bool search_now = false;  ///< load the search with the page, not when a reader turns to it
  std::uint32_t navigation_item = Navigation::NoItem;
};

/// The names that all templates share, but for those that the locale's frame holds.
[[nodiscard]] theme::Value document_value(const LocaleView& view, const PageLinks& links,
                                          DocumentHead head);

/// The switcher for a document that every locale has at the same place below its own folder.
[[nodiscard]] std::vector<LanguageLink> same_place(const model::Site& site,
                                                   std::string_view path_in_locale);

}  // namespace vade::render
