#include "text/locale.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <memory>

namespace vade::text {

namespace {

icu::Locale to_icu(std::string_view tag) {
  UErrorCode error = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(std::string(tag), error);
}

bool is_tag_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

std::string display_name(std::string_view tag, std::string_view in_locale,
                         UDisplayContext capitalisation) {
  std::array<UDisplayContext, 1> contexts{capitalisation};
  const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(
      to_icu(in_locale), contexts.data(), static_cast<std::int32_t>(contexts.size())));
  if (!names) return std::string(tag);
  icu::UnicodeString name;
  std::string text;
  return names->localeDisplayName(to_icu(tag), name).toUTF8String(text);
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (!std::all_of(tag.begin(), tag.end(), is_tag_character)) return false;
  std::array<char, ULOC_FULLNAME_CAPACITY> id{};
  std::int32_t parsed = 0;
  UErrorCode error = U_ZERO_ERROR;
  uloc_forLanguageTag(std::string(tag).c_str(), id.data(), static_cast<std::int32_t>(id.size()),
                      &parsed, &error);
  if (U_FAILURE(error) || static_cast<std::size_t>(parsed) != tag.size()) return false;
  return *uloc_getISO3Language(id.data()) != '\0';
}

std::string_view direction(std::string_view tag) {
  return to_icu(tag).isRightToLeft() != 0 ? "rtl" : "ltr";
}

std::string autonym(std::string_view tag) {
  return display_name(tag, tag, UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE);
}

std::string language_name(std::string_view tag, std::string_view in_locale) {
  return display_name(tag, in_locale, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
}

std::string language_territory(std::string_view tag) {
  icu::Locale locale = to_icu(tag);
  UErrorCode error = U_ZERO_ERROR;
  locale.addLikelySubtags(error);
  const std::string language = locale.getLanguage();
  const std::string_view territory = locale.getCountry();
  return territory.empty() ? language : language + "_" + std::string(territory);
}

}  // namespace vade::text
