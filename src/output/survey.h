#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "output/manifest.h"

#include <cstddef>
#include <string>
#include <vector>

namespace vade::output {

/// What becomes of the files that stand in a live tree when the next site replaces it.
struct Survey {
  /// What vade did not write, or what somebody has changed since and the next site does not have:
  /// it is kept. Sorted by path, so that a folder comes before what it holds.
  std::vector<base::DirectoryEntry> foreign;
  std::size_t removed = 0;  ///< files of the last site that the next one lacks

  [[nodiscard]] bool is_foreign(const std::string& path) const;
};

/// Judges all that stands in the live tree. Fails if something foreign stands where the next site
/// wants a file or a folder. Reads only those files whole that are to be removed.
[[nodiscard]] base::Result<Survey> survey(const base::FileSystem& live, const Manifest& last,
                                          const Manifest& next);

}  // namespace vade::output
