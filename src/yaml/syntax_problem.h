#pragma once

#include "yaml/tree_builder.h"

#include <yaml-cpp/exceptions.h>

#include <string_view>

namespace vade::yaml {

/// What to tell an author about a fault that yaml-cpp found: what stands there and how to repair
/// it, rather than what the parser was looking for. `tree` is what had been read before.
[[nodiscard]] Problem syntax_problem(const YAML::Exception& fault, std::string_view text,
                                     const TreeBuilder& tree);

}  // namespace vade::yaml
