#pragma once

#include "base/file_system.h"

#include <sys/types.h>
#include <vector>

namespace vade::base {

/// `mode` as in `st_mode`.
[[nodiscard]] EntryKind kind_of_mode(mode_t mode);

/// Appends what stands in the folder open as `folder` (names only, in no order, without `.` and
/// `..`). Reads on from where the descriptor is. Returns 0, or the error number.
[[nodiscard]] int list_names(int folder, std::vector<DirectoryEntry>& names);

}  // namespace vade::base
