#include "base/tasks.h"

#include "base/parallel.h"

#include <atomic>
#include <mutex>

namespace vade::base {
namespace {

/// The first failure of several threads by the tasks' order, so that it is the same each time as
/// far as it can be.
class FirstFailure {
 public:
  void note(std::size_t task, Failure failure) {
    const std::lock_guard lock(mutex_);
    if (task >= task_) return;
    task_ = task;
    failure_ = std::move(failure);
    happened_ = true;
  }

  [[nodiscard]] bool happened() const { return happened_; }

  [[nodiscard]] Result<void> result() const {
    if (happened_) return failure_;
    return {};
  }

 private:
  std::mutex mutex_;
  std::atomic<bool> happened_ = false;
  std::size_t task_ = static_cast<std::size_t>(-1);
  Failure failure_;
};

}  // namespace

Result<void> run_tasks(const std::vector<Task>& tasks, std::size_t jobs) {
  FirstFailure failure;
  std::atomic<std::size_t> next = 0;
  // One index for each thread, not for each task: a thread that took several tasks at once could
  // take all the long ones.
  parallel_for(std::min(jobs, tasks.size()), jobs, [&](std::size_t, std::size_t) {
    for (std::size_t at = next++; at < tasks.size() && !failure.happened(); at = next++) {
      const Result<void> result = tasks[at]();
      if (!result.ok()) failure.note(at, result.failure());
    }
  });
  return failure.result();
}

}  // namespace vade::base
