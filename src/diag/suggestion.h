#pragma once

#include "diag/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::diag {

/// The help "did you mean `x`?" for what probably was meant; `otherwise` if that is empty.
[[nodiscard]] std::string did_you_mean(std::string_view meant, std::string otherwise);

/// The same with the candidate that is nearest to `name` (see `base::nearest`).
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       const std::vector<std::string_view>& candidates,
                                       std::string otherwise);

/// The change that puts `text` where something else stands.
[[nodiscard]] Fix write_instead(Location where, std::string text);

}  // namespace vade::diag
