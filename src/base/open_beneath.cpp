#include "base/open_beneath.h"

#include "base/path.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace vade::base {

namespace {

using Status = struct stat;

/// Opens one name in `folder`, not over a symbolic link.
int open_name(int folder, const std::string& name, int flags, mode_t mode) {
  int number = -1;
  do {
    number = openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  if (number >= 0) return number;
  const int error = errno;
  Status status{};
  // With O_DIRECTORY the kernel calls a symbolic link "not a directory".
  if (error == ENOTDIR && fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
      S_ISLNK(status.st_mode)) {
    return -ELOOP;
  }
  return -error;
}

}  // namespace

int open_beneath_by_kernel(int root, const std::string& path, int flags, mode_t mode) {
  open_how how{};
  how.flags = static_cast<unsigned>(flags | O_NOFOLLOW | O_CLOEXEC);
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const char* name = path.empty() ? "." : path.c_str();
  long number = -1;
  do {
    number = syscall(SYS_openat2, root, name, &how, sizeof how);
  } while (number < 0 && errno == EINTR);
  return number < 0 ? -errno : static_cast<int>(number);
}

int open_beneath_by_walk(int root, const std::string& path, int flags, mode_t mode) {
  const auto names = segments(path);
  if (names.empty()) return open_name(root, ".", flags, mode);
  FileDescriptor folder;
  int current = root;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    const int next = open_name(current, std::string(names[i]), O_PATH | O_DIRECTORY, 0);
    if (next < 0) return next;
    folder = FileDescriptor(next);
    current = next;
  }
  return open_name(current, std::string(names.back()), flags, mode);
}

int open_beneath(int root, const std::string& path, int flags, mode_t mode) {
  const int number = open_beneath_by_kernel(root, path, flags, mode);
  // Containers with an old list of permitted calls answer EPERM to what they do not know.
  if (number == -ENOSYS || number == -EPERM) return open_beneath_by_walk(root, path, flags, mode);
  return number;
}

}  // namespace vade::base
