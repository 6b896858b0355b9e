#pragma once

#include "base/file_system.h"
#include "diag/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::discover {

/// The paths of all files below `folder` that can be part of the site, sorted. Left out: hidden
/// names (but for `.well-known`), without a finding; symbolic links, special files, names that no
/// site can hold and all but the first of names that one file system takes for the same, as
/// `file-refused`. Of such names, one of the paths `preferred` is taken before the first.
[[nodiscard]] base::Result<std::vector<std::string>> list_files(
    const base::FileSystem& files, std::string_view folder, diag::Bag& bag,
    const std::vector<std::string>& preferred = {});

/// Adds a `file-refused` warning about `path`.
void warn(diag::Bag& bag, std::string_view path, std::string message, std::string help);

}  // namespace vade::discover
