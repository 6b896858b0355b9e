#pragma once

#include "base/embedded.h"
#include "theme/templates.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::theme {

/// A file of the theme that is published as it is.
struct Asset {
  std::string name;  ///< `style.css`
  std::string
      path;  ///< in the published site, with the hash of its bytes: `assets/style-0123456789.css`
  std::string bytes;
};

/// All files of the theme that are no templates, the site's own in place of the built-in ones of
/// the same name, sorted by name.
[[nodiscard]] std::vector<Asset> make_assets(std::span<const base::EmbeddedFile> builtin,
                                             const std::vector<TemplateFile>& overrides);

/// The published path of an asset by its name; empty if there is none.
[[nodiscard]] std::string asset_path(const std::vector<Asset>& assets, std::string_view name);

}  // namespace vade::theme
