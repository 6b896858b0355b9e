#include "model/locale.h"

#include "text/locale.h"

namespace vade::model {

std::string Locale::say(std::string_view key, const text::Arguments& arguments) const {
  const auto found = messages.find(key);
  return found == messages.end() ? std::string(key) : found->second.format(arguments);
}

Locale make_locale(const config::LocaleFile& own, const config::LocaleFile& source,
                   const config::LocaleFile& english) {
  Locale locale;
  locale.tag = own.locale;
  locale.direction = text::direction(own.locale);
  locale.autonym = text::autonym(own.locale);
  locale.markers = own.markers;
  locale.labels.insert(own.labels.begin(), own.labels.end());
  for (const config::LocaleFile* file : {&own, &source, &english}) {
    for (const auto& [key, pattern] : file->messages) {
      locale.messages.try_emplace(key, text::Message(pattern, file->locale));
    }
  }
  return locale;
}

}  // namespace vade::model
