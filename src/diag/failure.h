#pragma once

#include "base/result.h"
#include "diag/write_text.h"

#include <string>

namespace vade::diag {

/// A failure of the environment in the form of a finding, so that both print alike:
/// `path: error: message`, then `help:` if there is one.
[[nodiscard]] std::string write_failure(const base::Failure& failure, Colour colour);

}  // namespace vade::diag
