#pragma once

#include "config/config.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::model {

/// The keys of the texts of the interface that a site can use, both lists sorted.
struct MessageKeys {
  std::vector<std::string> needed;    ///< every locale should say them; they count in coverage
  std::vector<std::string> optional;  ///< a locale may say them; there is a text without them

  [[nodiscard]] bool is_known(std::string_view key) const;
};

/// Needed is what `english`, the built-in file, has, and what the site's own templates name
/// (`template_texts`) if a locale gives it. Optional are the sentences about languages shown in
/// place of another (`fallback.page.fr`) where the site does not have that language, or where vade
/// has no sentence for it. A key that is neither is used by nothing.
[[nodiscard]] MessageKeys find_message_keys(const std::vector<config::LocaleFile>& locales,
                                            const config::LocaleFile& english,
                                            const std::vector<std::string>& template_texts);

}  // namespace vade::model
