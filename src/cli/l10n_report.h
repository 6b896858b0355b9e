#pragma once

#include "build/translations.h"
#include "diag/write_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::cli {

/// A unit with its page, as reports name it.
struct NamedUnit {
  const l10n::PageStatus* page = nullptr;
  const l10n::TranslationUnit* unit = nullptr;
  std::string id;  ///< `faq#fees/p1`
};

/// All units of the translations into `locale` (empty: all), in the order of the pages.
[[nodiscard]] std::vector<NamedUnit> named_units(const build::Translations& translations,
                                                 std::string_view locale);

/// Where a unit stands: its translation, or, where that is missing, its source.
struct UnitPlace {
  std::string path;
  std::uint32_t line = 0;
};

[[nodiscard]] UnitPlace place_of(const build::Translations& translations, const NamedUnit& unit);

/// For people: a table of the locales, then each unit that needs somebody.
[[nodiscard]] std::string status_text(const build::Translations& translations,
                                      std::string_view locale);

/// docs/formats/ledger.md describes the shape.
[[nodiscard]] std::string status_json(const build::Translations& translations,
                                      std::string_view locale);

/// What has changed in the source of these units, with their translations: `[-before-]{+now+}`, in
/// colours where wanted.
[[nodiscard]] std::string diff_text(const build::Translations& translations,
                                    const std::vector<NamedUnit>& units, diag::Colour colour);

}  // namespace vade::cli
