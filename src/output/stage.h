#pragma once

#include "base/sink.h"

namespace vade::output {

/// What a publication gives to those who write the site's files (render/ and search/ name it
/// `base::Sink`, because they stand above this layer).
using Sink = base::Sink;

}  // namespace vade::output
