#include "output/write_new.h"

#include "output/place.h"
#include "output/staging_folder.h"

#include <cerrno>
#include <cstdio>

namespace vade::output {

base::Result<void> write_new_folder(const std::string& folder,
                                    std::span<const base::EmbeddedFile> files) {
  VADE_TRY(const OpenPlace place, open_place({folder, {}, {}}));
  VADE_TRY(const std::unique_ptr<StagingFolder> stage, StagingFolder::create(place));
  for (const base::EmbeddedFile& file : files) {
    VADE_TRY_VOID(stage->write(std::string(file.path), file.text));
  }
  VADE_TRY_VOID(stage->open_to_readers(std::nullopt));
  // A folder takes the place of an empty one, and of nothing else.
  const int parent = place.parent.number();
  if (renameat(parent, stage->name().c_str(), parent, place.name.c_str()) == 0) {
    stage->release();
    return {};
  }
  if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) {
    return base::Failure{folder, "is there already and not an empty folder",
                         "name a folder that does not exist yet"};
  }
  return base::system_failure(folder, "cannot be created", errno);
}

}  // namespace vade::output
