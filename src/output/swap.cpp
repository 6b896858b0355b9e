#include "output/swap.h"

#include "base/list_names.h"
#include "output/remove_tree.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vade::output {

namespace {

constexpr std::string_view StageInfix = ".vade-stage-";
constexpr std::string_view OldInfix = ".vade-old-";

/// Whether the kernel or the file system does not know this kind of renaming.
bool is_unknown(int error) {
  return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

int rename_in(int parent, const std::string& from, const std::string& to, unsigned flags) {
  return renameat2(parent, from.c_str(), parent, to.c_str(), flags) == 0 ? 0 : errno;
}

int plain_rename_in(int parent, const std::string& from, const std::string& to) {
  return renameat(parent, from.c_str(), parent, to.c_str()) == 0 ? 0 : errno;
}

base::Failure swap_failure(const OpenPlace& place, int error) {
  auto failure = base::system_failure(place.shown, "cannot be replaced", error);
  if (error == EBUSY || error == EXDEV) {
    failure.help = "a folder where a disk is mounted cannot be replaced: publish to one below it";
  }
  return failure;
}

base::Result<std::string> put_in_place_in_two_steps(const OpenPlace& place,
                                                    const std::string& stage) {
  const int parent = place.parent.number();
  const auto old = place.name + std::string(OldInfix) + std::to_string(getpid());
  if (const int error = plain_rename_in(parent, place.name, old); error != 0) {
    return swap_failure(place, error);
  }
  if (const int error = plain_rename_in(parent, stage, place.name); error != 0) {
    // If this fails too, repair() does it.
    static_cast<void>(plain_rename_in(parent, old, place.name));
    return swap_failure(place, error);
  }
  return old;
}

/// Whether `name` is `<output><infix>` with only digits and hyphens after it.
bool is_leftover(std::string_view name, std::string_view output, std::string_view infix) {
  if (!name.starts_with(output)) return false;
  name.remove_prefix(output.size());
  if (!name.starts_with(infix)) return false;
  name.remove_prefix(infix.size());
  return !name.empty() && name.find_first_not_of("0123456789-") == std::string_view::npos;
}

bool is_absent(int parent, const std::string& name) {
  using Status = struct stat;
  Status status{};
  return fstatat(parent, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
}

base::Result<std::vector<std::string>> leftovers(const OpenPlace& place) {
  // A descriptor of its own, because listing moves the position in the folder.
  const base::FileDescriptor parent(
      openat(place.parent.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::vector<base::DirectoryEntry> entries;
  const int error = parent.is_open() ? base::list_names(parent.number(), entries) : errno;
  if (error != 0) return base::system_failure(place.parent_path, "cannot be read", error);
  std::vector<std::string> names;
  for (auto& [name, kind] : entries) {
    const bool is_ours =
        is_leftover(name, place.name, OldInfix) || is_leftover(name, place.name, StageInfix);
    if (is_ours && kind == base::EntryKind::Directory) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

base::Result<std::string> put_in_place(const OpenPlace& place, const std::string& stage,
                                       Live live) {
  const int parent = place.parent.number();
  const bool exchange = live == Live::Present;
  const int error =
      rename_in(parent, stage, place.name, exchange ? RENAME_EXCHANGE : RENAME_NOREPLACE);
  if (error == 0) return exchange ? stage : std::string();
  if (!is_unknown(error)) return swap_failure(place, error);
  if (exchange) return put_in_place_in_two_steps(place, stage);
  // Without NOREPLACE a folder that has appeared meanwhile is still replaced only if it is empty.
  if (const int second = plain_rename_in(parent, stage, place.name); second != 0) {
    return swap_failure(place, second);
  }
  return std::string();
}

std::optional<base::Failure> refuse_mount_point(const OpenPlace& place, int folder) {
  struct statx status {};

  const bool known = statx(folder, "", AT_EMPTY_PATH, STATX_BASIC_STATS, &status) == 0;
  if (!known || (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) == 0) return std::nullopt;
  return swap_failure(place, EBUSY);
}

base::Result<void> repair(const OpenPlace& place) {
  VADE_TRY(const auto names, leftovers(place));
  const int parent = place.parent.number();
  for (const auto& name : names) {
    if (is_leftover(name, place.name, OldInfix) && is_absent(parent, place.name)) {
      if (const int error = plain_rename_in(parent, name, place.name); error != 0) {
        return base::system_failure(place.shown, "cannot be put back from `" + name + "`", error);
      }
      continue;
    }
    if (const int error = remove_tree(parent, name); error != 0) {
      return base::system_failure(name, "is left from an earlier run and cannot be removed", error);
    }
  }
  return {};
}

}  // namespace vade::output
