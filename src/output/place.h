#pragma once

#include "base/file_descriptor.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace vade::output {

/// Where a site is to be published, and what must not be touched there. All paths are absolute or
/// relative to the current folder; those to be protected need not exist.
struct Place {
  std::string output;
  /// Neither the output nor anything in it; the output may well lie inside. Empty if
  /// there is none.
  std::string site_root;
  /// Folders that are read (content, static files, templates, locales): neither the output, nor in
  /// it, nor may the output lie inside one of them.
  std::vector<std::string> inputs;
};

/// A place that may be published to: the folder that holds the output, and the output's name in it.
struct OpenPlace {
  base::FileDescriptor parent;
  std::string parent_path;  ///< absolute, without symbolic links
  std::string name;         ///< of the output in `parent`
  std::string shown;        ///< the output as the user named it, for messages
};

/// Why the site may not be published to `place.output`: it overlaps what must not be touched.
/// Nothing if it may, as far as that goes; changes nothing on the disk.
[[nodiscard]] std::optional<base::Failure> refuse_overlap(const Place& place);

/// Resolves `place.output`, refuses it if it overlaps what must not be touched, and creates the
/// folders above it. The output itself need not exist and is not looked at.
[[nodiscard]] base::Result<OpenPlace> open_place(const Place& place);

/// Nothing can be made beside the output, for the reason `error` (an errno value).
[[nodiscard]] base::Failure unwritable_parent(const OpenPlace& place, int error);

}  // namespace vade::output
