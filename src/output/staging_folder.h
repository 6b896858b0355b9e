#pragma once

#include "base/file_descriptor.h"
#include "base/result.h"
#include "base/strings.h"
#include "output/place.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <unordered_set>

namespace vade::output {

/// The folder `<output>.vade-stage-<pid>-<n>` beside the output, in which the new tree is put
/// together, readable by nobody else until it is finished. Removed at the end of its life unless it
/// has become the output.
class StagingFolder {
 public:
  /// `place` must outlive it.
  [[nodiscard]] static base::Result<std::unique_ptr<StagingFolder>> create(const OpenPlace& place);

  StagingFolder(const OpenPlace& place, std::string name, base::FileDescriptor folder, mode_t mode);
  StagingFolder(const StagingFolder&) = delete;
  StagingFolder& operator=(const StagingFolder&) = delete;
  ~StagingFolder();

  // The paths below are valid (see is_publishable()), or were found in the live tree. The functions
  // may be called from several threads, once per path.

  /// A new file, with the folders above it.
  [[nodiscard]] base::Result<void> write(const std::string& path, std::string_view bytes);
  /// The same file as at `path` in the folder `live` (also a symbolic link itself), with the
  /// folders above it: as a hard link, or as a copy where the file system has none.
  [[nodiscard]] base::Result<void> take_over(int live, const std::string& path);
  /// Creates the folder if need be, with those above it.
  [[nodiscard]] base::Result<void> make_folder(std::string_view path);
  /// To be called last, deepest folders first: a folder may lose its own permission to be written.
  [[nodiscard]] base::Result<void> set_mode(const std::string& folder, mode_t mode);

  /// Gives the tree itself this mode, or else the one that a folder made by this user has.
  [[nodiscard]] base::Result<void> open_to_readers(std::optional<mode_t> mode);
  /// Waits until the tree is on the disk.
  [[nodiscard]] base::Result<void> flush();

  [[nodiscard]] const std::string& name() const { return name_; }

  [[nodiscard]] int number() const { return folder_.number(); }

  /// The tree has become the output: it is not removed.
  void release() { name_.clear(); }

 private:
  [[nodiscard]] base::Result<void> copy_from(int live, const std::string& path);
  [[nodiscard]] base::Result<void> copy_link(int live, const std::string& path);
  [[nodiscard]] base::Failure failure(std::string_view path, std::string_view situation,
                                      int error) const;

  const OpenPlace& place_;
  std::string name_;
  base::FileDescriptor folder_;
  mode_t mode_;  ///< of a folder that the user makes
  std::mutex mutex_;
  std::unordered_set<std::string, base::StringHash, std::equal_to<>> folders_;  ///< that exist
};

}  // namespace vade::output
