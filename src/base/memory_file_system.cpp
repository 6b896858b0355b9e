#include "base/file_system.h"
#include "base/path.h"

#include <set>

namespace vade::base {

Result<std::vector<DirectoryEntry>> MemoryFileSystem::list_tree(std::string_view folder) const {
  if (is_file(folder)) return Failure{std::string(folder), "is not a folder", {}};
  std::vector<DirectoryEntry> entries;
  std::set<std::string_view> folders;
  for (const auto& [path, bytes] : files_) {
    if (!is_below(path, folder)) continue;
    for (auto above = folder_of(path); above.size() > folder.size(); above = folder_of(above)) {
      folders.insert(above);
    }
    entries.push_back({path, EntryKind::File});
  }
  for (const auto path : folders) entries.push_back({std::string(path), EntryKind::Directory});
  sort_by_path(entries);
  return entries;
}

Result<std::string> MemoryFileSystem::read(std::string_view path) const {
  const auto found = files_.find(std::string(path));
  if (found == files_.end()) {
    return Failure{std::string(path), kind(path) ? "is not a regular file" : "does not exist", {}};
  }
  return found->second;
}

std::optional<EntryKind> MemoryFileSystem::kind(std::string_view path) const {
  if (files_.contains(std::string(path))) return EntryKind::File;
  const auto below = files_.lower_bound(std::string(path) + "/");
  if (below == files_.end() || !is_below(below->first, path)) return std::nullopt;
  return EntryKind::Directory;
}

}  // namespace vade::base
