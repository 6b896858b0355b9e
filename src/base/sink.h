#pragma once

#include "base/result.h"

#include <functional>
#include <string_view>

namespace vade::base {

/// Takes one file of the site being built; `path` is relative to the published site's root. May be
/// called from several threads, once per path. What becomes of the bytes (a staging folder, memory)
/// is the affair of whoever made the sink.
using Sink = std::function<Result<void>(std::string_view path, std::string_view bytes)>;

}  // namespace vade::base
