#include "output/staging_folder.h"

#include "base/open_beneath.h"
#include "base/path.h"
#include "output/remove_tree.h"

#include <climits>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {

namespace {

using Status = struct stat;

constexpr mode_t PermissionBits = 07777;

/// Writes all of `bytes`; 0 or the error number.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// Copies what is left to read in `from`; 0 or the error number.
int copy_all(int from, int to) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const auto count = ::read(from, buffer.data(), buffer.size());
    if (count == 0) return 0;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    const int error = write_all(to, {buffer.data(), static_cast<std::size_t>(count)});
    if (error != 0) return error;
  }
}

/// Where hard links are not to be had: by the file system, for files of others, or no more of them.
bool means_no_links(int error) {
  return error == EPERM || error == EMLINK || error == EOPNOTSUPP || error == ENOSYS;
}

}  // namespace

base::Result<std::unique_ptr<StagingFolder>> StagingFolder::create(const OpenPlace& place) {
  const auto prefix = place.name + ".vade-stage-" + std::to_string(getpid()) + "-";
  const int parent = place.parent.number();
  for (int number = 0;; ++number) {
    const auto name = prefix + std::to_string(number);
    if (mkdirat(parent, name.c_str(), 0777) != 0) {
      if (errno == EEXIST) continue;
      return unwritable_parent(place, errno);
    }
    base::FileDescriptor folder(
        openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    Status status{};
    if (!folder.is_open() || fstat(folder.number(), &status) != 0 ||
        fchmod(folder.number(), S_IRWXU) != 0) {
      const int error = errno;
      unlinkat(parent, name.c_str(), AT_REMOVEDIR);
      return base::system_failure(place.shown, "cannot be prepared", error);
    }
    return std::make_unique<StagingFolder>(place, name, std::move(folder),
                                           status.st_mode & PermissionBits);
  }
}

StagingFolder::StagingFolder(const OpenPlace& place, std::string name, base::FileDescriptor folder,
                             mode_t mode)
    : place_(place), name_(std::move(name)), folder_(std::move(folder)), mode_(mode) {}

StagingFolder::~StagingFolder() {
  // What cannot be removed now is swept by the next publication.
  if (!name_.empty()) remove_tree(place_.parent.number(), name_);
}

base::Failure StagingFolder::failure(std::string_view path, std::string_view situation,
                                     int error) const {
  const auto shown = base::join(place_.shown, path);
  if (error == EEXIST || error == ENOTDIR) {
    return {shown, "is published twice, or both as a file and as a folder", {}};
  }
  return base::system_failure(shown, situation, error);
}

base::Result<void> StagingFolder::make_folder(std::string_view path) {
  if (path.empty()) return {};
  {
    const std::lock_guard lock(mutex_);
    if (folders_.contains(path)) return {};
  }
  VADE_TRY_VOID(make_folder(base::folder_of(path)));
  // Another thread may have made it just now; a file in its place shows when something is put
  // there.
  if (mkdirat(folder_.number(), std::string(path).c_str(), 0777) != 0 && errno != EEXIST) {
    return failure(path, "cannot be created", errno);
  }
  const std::lock_guard lock(mutex_);
  folders_.emplace(path);
  return {};
}

base::Result<void> StagingFolder::write(const std::string& path, std::string_view bytes) {
  VADE_TRY_VOID(make_folder(base::folder_of(path)));
  const int number = base::open_beneath(folder_.number(), path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  if (number < 0) return failure(path, "cannot be created", -number);
  base::FileDescriptor file(number);
  const int write_error = write_all(number, bytes);
  const int close_error = file.close();
  if (write_error == 0 && close_error == 0) return {};
  return failure(path, "cannot be written", write_error != 0 ? write_error : close_error);
}

base::Result<void> StagingFolder::take_over(int live, const std::string& path) {
  VADE_TRY_VOID(make_folder(base::folder_of(path)));
  // A link keeps owner and mode, so nothing becomes readable through it that was not.
  if (linkat(live, path.c_str(), folder_.number(), path.c_str(), 0) == 0) return {};
  if (means_no_links(errno)) return copy_from(live, path);
  return failure(path, "cannot be kept", errno);
}

base::Result<void> StagingFolder::copy_from(int live, const std::string& path) {
  Status status{};
  const int source = base::open_beneath(live, path, O_RDONLY | O_NONBLOCK);
  if (source == -ELOOP) return copy_link(live, path);
  const base::FileDescriptor from(source);
  if (source < 0 || fstat(source, &status) != 0) {
    return failure(path, "cannot be kept", source < 0 ? -source : errno);
  }
  if (!S_ISREG(status.st_mode)) return failure(path, "cannot be kept", EOPNOTSUPP);
  const int target = base::open_beneath(folder_.number(), path, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (target < 0) return failure(path, "cannot be created", -target);
  base::FileDescriptor to(target);
  int error = copy_all(source, target);
  const std::array times{status.st_atim, status.st_mtim};
  if (error == 0 && fchmod(target, status.st_mode & PermissionBits) != 0) error = errno;
  if (error == 0 && futimens(target, times.data()) != 0) error = errno;
  const int close_error = to.close();
  if (error == 0) error = close_error;
  if (error != 0) return failure(path, "cannot be kept", error);
  return {};
}

base::Result<void> StagingFolder::copy_link(int live, const std::string& path) {
  std::array<char, PATH_MAX> target{};  // readlinkat does not end it, so one byte stays zero
  if (readlinkat(live, path.c_str(), target.data(), target.size() - 1) < 0 ||
      symlinkat(target.data(), folder_.number(), path.c_str()) != 0) {
    return failure(path, "cannot be kept", errno);
  }
  return {};
}

base::Result<void> StagingFolder::set_mode(const std::string& folder, mode_t mode) {
  const int number = base::open_beneath(folder_.number(), folder, O_RDONLY | O_DIRECTORY);
  if (number < 0) return failure(folder, "cannot be kept", -number);
  const base::FileDescriptor opened(number);
  if (fchmod(number, mode & PermissionBits) == 0) return {};
  return failure(folder, "cannot be kept", errno);
}

base::Result<void> StagingFolder::open_to_readers(std::optional<mode_t> mode) {
  if (fchmod(folder_.number(), mode.value_or(mode_) & PermissionBits) == 0) return {};
  return failure({}, "cannot be opened to readers", errno);
}

base::Result<void> StagingFolder::flush() {
  if (syncfs(folder_.number()) == 0) return {};
  return failure({}, "cannot be brought to the disk", errno);
}

}  // namespace vade::output
