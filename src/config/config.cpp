#include "config/config.h"

#include <algorithm>

namespace vade::config {

diag::Severity Config::severity(const diag::Rule& rule) const {
  const auto found = checks.find(std::string(rule.name));
  return found == checks.end() ? rule.severity : found->second;
}

std::optional<std::size_t> Config::locale_index(std::string_view locale) const {
  const auto found = std::find(locales.begin(), locales.end(), locale);
  if (found == locales.end()) return std::nullopt;
  return static_cast<std::size_t>(found - locales.begin());
}

}  // namespace vade::config
