#pragma once

#include <functional>
#include <string>

namespace vade::output {

/// Asked before a file (or anything else that is no folder) is removed: the folder it stands in,
/// its name there, and its path in the tree. May move it away. On false it stays, and so do the
/// folders above it. Called from several threads.
using MayRemove = std::function<bool(int folder, const std::string& name, const std::string& path)>;

/// Removes what stands at `name` in the folder `parent`, with everything below; symbolic links are
/// removed, not followed, also when somebody puts them there meanwhile. Absent is removed. Returns
/// 0 or the error number of something that could not be removed, and goes on with the rest.
int remove_tree(int parent, const std::string& name, const MayRemove& may_remove = {});

}  // namespace vade::output
