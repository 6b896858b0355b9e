#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vade::text {

/// Whether `iso` is a calendar date written `YYYY-MM-DD`.
[[nodiscard]] bool is_iso_date(std::string_view iso);

/// A date in a locale's long form: (`2026-11-20`, `fr`) → `20 novembre 2026`; in French the first
/// day is `1er`. The calendar is the locale's own. Precondition: `is_iso_date(iso)`. Cost: 20 µs.
[[nodiscard]] std::string long_date(std::string_view iso, std::string_view locale);

}  // namespace vade::text
