#include "output/publish.h"

#include "base/file_system.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/path.h"
#include "output/disk_threads.h"
#include "output/lock.h"
#include "output/manifest.h"
#include "output/remove_tree.h"
#include "output/staging_folder.h"
#include "output/survey.h"
#include "output/swap.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace vade::output {

namespace {

using Status = struct stat;

constexpr std::string_view NotOurs =
    "name a new or empty folder with `--output`, or move this one away";

/// The tree that is published now.
struct LiveTree {
  base::FileDescriptor folder;              ///< not open if there is none
  std::unique_ptr<base::FileSystem> files;  ///< the same folder; null if there is none
  Manifest manifest;

  [[nodiscard]] bool exists() const { return folder.is_open(); }
};

base::Result<Manifest> read_manifest(const base::FileSystem& files, const std::string& shown) {
  const std::string name(Manifest::FileName);
  if (!files.is_file(name)) {
    VADE_TRY(const auto names, files.list_tree(""));
    if (names.empty()) return Manifest();
    return base::Failure{shown, "holds files and was not published by vade", std::string(NotOurs)};
  }
  VADE_TRY(const auto text, files.read(name));
  auto manifest = Manifest::parse(text);
  if (manifest) return manifest;
  return base::Failure{base::join(shown, name), manifest.failure().message, std::string(NotOurs)};
}

base::Result<LiveTree> open_live(const OpenPlace& place) {
  LiveTree live;
  live.folder = base::FileDescriptor(openat(place.parent.number(), place.name.c_str(),
                                            O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!live.exists()) {
    if (errno == ENOENT) return live;
    if (errno == ENOTDIR || errno == ELOOP) {
      return base::Failure{place.shown, "is a file or a symbolic link, not a folder",
                           std::string(NotOurs)};
    }
    return base::system_failure(place.shown, "cannot be opened", errno);
  }
  if (const auto failure = refuse_mount_point(place, live.folder.number())) return *failure;
  VADE_TRY(live.files, base::open_disk(base::join(place.parent_path, place.name)));
  VADE_TRY(live.manifest, read_manifest(*live.files, place.shown));
  return live;
}

}  // namespace

class Publication::Run {
 public:
  Run(OpenPlace place, Durability durability) : place_(std::move(place)), durability_(durability) {}

  base::Result<void> prepare();
  base::Result<void> take(std::string_view path, std::string_view bytes);
  base::Result<Published> commit();

 private:
  struct Taken {
    ManifestEntry entry;
    bool unchanged = false;
  };

  bool is_unchanged(const ManifestEntry& entry, std::string_view bytes) const;
  base::Result<Manifest> next_manifest() const;
  Published count() const;
  base::Result<Survey> survey_live(const Manifest& next) const;
  base::Result<void> link_unchanged();
  base::Result<void> fill_stage(const Survey& survey, const Manifest& next);
  base::Result<void> keep(const std::vector<base::DirectoryEntry>& foreign);
  base::Result<std::string> swap();
  bool may_remove(int folder, const std::string& name, const std::string& path,
                  const Survey& survey, const Manifest& next);

  OpenPlace place_;
  Durability durability_;
  std::optional<Lock> lock_;
  LiveTree live_;
  std::unique_ptr<StagingFolder> stage_;

