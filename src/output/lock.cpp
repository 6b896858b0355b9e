#include "output/lock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {

namespace {

/// The process that holds the lock, as far as its file tells.
std::string holder(int file) {
  std::array<char, 16> text{};
  const auto size = pread(file, text.data(), text.size(), 0);
  const std::string pid(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  const bool is_number = !pid.empty() && pid.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? "process " + pid : "another process";
}

/// Whether `file` still stands at `name`: whoever held the lock before may have removed it between
/// our opening it and our locking it.
bool stands_at(int parent, const std::string& name, int file) {
  using Status = struct stat;
  Status ours{};
  Status there{};
  return fstat(file, &ours) == 0 &&
         fstatat(parent, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
         ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

int lock_without_waiting(int file) {
  while (flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

}  // namespace

base::Result<Lock> Lock::acquire(const OpenPlace& place) {
  const auto name = place.name + ".vade-lock";
  for (;;) {
    base::FileDescriptor file(openat(place.parent.number(), name.c_str(),
                                     O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644));
    if (!file.is_open()) {
      return unwritable_parent(place, errno);
    }
    const int error = lock_without_waiting(file.number());
    if (error == EWOULDBLOCK) {
      return base::Failure{place.shown, holder(file.number()) + " is publishing to it",
                           "wait until it has finished, or name another folder with `--output`"};
    }
    if (error != 0)
      return base::system_failure(place.shown + ".vade-lock", "cannot be locked", error);
    if (!stands_at(place.parent.number(), name, file.number())) continue;
    const auto pid = std::to_string(getpid());
    const bool named =
        ftruncate(file.number(), 0) == 0 &&
        pwrite(file.number(), pid.data(), pid.size(), 0) == static_cast<ssize_t>(pid.size());
    Lock lock(place.parent.number(), name, std::move(file));
    if (!named) return base::system_failure(place.shown + ".vade-lock", "cannot be written", errno);
    return lock;
  }
}

Lock::~Lock() {
  // Removed while it is still locked: see stands_at().
  if (file_.is_open()) unlinkat(parent_, name_.c_str(), 0);
}

}  // namespace vade::output
