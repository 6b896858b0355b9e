#pragma once

#include "diag/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace vade::discover {

constexpr std::size_t MaximumNameBytes = 120;  ///< of one file or folder name
constexpr std::size_t MaximumDepth = 32;       ///< names in a path, from the site's root

/// What is wrong with a name. At level Error the file is left out; at level Warning it is used, but
/// some system cannot hold it.
struct NameProblem {
  diag::Severity severity = diag::Severity::Error;
  std::string message;
  std::string help;
};

/// Looks at one name of a path (not at how it relates to its neighbours). Names must be UTF-8
/// without control characters and not too long; those that Windows cannot hold are warned of.
[[nodiscard]] std::optional<NameProblem> check_name(std::string_view name);

/// Whether a file or folder of this name is what git, macOS or an editor left behind: `.git` and
/// git's own files, `.DS_Store`, `._*`, swap files and backups (`.*.sw?`, `.#*`, `#*#`, `*~`).
[[nodiscard]] bool is_left_behind(std::string_view name);

}  // namespace vade::discover
