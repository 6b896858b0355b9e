#include "model/message_keys.h"

#include <algorithm>
#include <set>

namespace vade::model {
namespace {

constexpr std::string_view FallbackPrefixes[] = {"fallback.page.", "fallback.answer."};
constexpr std::string_view AnyLanguage = "other";

/// The language that a sentence about a language is for; empty for any other message.
std::string_view language_of(std::string_view key) {
  for (const std::string_view prefix : FallbackPrefixes) {
    if (key.starts_with(prefix)) return key.substr(prefix.size());
  }
  return {};
}

bool is_needed(std::string_view key, const std::vector<config::LocaleFile>& locales) {
  const std::string_view language = language_of(key);
  if (language.empty()) return true;
  if (language == AnyLanguage) return locales.size() > 1;
  return locales.size() > 1 &&
         std::any_of(locales.begin(), locales.end(),
                     [&](const config::LocaleFile& file) { return file.locale == language; });
}

}  // namespace

bool MessageKeys::is_known(std::string_view key) const {
  return std::binary_search(needed.begin(), needed.end(), key) ||
         std::binary_search(optional.begin(), optional.end(), key);
}

MessageKeys find_message_keys(const std::vector<config::LocaleFile>& locales,
                              const config::LocaleFile& english,
                              const std::vector<std::string>& template_texts) {
  std::set<std::string> needed;
  std::set<std::string> optional;
  for (const auto& [key, pattern] : english.messages) {
    (is_needed(key, locales) ? needed : optional).insert(key);
  }
  for (const std::string& key : template_texts) {
    const bool is_given =
        std::any_of(locales.begin(), locales.end(),
                    [&](const config::LocaleFile& file) { return file.messages.contains(key); });
    if (is_given && !optional.contains(key)) needed.insert(key);
  }
  for (const config::LocaleFile& file : locales) {
    for (const std::string_view prefix : FallbackPrefixes) {
      std::string key = std::string(prefix) + file.locale;
      if (!needed.contains(key)) optional.insert(std::move(key));
    }
  }
  return {{needed.begin(), needed.end()}, {optional.begin(), optional.end()}};
}

}  // namespace vade::model
