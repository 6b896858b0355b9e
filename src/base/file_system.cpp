#include "base/file_system.h"

#include "base/file_descriptor.h"
#include "base/list_names.h"
#include "base/open_beneath.h"
#include "base/path.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::base {

namespace {

using Status = struct stat;

Failure open_failure(std::string_view path, int error) {
  switch (error) {
    case ENOENT:
      return {std::string(path), "does not exist", {}};
    case ENXIO:  // a socket
      return {std::string(path), "is not a regular file", {}};
    default:
      return system_failure(std::string(path), "cannot be opened", error);
  }
}

/// The first symbolic link on the way to `path`, which may be `path` itself; empty if there is
/// none.
std::string_view first_link(int root, std::string_view path) {
  for (auto end = path.find('/');; end = path.find('/', end + 1)) {
    const std::string name(path.substr(0, end));
    Status status{};
    if (fstatat(root, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return {};
    if (S_ISLNK(status.st_mode)) return path.substr(0, end);
    if (end == std::string_view::npos) return {};
  }
}

bool is_valid(std::string_view path) {
  return path.find('\0') == std::string_view::npos && normalise(path) == path;
}

/// Whether a file still is what it was; an editor that saves meanwhile changes one of these.
bool is_same(const Status& before, const Status& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

/// Reads into `buffer` until it is full or the file ends; the bytes read, or the negative error.
ssize_t read_up_to(int file, std::string& buffer) {
  std::size_t have = 0;
  while (have < buffer.size()) {
    const auto count = ::read(file, buffer.data() + have, buffer.size() - have);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -errno;
    if (count == 0) break;
    have += static_cast<std::size_t>(count);
  }
  return static_cast<ssize_t>(have);
}

class DiskFileSystem final : public FileSystem {
 public:
  explicit DiskFileSystem(FileDescriptor root) : root_(std::move(root)) {}

  Result<std::vector<DirectoryEntry>> list_tree(std::string_view folder) const override;
  Result<std::string> read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;

 private:
  /// Why `path` could not be opened; a symbolic link on the way is named.
  Failure refusal(std::string_view path, int error) const;
  /// Appends what stands in `folder` itself.
  Result<void> list_folder(const std::string& folder, std::vector<DirectoryEntry>& entries) const;
  /// The whole file, or nothing if it changed while it was being read.
  Result<std::optional<std::string>> read_once(std::string_view path) const;

  FileDescriptor root_;
};

Result<std::vector<DirectoryEntry>> DiskFileSystem::list_tree(std::string_view folder) const {
  if (!is_valid(folder)) return Failure{std::string(folder), "is not a path inside the site", {}};
  std::vector<DirectoryEntry> entries;
  VADE_TRY_VOID(list_folder(std::string(folder), entries));
  for (std::size_t next = 0; next < entries.size(); ++next) {
    if (entries[next].kind != EntryKind::Directory) continue;
    const std::string path = entries[next].path;  // a copy: `entries` grows
    VADE_TRY_VOID(list_folder(path, entries));
  }
  sort_by_path(entries);
  return entries;
}

Result<void> DiskFileSystem::list_folder(const std::string& folder,
                                         std::vector<DirectoryEntry>& entries) const {
  const int number = open_beneath(root_.number(), folder, O_RDONLY | O_DIRECTORY);
  if (number == -ENOENT) return {};
  if (number == -ENOTDIR && first_link(root_.number(), folder).empty()) {
    return Failure{folder, "is not a folder", {}};
  }
  if (number < 0) return refusal(folder, -number);
  const FileDescriptor descriptor(number);
  const auto first = entries.size();
  const int error = list_names(number, entries);
  if (error != 0) return system_failure(folder, "cannot be read", error);
  for (auto i = first; i < entries.size(); ++i) entries[i].path = join(folder, entries[i].path);
  return {};
}

Result<std::optional<std::string>> DiskFileSystem::read_once(std::string_view path) const {
  // O_NONBLOCK: without it, opening a pipe waits for whoever writes to it.
  const int number =
      open_beneath(root_.number(), std::string(path), O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (number < 0) return refusal(path, -number);
  const FileDescriptor file(number);
  Status before{};
  if (fstat(number, &before) != 0) {
    return system_failure(std::string(path), "cannot be read", errno);
  }
  if (!S_ISREG(before.st_mode)) return Failure{std::string(path), "is not a regular file", {}};
  if (static_cast<std::uint64_t>(before.st_size) > MaximumFileBytes) {
    return Failure{std::string(path),
                   "is larger than " + std::to_string(MaximumFileBytes >> 20U) + " MiB",
                   "keep large downloads outside the site and link to them"};
  }
  std::string bytes(static_cast<std::size_t>(before.st_size), '\0');
  const auto count = read_up_to(number, bytes);
  if (count < 0) {
    return system_failure(std::string(path), "cannot be read", static_cast<int>(-count));
  }
  Status after{};
  const bool whole = static_cast<std::size_t>(count) == bytes.size() &&
                     fstat(number, &after) == 0 && is_same(before, after);
  if (!whole) return std::optional<std::string>();
  return std::optional(std::move(bytes));
}

Result<std::string> DiskFileSystem::read(std::string_view path) const {
  if (!is_valid(path)) return Failure{std::string(path), "is not a path inside the site", {}};
  constexpr int Attempts = 2;
  for (int attempt = 0; attempt < Attempts; ++attempt) {
    VADE_TRY(auto bytes, read_once(path));
    if (bytes) return *std::move(bytes);
  }
  return Failure{std::string(path), "changed while it was being read",
                 "run vade again once it has been saved"};
}

std::optional<EntryKind> DiskFileSystem::kind(std::string_view path) const {
  if (!is_valid(path)) return std::nullopt;
  const int number = open_beneath(root_.number(), std::string(path), O_PATH);
  if (number == -ENOENT || number == -ENOTDIR) return std::nullopt;
  if (number == -ELOOP) return EntryKind::SymbolicLink;
  const FileDescriptor file(number);
  Status status{};
  if (number < 0 || fstat(number, &status) != 0) return EntryKind::Other;
  return kind_of_mode(status.st_mode);
}

Failure DiskFileSystem::refusal(std::string_view path, int error) const {
  const auto link = first_link(root_.number(), path);
  if (!link.empty()) {
    return {std::string(link), "is a symbolic link",
            "put the file or folder itself there: vade reads nothing over symbolic links"};
  }
  return open_failure(path, error);
}

}  // namespace

void sort_by_path(std::vector<DirectoryEntry>& entries) {
  std::sort(entries.begin(), entries.end(),
            [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.path < b.path; });
}

Result<std::unique_ptr<FileSystem>> open_disk(const std::string& root) {
  FileDescriptor folder(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) {
    if (errno == ENOTDIR) return Failure{root, "is not a folder", {}};
    return open_failure(root, errno);
  }
  return std::unique_ptr<FileSystem>(std::make_unique<DiskFileSystem>(std::move(folder)));
}

}  // namespace vade::base
