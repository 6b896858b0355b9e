#pragma once

#include "base/file_system.h"
#include "config/config.h"
#include "diag/finding.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace vade::config {

inline constexpr std::string_view SiteFile = "site/site.yaml";

/// Reads `site/site.yaml`. What is wrong in it goes to `bag` as `config-invalid`, and the value
/// keeps its default (without locales: the source locale or `en`; without base URL:
/// `http://localhost/`), so that the configuration can be used for further reports, but a site must
/// not be published from it. Fails if the file is absent or cannot be read.
[[nodiscard]] base::Result<Config> load_config(const base::FileSystem& files, diag::Bag& bag);

/// An absolute http or https URL without query and fragment, with a final `/`; nothing if `url` is
/// none.
[[nodiscard]] std::optional<std::string> normalise_base_url(std::string_view url);

/// All keys that `site/site.yaml` may have. `site/site.schema.json` describes the same ones.
[[nodiscard]] std::span<const std::string_view> site_keys();

}  // namespace vade::config
