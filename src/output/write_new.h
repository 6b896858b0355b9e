#pragma once

#include "base/embedded.h"
#include "base/result.h"

#include <span>
#include <string>

namespace vade::output {

/// Writes files into a folder that is absent (it is created, with those above it) or empty. An
/// existing file is never replaced. `files` have paths relative to the folder.
[[nodiscard]] base::Result<void> write_new_folder(const std::string& folder,
                                                  std::span<const base::EmbeddedFile> files);

}  // namespace vade::output
