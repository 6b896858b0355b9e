#include "base/list_names.h"

#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace vade::base {

namespace {

EntryKind kind_of(int folder, const dirent64& entry) {
  if (entry.d_type != DT_UNKNOWN) return kind_of_mode(DTTOIF(static_cast<mode_t>(entry.d_type)));
  using Status = struct stat;
  Status status{};  // some file systems do not tell the type with the name
  const bool known = fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
  return known ? kind_of_mode(status.st_mode) : EntryKind::Other;
}

}  // namespace

EntryKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::File;
  if (S_ISDIR(mode)) return EntryKind::Directory;
  return S_ISLNK(mode) ? EntryKind::SymbolicLink : EntryKind::Other;
}

int list_names(int folder, std::vector<DirectoryEntry>& names) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the system fills it
  alignas(dirent64) std::array<char, 32768> buffer;
  // The system call itself: opendir costs two more calls and an allocation for each folder.
  for (;;) {
    const auto size = getdents64(folder, buffer.data(), buffer.size());
    if (size < 0) return errno;
    if (size == 0) return 0;
    for (std::size_t offset = 0; offset < static_cast<std::size_t>(size);) {
      const auto& entry = *reinterpret_cast<const dirent64*>(buffer.data() + offset);
      offset += entry.d_reclen;
      const std::string_view name(entry.d_name);
      if (name != "." && name != "..") names.push_back({std::string(name), kind_of(folder, entry)});
    }
  }
}

}  // namespace vade::base
