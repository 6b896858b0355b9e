#pragma once

#include "base/result.h"
#include "output/place.h"

#include <optional>
#include <string>

namespace vade::output {

/// Makes the folder `stage` (beside the output) the output, in one step: whoever looks sees the old
/// tree or the new one. Returns the name under which the old tree now stands beside it; empty if
/// there was none (`has_live` says whether there should be one).
///
/// On a file system that cannot exchange two folders (renameat2 with RENAME_EXCHANGE) it takes two
/// steps, between which there is no output: the old tree is put aside as `<output>.vade-old-<pid>`.
/// If the process dies there, repair() puts it back.
enum class Live : bool { Absent, Present };
[[nodiscard]] base::Result<std::string> put_in_place(const OpenPlace& place,
                                                     const std::string& stage, Live live);

/// The failure of put_in_place() for an output where a disk is mounted, which no folder can take
/// the place of; nothing if `folder` (the output, open) is none. So that it is known before a build
/// and not after it.
[[nodiscard]] std::optional<base::Failure> refuse_mount_point(const OpenPlace& place, int folder);

/// Clears away what a publication that was killed has left beside the output: puts an old tree back
/// that had been put aside, removes stages and old trees. Precondition: the lock is held, so that
/// nobody is at work there.
[[nodiscard]] base::Result<void> repair(const OpenPlace& place);

}  // namespace vade::output
