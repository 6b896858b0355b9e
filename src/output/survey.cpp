#include "output/survey.h"

#include "base/hash.h"
#include "base/path.h"

#include <algorithm>

namespace vade::output {

namespace {

using base::DirectoryEntry;
using base::EntryKind;

enum class Verdict { Replaced, Removed, Foreign };

/// Whether a live file has the bytes that its entry says. Fails if it cannot be read: to take it
/// for changed then would keep a page that is to go.
base::Result<bool> is_as_written(const base::FileSystem& live, const ManifestEntry& entry) {
  VADE_TRY(const auto bytes, live.read(entry.path));
  return bytes.size() == entry.size && base::content_hash(bytes) == entry.hash;
}

base::Result<Verdict> judge(const base::FileSystem& live, const DirectoryEntry& entry,
                            const Manifest& last, const Manifest& next) {
  if (entry.path == Manifest::FileName) return Verdict::Replaced;
  if (entry.kind == EntryKind::Directory) {
    return last.has_folder(entry.path) ? Verdict::Replaced : Verdict::Foreign;
  }
  const auto* written = last.find(entry.path);
  if (entry.kind != EntryKind::File || written == nullptr) return Verdict::Foreign;
  if (next.find(entry.path) != nullptr) return Verdict::Replaced;
  VADE_TRY(const bool is_ours, is_as_written(live, *written));
  return is_ours ? Verdict::Removed : Verdict::Foreign;
}

bool is_in_the_way(const DirectoryEntry& entry, const Manifest& next) {
  if (entry.kind != EntryKind::Directory && next.has_folder(entry.path)) return true;
  for (auto path = std::string_view(entry.path); !path.empty(); path = base::folder_of(path)) {
    if (next.find(path) != nullptr) return true;
  }
  return false;
}

}  // namespace

bool Survey::is_foreign(const std::string& path) const {
  const auto found = std::lower_bound(
      foreign.begin(), foreign.end(), path,
      [](const DirectoryEntry& entry, const std::string& wanted) { return entry.path < wanted; });
  return found != foreign.end() && found->path == path;
}

base::Result<Survey> survey(const base::FileSystem& live, const Manifest& last,
                            const Manifest& next) {
  VADE_TRY(auto entries, live.list_tree(""));
  Survey survey;
  for (auto& entry : entries) {
    VADE_TRY(const auto verdict, judge(live, entry, last, next));
    if (verdict == Verdict::Removed) ++survey.removed;
    if (verdict != Verdict::Foreign) continue;
    if (is_in_the_way(entry, next)) {
      return base::Failure{entry.path,
                           "was not written by vade, and the site has a page or file here",
                           "move it away, or publish the page at another address"};
    }
    survey.foreign.push_back(std::move(entry));
  }
  return survey;
}

}  // namespace vade::output
