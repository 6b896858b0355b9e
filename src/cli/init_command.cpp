#include "base/embedded.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "output/write_new.h"

#include <fmt/core.h>

#include <span>
#include <vector>

namespace vade::cli {

/// starter/** (see src/cli/CMakeLists.txt).
// NOLINTNEXTLINE(misc-use-internal-linkage): a generated source defines it
std::span<const base::EmbeddedFile> starter_files();

base::Result<Exit> run_init(const std::string& folder) {
  constexpr std::string_view Prefix = "starter/";
  std::vector<base::EmbeddedFile> files;
  for (const base::EmbeddedFile& file : starter_files()) {
    files.push_back({file.path.substr(Prefix.size()), file.text});
  }
  const Interruption interruption;  // so that nothing half written is left beside the folder
  VADE_TRY_VOID(output::write_new_folder(folder, files));
  print_message(fmt::format(
      "{0} holds a help centre in three languages; build it with: vade build {0}\n", folder));
  return Exit::Fine;
}

}  // namespace vade::cli
