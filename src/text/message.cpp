#include "text/message.h"

#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <cstddef>

namespace vade::text {

namespace {

using Part = icu::MessagePattern::Part;

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::Locale to_locale(std::string_view locale) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale found = icu::Locale::forLanguageTag(std::string(locale), error);
  return U_SUCCESS(error) ? found : icu::Locale::getRoot();
}

/// ICU works through nested branches by calling itself, so a pattern of some thousand levels, as
/// nobody writes one, would overflow the stack. Whatever nests begins with a brace.
constexpr std::ptrdiff_t MostBraces = 256;

/// What a translator has to know of ICU's error, and the text from where it was noticed.
std::string describe(UErrorCode error, const UParseError& where) {
  const auto reason = [error]() -> std::string {
    switch (error) {
      case U_UNMATCHED_BRACES:
        return "a `{` is not closed";
      case U_DEFAULT_KEYWORD_MISSING:
        return "a plural or select has no `other` branch";
      case U_ILLEGAL_ARGUMENT_ERROR:
        return "an argument has a type that does not exist";
      default:
        return "the pattern is not valid ICU MessageFormat";
    }
  };
  const std::string behind = to_utf8(icu::UnicodeString(where.postContext));
  return behind.empty() ? reason() : reason() + ", near `" + behind + "`";
}

icu::Formattable to_formattable(const Argument& argument) {
  if (const auto* whole = std::get_if<std::int64_t>(&argument)) return *whole;
  if (const auto* real = std::get_if<double>(&argument)) return *real;
  return to_utf16(std::get<std::string_view>(argument));
}

std::vector<std::string> names_in(const icu::MessagePattern& pattern) {
  std::vector<std::string> names;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const Part& part = pattern.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME &&
        part.getType() != UMSGPAT_PART_TYPE_ARG_NUMBER) {
      continue;
    }
    std::string name = to_utf8(pattern.getSubstring(part));
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  }
  return names;
}

bool has_typed_arguments(const icu::MessagePattern& pattern) {
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const Part& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_START &&
        part.getArgType() != UMSGPAT_ARG_TYPE_NONE) {
      return true;
    }
  }
  return false;
}

/// A type that only the formatter knows is wrong (`{n, nmber}`) is found by making one.
UErrorCode error_of_types(const icu::UnicodeString& pattern, std::string_view locale,
                          UParseError& where) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessageFormat format(pattern, to_locale(locale), where, error);
  return error;
}

/// A message with plain arguments only, cut at them; quoted syntax (`'{'`, `''`) is resolved.
template <class Piece>
std::vector<Piece> cut_at_arguments(const icu::MessagePattern& parsed) {
  std::vector<Piece> pieces;
  std::string literal;
  std::int32_t position = 0;
  for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
    const Part& part = parsed.getPart(i);
    parsed.getPatternString().tempSubStringBetween(position, part.getIndex()).toUTF8String(literal);
    position = part.getLimit();
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;

    if (!literal.empty()) pieces.push_back({std::exchange(literal, {}), false});
    pieces.push_back({to_utf8(parsed.getSubstring(parsed.getPart(i + 1))), true});
    i = parsed.getLimitPartIndex(i);
    position = parsed.getPart(i).getLimit();
  }
  if (!literal.empty()) pieces.push_back({std::move(literal), false});
  return pieces;
}

const Argument* find(const Arguments& arguments, std::string_view name) {
  for (const auto& [key, value] : arguments) {
    if (key == name) return &value;
  }
  return nullptr;
}

bool has_number(const Arguments& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const auto& argument) {
    return !std::holds_alternative<std::string_view>(argument.second);
  });
}

/// A formatter changes while it formats, so a shared one would need a lock; with ICU's caches warm,
/// making one is cheaper than that is worth.
std::string format_with_icu(const std::string& pattern, const std::string& locale,
                            const Arguments& arguments) {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(to_utf16(name));
    values.push_back(to_formattable(value));
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessageFormat format(to_utf16(pattern), to_locale(locale), error);
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), text, error);
  return U_SUCCESS(error) ? to_utf8(text) : pattern;
}

}  // namespace

Message::Message(std::string_view pattern, std::string_view locale)
    : pattern_(pattern), locale_(locale) {
  if (std::count(pattern.begin(), pattern.end(), '{') > MostBraces) {
    error_ = "the text has more than " + std::to_string(MostBraces) + " `{`";
    pieces_ = {{pattern_, false}};
    return;
  }
  const icu::UnicodeString utf16 = to_utf16(pattern);
  UParseError where{};
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessagePattern parsed(utf16, &where, error);
  const bool has_types = U_SUCCESS(error) != 0 && has_typed_arguments(parsed);
  if (has_types) error = error_of_types(utf16, locale, where);
  if (U_FAILURE(error)) {
    error_ = describe(error, where);
    pieces_ = {{pattern_, false}};
    return;
  }
  argument_names_ = names_in(parsed);
  needs_icu_ = has_types;
  if (!needs_icu_) pieces_ = cut_at_arguments<Piece>(parsed);
}

std::string Message::format(const Arguments& arguments) const {
  // A number is written with the locale's digits and separators, even by a plain `{n}`.
  const bool writes_numbers = !argument_names_.empty() && has_number(arguments);
  if (needs_icu_ || writes_numbers) return format_with_icu(pattern_, locale_, arguments);

  std::string text;
  for (const Piece& piece : pieces_) {
    const Argument* argument = piece.is_argument ? find(arguments, piece.text) : nullptr;
    if (!piece.is_argument) {
      text += piece.text;
    } else if (argument != nullptr) {
      text += std::get<std::string_view>(*argument);
    } else {
      text += '{' + piece.text + '}';
    }
  }
  return text;
}

}  // namespace vade::text
