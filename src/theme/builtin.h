#pragma once

#include "base/embedded.h"

#include <span>

namespace vade::theme {

/// The built-in theme: everything of the repository's `templates/`, sorted by path, with paths such
/// as `templates/page.mustache`.
[[nodiscard]] std::span<const base::EmbeddedFile> builtin_files();

}  // namespace vade::theme
