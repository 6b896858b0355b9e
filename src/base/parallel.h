#pragma once

#include <cstddef>
#include <functional>

namespace vade::base {

/// The number of jobs to use when the user named none: the processors this process may run on.
[[nodiscard]] std::size_t default_jobs();

/// Calls `work(index, worker)` once for every index below `count`, on up to `jobs` threads (the
/// caller's included), in no particular order; `worker` is below `jobs` and says which thread
/// calls, so that each may keep scratch space of its own. Returns when all calls have returned.
/// With one job, no thread is started. An exception in `work` ends up in the caller once all
/// threads have stopped.
void parallel_for(std::size_t count, std::size_t jobs,
                  const std::function<void(std::size_t index, std::size_t worker)>& work);

}  // namespace vade::base
