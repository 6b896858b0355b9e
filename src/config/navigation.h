#pragma once

#include "config/config.h"
#include "config/reader.h"

#include <vector>

namespace vade::config {

/// The list under `navigation`: page ids (`- faq`), or one page with those below it
/// (`- providers: [fees, access]`). A page that stands there twice is reported and left out.
[[nodiscard]] std::vector<NavigationItem> read_navigation(Reader& reader, const yaml::Value& value);

}  // namespace vade::config
