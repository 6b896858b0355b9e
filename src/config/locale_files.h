#pragma once

#include "base/embedded.h"
#include "base/file_system.h"
#include "config/config.h"
#include "diag/finding.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::config {

/// The built-in `locales/<tag>.yaml` files, sorted by path.
[[nodiscard]] std::span<const base::EmbeddedFile> builtin_locales();

/// The text of the built-in file for `tag`, else for its language alone (`fr` for `fr-CA`); empty
/// if there is neither.
[[nodiscard]] std::string_view builtin_locale(std::string_view tag);

/// The built-in English file: its markers, and the strings of last resort.
[[nodiscard]] LocaleFile english_locale();

/// The locale's strings: those of `builtin` (a text that is known to be right; may be empty; its
/// labels do not count) with those of the site's own file on top. What is wrong in `own` is
/// reported as `config-invalid` at its place and left out. Markers that neither names are those of
/// `english`, whose messages also say which arguments a message has.
[[nodiscard]] LocaleFile load_locale(std::string_view tag, std::string_view builtin,
                                     const std::optional<std::string>& own,
                                     const LocaleFile& english, diag::Bag& bag);

struct LocaleFiles {
  std::vector<LocaleFile> locales;  ///< by locale, in the configuration's order
  LocaleFile english;
};

/// `load_locale` for all locales of the site; the configuration's title stands on top. A file that
/// no locale reads is reported. Fails if a file of the site is there but cannot be read.
[[nodiscard]] base::Result<LocaleFiles> load_locale_files(const base::FileSystem& files,
                                                          const Config& config, diag::Bag& bag);

}  // namespace vade::config
