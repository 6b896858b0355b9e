#include "output/save_file.h"

#include "base/file_descriptor.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {
namespace {

constexpr mode_t DefaultPermissions = 0666;  // less the umask
constexpr mode_t PermissionBits = 07777;

base::Failure no_file(const std::string& path) {
  return {path, "is no regular file, so it is not replaced",
          "move it away; vade writes a file in its place"};
}

/// What stands at `path`; nothing if it is free.
base::Result<std::optional<struct stat>> look_at(const std::string& path) {
  struct stat found {};

  if (lstat(path.c_str(), &found) == 0) return std::optional(found);
  if (errno == ENOENT) return std::optional<struct stat>();
  return base::system_failure(path, "cannot be looked at", errno);
}

base::Result<void> make_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos || slash == 0) return {};
  const std::string folder = path.substr(0, slash);
  if (mkdir(folder.c_str(), 0777) == 0 || errno == EEXIST) return {};
  return base::system_failure(folder, "cannot be created", errno);
}

/// Whether the file at `path` holds exactly these bytes. What cannot be read does not.
bool holds(const std::string& path, std::string_view bytes) {
  const base::FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.is_open()) return false;
  std::string buffer(bytes.size() + 1, '\0');
  std::size_t size = 0;
  while (size < buffer.size()) {
    const ssize_t count = ::read(file.number(), buffer.data() + size, buffer.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  return std::string_view(buffer).substr(0, size) == bytes;
}

/// 0, or the error number.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

/// A file beside the one that it is to replace; removed unless it has taken its place.
class Replacement {
 public:
  explicit Replacement(const std::string& path)
      : path_(path), own_path_(path + ".new-" + std::to_string(getpid())) {}

  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  ~Replacement() {
    if (exists_) unlink(own_path_.c_str());
  }

  base::Result<void> write(std::string_view bytes, std::optional<mode_t> permissions) {
    constexpr int Flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    base::FileDescriptor file(open(own_path_.c_str(), Flags, DefaultPermissions));
    if (!file.is_open()) return failure(errno);
    exists_ = true;
    if (permissions && fchmod(file.number(), *permissions) != 0) return failure(errno);
    const int error = write_all(file.number(), bytes);
    const int closing_error = file.close();
    if (error != 0) return failure(error);
    if (closing_error != 0) return failure(closing_error);
    return {};
  }

  base::Result<void> take_place() {
    if (std::rename(own_path_.c_str(), path_.c_str()) != 0) return failure(errno);
    exists_ = false;
    return {};
  }

 private:
  [[nodiscard]] base::Failure failure(int error) const {
    return base::system_failure(path_, "cannot be written", error);
  }

  std::string path_;
  std::string own_path_;
  bool exists_ = false;
};

}  // namespace

base::Result<void> save_file(const std::string& path, std::string_view bytes) {
  VADE_TRY(const std::optional<struct stat> old, look_at(path));
  if (old && !S_ISREG(old->st_mode)) return no_file(path);
  if (old && holds(path, bytes)) return {};
  VADE_TRY_VOID(make_folder_of(path));
  Replacement replacement(path);
  std::optional<mode_t> permissions;
  if (old) permissions = old->st_mode & PermissionBits;
  VADE_TRY_VOID(replacement.write(bytes, permissions));
  return replacement.take_place();
}

}  // namespace vade::output
