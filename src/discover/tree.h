#pragma once

#include "base/file_system.h"
#include "diag/finding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::discover {

/// What becomes of names that begin with a dot.
enum class Hidden : std::uint8_t {
  LeaveOut,
  Publish,  ///< but for what git, macOS and editors leave behind (see `is_left_behind`)
};

/// A tree of the site and what is particular about it. Views: the caller's.
struct Tree {
  std::string_view folder = {};
  Hidden hidden = Hidden::LeaveOut;
  std::string_view shared = {};  ///< the folder for files of several places; empty if there is none
};

/// The paths of all files of a tree that can be part of the site, sorted. Left out: hidden names,
/// without a finding; symbolic links, special files, names that no site can hold and all but the
/// first of names that one file system takes for the same, as `file-refused`. Of such names, one of
/// the paths `preferred` is taken before the first.
[[nodiscard]] base::Result<std::vector<std::string>> list_files(
    const base::FileSystem& files, const Tree& tree, diag::Bag& bag,
    const std::vector<std::string>& preferred = {});

/// Adds a `file-refused` warning about `path`.
void warn(diag::Bag& bag, std::string_view path, std::string message, std::string help);

}  // namespace vade::discover
