#include "output/remove_tree.h"

#include "base/file_descriptor.h"
#include "base/list_names.h"
#include "base/path.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {

namespace {

/// unlinkat; 0 or the error number. A folder that we may not write to, but own, is opened up for
/// it.
int unlink_in(int folder, const std::string& name, int flags) {
  if (unlinkat(folder, name.c_str(), flags) == 0) return 0;
  if (errno != EACCES) return errno == ENOENT ? 0 : errno;
  const bool opened = fchmod(folder, S_IRWXU) == 0;
  return opened && unlinkat(folder, name.c_str(), flags) == 0 ? 0 : EACCES;
}

int remove_folder(int parent, const std::string& name, const std::string& path,
                  const MayRemove& may_remove);

int remove_contents(int folder, const std::string& path, const MayRemove& may_remove) {
  std::vector<base::DirectoryEntry> entries;
  int first_error = base::list_names(folder, entries);
  for (const auto& [name, kind] : entries) {
    const auto entry_path = base::join(path, name);
    int error = 0;
    if (kind == base::EntryKind::Directory) {
      error = remove_folder(folder, name, entry_path, may_remove);
    } else {
      const bool stays = may_remove && !may_remove(folder, name, entry_path);
      error = stays ? ENOTEMPTY : unlink_in(folder, name, 0);
    }
    if (first_error == 0) first_error = error;
  }
  return first_error;
}

int remove_folder(int parent, const std::string& name, const std::string& path,
                  const MayRemove& may_remove) {
  const base::FileDescriptor folder(
      openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder.is_open()) return errno == ENOENT ? 0 : errno;
  const int error = remove_contents(folder.number(), path, may_remove);
  return error != 0 ? error : unlink_in(parent, name, AT_REMOVEDIR);
}

}  // namespace

int remove_tree(int parent, const std::string& name, const MayRemove& may_remove) {
  return remove_folder(parent, name, {}, may_remove);
}

}  // namespace vade::output
