#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace vade::output {

/// Replaces one file of the user's, or creates it, with the folder that it stands in: whoever reads
/// it gets the old bytes or the new ones, never a part. The file keeps its permissions; if it holds
/// these bytes already, it is not touched. Fails, and leaves all as it was, if a symbolic link, a
/// folder or something else that is no file stands there.
[[nodiscard]] base::Result<void> save_file(const std::string& path, std::string_view bytes);

}  // namespace vade::output
