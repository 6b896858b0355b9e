#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace vade::output {

/// Takes one file of the site being built; `path` is relative to the published site's root. May be
/// called from several threads, once per path. What it does with the bytes (a staging folder, memory)
/// is the caller's choice.
using Sink = std::function<base::Result<void>(std::string_view path, std::string_view bytes)>;

}  // namespace vade::output
