#include "text/collate.h"

#include <unicode/coll.h>

namespace vade::text {

struct Collator::Implementation {
  std::unique_ptr<icu::Collator> collator;  ///< null only if ICU's own data is missing
};

Collator::Collator(std::string_view locale) : implementation_(std::make_unique<Implementation>()) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale icu_locale = icu::Locale::forLanguageTag(std::string(locale), error);
  if (U_FAILURE(error)) icu_locale = icu::Locale::getRoot();
  error = U_ZERO_ERROR;
  implementation_->collator.reset(icu::Collator::createInstance(icu_locale, error));
  if (implementation_->collator) {
    implementation_->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, error);
  }
}

Collator::~Collator() = default;
Collator::Collator(Collator&&) noexcept = default;
Collator& Collator::operator=(Collator&&) noexcept = default;

std::string Collator::sort_key(std::string_view text) const {
  const icu::Collator* collator = implementation_->collator.get();
  if (collator == nullptr) return std::string(text);
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));

  std::string key(text.size() * 4 + 16, '\0');
  const auto fill = [&] {
    return collator->getSortKey(utf16, reinterpret_cast<std::uint8_t*>(key.data()),
                                static_cast<std::int32_t>(key.size()));
  };
  auto needed = static_cast<std::size_t>(fill());
  if (needed > key.size()) {
    key.resize(needed);
    needed = static_cast<std::size_t>(fill());
  }
  key.resize(needed == 0 ? 0 : needed - 1);  // ICU ends a key with a zero byte
  return key;
}

}  // namespace vade::text
