#include "text/date.h"

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>

namespace vade::text {

namespace {

std::optional<int> number(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<std::chrono::year_month_day> parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number(iso.substr(0, 4));
  const auto month = number(iso.substr(5, 2));
  const auto day = number(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

/// ICU goes over to the Julian calendar before 1582; ISO dates are Gregorian throughout.
void count_gregorian_days(icu::Calendar& calendar) {
  constexpr UDate LongBeforeAllDates = -8.64e15;
  UErrorCode error = U_ZERO_ERROR;
  if (auto* gregorian = dynamic_cast<icu::GregorianCalendar*>(&calendar)) {
    gregorian->setGregorianChange(LongBeforeAllDates, error);
  }
}

/// In UTC, so that the machine's time zone does not move the date. Null only if ICU's data is
/// missing.
std::unique_ptr<icu::DateFormat> long_format(const icu::Locale& locale) {
  std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, error));
  if (!format || !calendar) return nullptr;
  count_gregorian_days(*calendar);
  format->adoptCalendar(calendar.release());
  return format;
}

}  // namespace

bool is_iso_date(std::string_view iso) {
  return parse(iso).has_value();
}

std::string long_date(std::string_view iso, std::string_view locale) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale icu_locale = icu::Locale::forLanguageTag(std::string(locale), error);
  const auto date = parse(iso);
  const auto format = long_format(icu_locale);
  if (!date || !format) return std::string(iso);

  const std::chrono::milliseconds since_epoch = std::chrono::sys_days(*date).time_since_epoch();
  icu::UnicodeString formatted;
  std::string text;
  format->format(static_cast<UDate>(since_epoch.count()), formatted).toUTF8String(text);

  // CLDR writes the bare number; French usage is the ordinal for the first day and for no other.
  constexpr std::string_view FirstDay = "1 ";
  const bool is_french = std::string_view(icu_locale.getLanguage()) == "fr";
  if (is_french && text.starts_with(FirstDay)) text.insert(1, "er");
  return text;
}

}  // namespace vade::text
