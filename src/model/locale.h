#pragma once

#include "config/config.h"
#include "text/message.h"

#include <map>
#include <string>
#include <string_view>

namespace vade::model {

/// A language of the site with its strings, ready to use.
struct Locale {
  std::string tag;        ///< BCP 47
  std::string direction;  ///< `ltr` or `rtl`
  std::string autonym;    ///< `Français`
  config::FaqMarkers markers;
  std::map<std::string, text::Message, std::less<>> messages;  ///< own, else source's, else English
  std::map<std::string, std::string, std::less<>> labels;  ///< diagram labels of this locale only

  /// The message of `key`, formatted; a key that no locale has gives the key itself.
  [[nodiscard]] std::string say(std::string_view key, const text::Arguments& arguments = {}) const;
};

/// A locale with the strings of `own` on top of those of `source`, and those on top of `english`.
[[nodiscard]] Locale make_locale(const config::LocaleFile& own, const config::LocaleFile& source,
                                 const config::LocaleFile& english);

}  // namespace vade::model
