#pragma once

#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::base {

enum class EntryKind : std::uint8_t { File, Directory, SymbolicLink, Other };

/// One name found below a folder. Paths are relative to the file system's root, with `/`.
struct DirectoryEntry {
  std::string path;
  EntryKind kind = EntryKind::File;
};

/// Into byte order of their paths, as `list_tree` gives them.
void sort_by_path(std::vector<DirectoryEntry>& entries);

/// A site's input, read-only and confined to one root: nothing outside it can be reached, whatever
/// a path or a symbolic link says. Paths are relative, use `/` and contain no `.` or `..`.
/// All functions may be called from several threads.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Everything below `folder` (any depth, folders included), sorted by path in byte order.
  /// Symbolic links are listed, not followed. An absent folder gives an empty list.
  [[nodiscard]] virtual Result<std::vector<DirectoryEntry>> list_tree(
      std::string_view folder) const = 0;

  /// The whole file. Fails if it is absent, not a regular file, reached over a symbolic link, or
  /// larger than `MaximumFileBytes`.
  [[nodiscard]] virtual Result<std::string> read(std::string_view path) const = 0;

  /// What stands at this path; nothing if it is absent. What is reached over a symbolic link counts
  /// as one, what cannot be looked at as `Other`.
  [[nodiscard]] virtual std::optional<EntryKind> kind(std::string_view path) const = 0;

  /// Whether a regular file stands at this path (not over a symbolic link).
  [[nodiscard]] bool is_file(std::string_view path) const { return kind(path) == EntryKind::File; }

  static constexpr std::uint64_t MaximumFileBytes = std::uint64_t{256} << 20U;
};

/// The real disk below `root`. Fails if `root` is not a folder that can be opened.
[[nodiscard]] Result<std::unique_ptr<FileSystem>> open_disk(const std::string& root);

/// Files held in memory, by path: for tests, and for a site that was never on a disk.
class MemoryFileSystem final : public FileSystem {
 public:
  MemoryFileSystem() = default;

  explicit MemoryFileSystem(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  void add(std::string path, std::string bytes) {
    files_.insert_or_assign(std::move(path), std::move(bytes));
  }

  [[nodiscard]] Result<std::vector<DirectoryEntry>> list_tree(
      std::string_view folder) const override;
  [[nodiscard]] Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<EntryKind> kind(std::string_view path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace vade::base