  std::mutex mutex_;  ///< of what follows
  std::vector<Taken> taken_;
  std::optional<base::Failure> failure_;  ///< the first
};

base::Result<void> Publication::Run::prepare() {
  VADE_TRY(auto lock, Lock::acquire(place_));
  lock_.emplace(std::move(lock));
  VADE_TRY_VOID(repair(place_));
  VADE_TRY(live_, open_live(place_));
  VADE_TRY(stage_, StagingFolder::create(place_));
  return {};
}

/// Compares the bytes themselves: a time may lie, and the file may have been changed by hand.
bool Publication::Run::is_unchanged(const ManifestEntry& entry, std::string_view bytes) const {
  const auto* last = live_.manifest.find(entry.path);
  if (last == nullptr || last->size != entry.size || last->hash != entry.hash) return false;
  const auto live = live_.files->read(entry.path);
  return live && *live == bytes;
}

base::Result<void> Publication::Run::take(std::string_view path, std::string_view bytes) {
  base::Result<void> result;
  Taken taken{{std::string(path), base::content_hash(bytes), bytes.size()}, false};
  if (!is_publishable(path)) {
    result = base::Failure{std::string(path), "is no path that can be published", {}};
  } else if (taken.unchanged = is_unchanged(taken.entry, bytes); !taken.unchanged) {
    result = stage_->write(taken.entry.path, bytes);
  }
  const std::lock_guard lock(mutex_);
  if (result) taken_.push_back(std::move(taken));
  if (!result && !failure_) failure_ = result.failure();
  return result;
}

base::Result<Manifest> Publication::Run::next_manifest() const {
  std::vector<ManifestEntry> entries;
  entries.reserve(taken_.size());
  for (const auto& taken : taken_) entries.push_back(taken.entry);
  Manifest next(std::move(entries));
  const auto& sorted = next.entries();
  const auto twice = std::adjacent_find(
      sorted.begin(), sorted.end(),
      [](const ManifestEntry& a, const ManifestEntry& b) { return a.path == b.path; });
  if (twice == sorted.end()) return next;
  return base::Failure{base::join(place_.shown, twice->path), "is published twice", {}};
}

Published Publication::Run::count() const {
  Published published;
  for (const auto& taken : taken_) {
    ++(taken.unchanged ? published.unchanged : published.written);
    if (!taken.unchanged) published.bytes += taken.entry.size;
  }
  return published;
}

base::Result<Survey> Publication::Run::survey_live(const Manifest& next) const {
  if (!live_.exists()) return Survey();
  auto result = survey(*live_.files, live_.manifest, next);
  if (result) return result;
  auto failure = result.failure();
  failure.path = base::join(place_.shown, failure.path);
  return failure;
}

base::Result<void> Publication::Run::keep(const std::vector<base::DirectoryEntry>& foreign) {
  for (const auto& entry : foreign) {
    const bool is_folder = entry.kind == base::EntryKind::Directory;
    VADE_TRY_VOID(is_folder ? stage_->make_folder(entry.path)
                            : stage_->take_over(live_.folder.number(), entry.path));
  }
  for (auto entry = foreign.rbegin(); entry != foreign.rend(); ++entry) {
    if (entry->kind != base::EntryKind::Directory) continue;
    Status status{};
    if (fstatat(live_.folder.number(), entry->path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
      return base::system_failure(base::join(place_.shown, entry->path), "cannot be kept", errno);
    }
    VADE_TRY_VOID(stage_->set_mode(entry->path, status.st_mode));
  }
  return {};
}

base::Result<void> Publication::Run::link_unchanged() {
  base::parallel_for(taken_.size(), DiskThreads, [this](std::size_t index, std::size_t) {
    const auto& taken = taken_[index];
    if (!taken.unchanged) return;
    const auto result = stage_->take_over(live_.folder.number(), taken.entry.path);
    const std::lock_guard lock(mutex_);
    if (!result && !failure_) failure_ = result.failure();
  });
  return failure_ ? base::Result<void>(*failure_) : base::Result<void>();
}

base::Result<void> Publication::Run::fill_stage(const Survey& survey, const Manifest& next) {
  VADE_TRY_VOID(link_unchanged());
  VADE_TRY_VOID(stage_->write(std::string(Manifest::FileName), next.text()));
  VADE_TRY_VOID(keep(survey.foreign));
  std::optional<mode_t> mode;
  Status status{};
  if (live_.exists() && fstat(live_.folder.number(), &status) == 0) mode = status.st_mode;
  VADE_TRY_VOID(stage_->open_to_readers(mode));
  return durability_ == Durability::Durable ? stage_->flush() : base::Result<void>();
}

base::Result<std::string> Publication::Run::swap() {
  Status ours{};
  Status there{};
  const bool is_same =
      !live_.exists() ||
      (fstat(live_.folder.number(), &ours) == 0 &&
       fstatat(place_.parent.number(), place_.name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
       ours.st_ino == there.st_ino && ours.st_dev == there.st_dev);
  if (!is_same) {
    return base::Failure{place_.shown, "was replaced by another folder meanwhile",
                         "run vade again"};
  }
  VADE_TRY(auto old,
           put_in_place(place_, stage_->name(), live_.exists() ? Live::Present : Live::Absent));
  stage_->release();
  if (durability_ == Durability::Durable && fsync(place_.parent.number()) != 0) {
    return base::system_failure(place_.shown, "is replaced, but this may not have reached the disk",
                                errno);
  }
  return old;
}

/// Before something of the old tree is removed. What is not vade's is in the new tree already, as
/// another name of the same file, and renaming one to the other does nothing; but what somebody has
/// put there since the survey is moved.
bool Publication::Run::may_remove(int folder, const std::string& name, const std::string& path,
                                  const Survey& survey, const Manifest& next) {
  const bool was_published = live_.manifest.find(path) != nullptr || next.find(path) != nullptr ||
                             path == Manifest::FileName;
  if (was_published && !survey.is_foreign(path)) return true;
  return stage_->make_folder(base::folder_of(path)).ok() &&
         renameat(folder, name.c_str(), stage_->number(), path.c_str()) == 0;
}

base::Result<Published> Publication::Run::commit() {
  if (failure_) return *failure_;
  VADE_TRY(const auto next, next_manifest());
  auto published = count();
  const bool same_paths = next.entries().size() == live_.manifest.entries().size();
  if (live_.exists() && published.written == 0 && same_paths) return published;

  VADE_TRY(const auto survey, survey_live(next));
  published.removed = survey.removed;
  VADE_TRY_VOID(fill_stage(survey, next));
  VADE_TRY(const auto old, swap());
  const auto before_removal = [&](int folder, const std::string& name, const std::string& path) {
    return may_remove(folder, name, path, survey, next);
  };
  if (!old.empty() && remove_tree(place_.parent.number(), old, before_removal) != 0) {
    published.left_behind = base::join(place_.parent_path, old);
  }
  return published;
}

Publication::Publication(std::unique_ptr<Run> run) : run_(std::move(run)) {}

Publication::Publication(Publication&&) noexcept = default;
Publication::~Publication() = default;

base::Result<Publication> Publication::begin(const Place& place, Durability durability) {
  VADE_TRY(auto open, open_place(place));
  auto run = std::make_unique<Run>(std::move(open), durability);
  VADE_TRY_VOID(run->prepare());
  return Publication(std::move(run));
}

base::Sink Publication::sink() {
  return [run = run_.get()](std::string_view path, std::string_view bytes) {
    return run->take(path, bytes);
  };
}

base::Result<Published> Publication::commit() {
  return run_->commit();
}

}  // namespace vade::output
