#include "output/survey.h"

#include "base/hash.h"
#include "base/path.h"

#include <algorithm>

namespace vade::output {

namespace {

using base::DirectoryEntry;
using base::EntryKind;

/// Whether vade put it there and may replace or remove it.
bool is_own(const base::FileSystem& live, const DirectoryEntry& entry, const Manifest& last,
            const Manifest& next) {
  if (entry.path == Manifest::FileName) return true;
  if (entry.kind == EntryKind::Directory) return last.has_folder(entry.path);
  const auto* written = last.find(entry.path);
  if (entry.kind != EntryKind::File || written == nullptr) return false;
  return next.find(entry.path) != nullptr || is_as_written(live, *written);
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

bool is_as_written(const base::FileSystem& live, const ManifestEntry& entry) {
  const auto bytes = live.read(entry.path);
  return bytes && bytes->size() == entry.size && base::content_hash(*bytes) == entry.hash;
}

base::Result<Survey> survey(const base::FileSystem& live, const Manifest& last,
                            const Manifest& next) {
  VADE_TRY(auto entries, live.list_tree(""));
  Survey survey;
  for (auto& entry : entries) {
    if (is_own(live, entry, last, next)) {
      const bool stays = entry.kind == EntryKind::Directory || entry.path == Manifest::FileName ||
                         next.find(entry.path) != nullptr;
      if (!stays) ++survey.removed;
      continue;
    }
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
