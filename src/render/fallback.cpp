#include "render/fallback.h"

#include "text/locale.h"

#include <fmt/format.h>

namespace vade::render {

std::string fallback_text(const LocaleView& view, std::string_view what, model::LocaleIndex shown) {
  const std::string& tag = view.site.locales[shown].tag;
  const std::string key = fmt::format("fallback.{}.{}", what, tag);
  if (view.locale.messages.contains(key)) return view.locale.say(key);
  const std::string language = text::language_name(tag, view.locale.tag);
  return view.locale.say(fmt::format("fallback.{}.other", what),
                         {{"language", std::string_view(language)}});
}

}  // namespace vade::render
