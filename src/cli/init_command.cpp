#include "base/embedded.h"
#include "cli/commands.h"
#include "output/write_new.h"

#include <fmt/core.h>

#include <span>
#include <vector>

namespace vade::cli {

/// starter/** (see src/cli/CMakeLists.txt).
std::span<const base::EmbeddedFile> starter_files();

Exit run_init(const std::string& folder) {
  constexpr std::string_view Prefix = "starter/";
  std::vector<base::EmbeddedFile> files;
  for (const base::EmbeddedFile& file : starter_files()) {
    files.push_back({file.path.substr(Prefix.size()), file.text});
  }
  const auto written = output::write_new_folder(folder, files);
  if (!written.ok()) {
    print_failure(written.failure());
    return Exit::Failed;
  }
  print_message(fmt::format(
      "{0} holds a help centre in three languages; build it with: vade build {0}\n", folder));
  return Exit::Fine;
}

}  // namespace vade::cli
