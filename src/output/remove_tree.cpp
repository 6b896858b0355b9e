#include "output/remove_tree.h"

#include "base/file_descriptor.h"
#include "base/list_names.h"
#include "base/open_beneath.h"
#include "base/parallel.h"
#include "base/path.h"
#include "output/disk_threads.h"

#include <cerrno>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

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

/// Removes a tree level by level: all folders of one depth at once.
class Removal {
 public:
  Removal(int root, const MayRemove& may_remove) : root_(root), may_remove_(may_remove) {}

  /// Everything below the root.
  int run() {
    std::vector<std::vector<std::string>> levels{{""}};
    while (!levels.back().empty()) {
      const auto& level = levels.back();
      for_each(level, [&](const std::string& folder) { return empty(folder); });
      levels.push_back(std::exchange(next_level_, {}));
    }
    for (auto level = levels.rbegin(); level + 1 != levels.rend(); ++level) {
      for_each(*level, [&](const std::string& folder) { return remove_empty(folder); });
    }
    return first_error_;
  }

 private:
  template <class Work>
  void for_each(const std::vector<std::string>& folders, const Work& work) {
    base::parallel_for(folders.size(), DiskThreads, [&](std::size_t index, std::size_t) {
      if (const int error = work(folders[index]); error != 0) note(error);
    });
  }

  void note(int error) {
    const std::lock_guard lock(mutex_);
    if (first_error_ == 0) first_error_ = error;
  }

  /// Removes the files of one folder and notes the folders in it.
  int empty(const std::string& path) {
    const int number = base::open_beneath(root_, path, O_RDONLY | O_DIRECTORY);
    if (number < 0) return number == -ENOENT ? 0 : -number;
    const base::FileDescriptor folder(number);
    std::vector<base::DirectoryEntry> entries;
    int first_error = base::list_names(number, entries);
    for (const auto& [name, kind] : entries) {
      auto entry_path = base::join(path, name);
      if (kind == base::EntryKind::Directory) {
        const std::lock_guard lock(mutex_);
        next_level_.push_back(std::move(entry_path));
        continue;
      }
      const bool stays = may_remove_ && !may_remove_(number, name, entry_path);
      const int error = stays ? ENOTEMPTY : unlink_in(number, name, 0);
      if (first_error == 0) first_error = error;
    }
    return first_error;
  }

  [[nodiscard]] int remove_empty(const std::string& path) const {
    const int number =
        base::open_beneath(root_, std::string(base::folder_of(path)), O_RDONLY | O_DIRECTORY);
    if (number < 0) return number == -ENOENT ? 0 : -number;
    const base::FileDescriptor folder(number);
    return unlink_in(number, std::string(base::name_of(path)), AT_REMOVEDIR);
  }

  int root_;
  const MayRemove& may_remove_;
  std::mutex mutex_;  ///< of what follows
  std::vector<std::string> next_level_;
  int first_error_ = 0;
};

}  // namespace

int remove_tree(int parent, const std::string& name, const MayRemove& may_remove) {
  {
    const base::FileDescriptor root(
        openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!root.is_open()) return errno == ENOENT ? 0 : errno;
    if (const int error = Removal(root.number(), may_remove).run(); error != 0) return error;
  }
  return unlink_in(parent, name, AT_REMOVEDIR);
}

}  // namespace vade::output
