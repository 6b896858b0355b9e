#pragma once

#include "base/result.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace vade::base {

/// Work that does not depend on other work of its list, and may fail.
using Task = std::function<Result<void>()>;

/// Runs `tasks` on up to `jobs` threads and begins them in their order, so that long ones are best
/// put first. After a failure no further task begins. The failure returned is that of the first
/// task, by the order of the list, that failed.
[[nodiscard]] Result<void> run_tasks(const std::vector<Task>& tasks, std::size_t jobs);

}  // namespace vade::base
