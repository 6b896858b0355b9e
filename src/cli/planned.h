#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace vade::cli {

/// What the manual of a later version will have, so that whoever asks for it is told that it does
/// not exist yet, and not that it is a typing error. README.md lists the same.
struct Planned {
  std::string_view command;  ///< empty: `name` is a command itself
  std::string_view name;     ///< a command, an option or a format
};

inline constexpr std::array PlannedFeatures = {
    Planned{"", "serve"},       Planned{"l10n", "export"},   Planned{"l10n", "import"},
    Planned{"", "mv"},          Planned{"", "import"},       Planned{"check", "--since"},
    Planned{"check", "--fix"},  Planned{"check", "sarif"},   Planned{"check", "junit"},
    Planned{"check", "github"}, Planned{"build", "sarif"},   Planned{"build", "junit"},
    Planned{"build", "github"}, Planned{"coverage", "html"},
};

[[nodiscard]] inline bool is_planned(std::string_view command, std::string_view name) {
  return std::any_of(PlannedFeatures.begin(), PlannedFeatures.end(), [&](const Planned& planned) {
    return planned.command == command && planned.name == name;
  });
}

}  // namespace vade::cli
