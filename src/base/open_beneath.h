#pragma once

#include "base/file_descriptor.h"

#include <string>
#include <sys/types.h>

namespace vade::base {

/// Opens `path` (normalised, relative) below the folder `root` without ever leaving it or following
/// a symbolic link, in the last segment or above it. `flags` and `mode` (for O_CREAT) are those of
/// `open`. Returns the descriptor, or the negative error number; a symbolic link in the way is
/// ELOOP.
///
/// The kernel does it in one call (openat2, Linux 5.6); where that is absent or forbidden, a walk
/// from folder to folder does the same.
[[nodiscard]] int open_beneath(int root, const std::string& path, int flags, mode_t mode = 0);

/// The two ways of `open_beneath`, so that both can be tested.
[[nodiscard]] int open_beneath_by_kernel(int root, const std::string& path, int flags,
                                         mode_t mode = 0);
[[nodiscard]] int open_beneath_by_walk(int root, const std::string& path, int flags,
                                       mode_t mode = 0);

}  // namespace vade::base
