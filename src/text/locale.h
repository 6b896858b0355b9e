#pragma once

#include <string>
#include <string_view>

namespace vade::text {

/// Whether `tag` is a well-formed BCP 47 language tag whose language ICU knows (`en`, `fr-CA`).
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// `ltr` or `rtl`.
[[nodiscard]] std::string_view direction(std::string_view tag);

/// The language's name in itself, with the capital of a name that stands alone: `Français`.
[[nodiscard]] std::string autonym(std::string_view tag);

/// The language's name in another language, as within a sentence: (`en`, `fr`) → `anglais`.
[[nodiscard]] std::string language_name(std::string_view tag, std::string_view in_locale);

/// `fr` → `fr_FR` (CLDR likely subtags): what Open Graph wants.
[[nodiscard]] std::string language_territory(std::string_view tag);

}  // namespace vade::text
