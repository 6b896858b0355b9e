#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <sched.h>
#include <system_error>
#include <thread>
#include <vector>

namespace vade::base {

namespace {

/// What the threads of one loop share.
class Loop {
 public:
  Loop(std::size_t count, std::size_t jobs,
       const std::function<void(std::size_t, std::size_t)>& work)
      : count_(count),
        chunk_(std::clamp(count / (jobs * 16), std::size_t{1}, MaximumChunk)),
        work_(work) {}

  /// Takes chunks of indices until none are left or some call has failed.
  void run(std::size_t worker) noexcept {
    try {
      while (!failed_) {
        const auto begin = next_.fetch_add(chunk_);
        if (begin >= count_) return;
        const auto end = std::min(count_, begin + chunk_);
        for (auto index = begin; index < end; ++index) work_(index, worker);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failed_.exchange(true)) exception_ = std::current_exception();
    }
  }

  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  /// Small, because pages differ a hundredfold in what they cost; the counter is cheap beside them.
  static constexpr std::size_t MaximumChunk = 16;

  const std::size_t count_;
  const std::size_t chunk_;
  const std::function<void(std::size_t, std::size_t)>& work_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::exception_ptr exception_;
};

}  // namespace

std::size_t default_jobs() {
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) == 0) {
    return static_cast<std::size_t>(std::max(1, CPU_COUNT(&processors)));
  }
  return std::max(1U, std::thread::hardware_concurrency());  // more processors than the set holds
}

void parallel_for(std::size_t count, std::size_t jobs,
                  const std::function<void(std::size_t, std::size_t)>& work) {
  const auto threads = std::clamp(jobs, std::size_t{1}, std::max(count, std::size_t{1}));
  Loop loop(count, threads, work);
  std::vector<std::thread> helpers;
  helpers.reserve(threads - 1);
  for (std::size_t worker = 1; worker < threads; ++worker) {
    try {
      helpers.emplace_back([&loop, worker] { loop.run(worker); });
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: those that there are do all the work
    }
  }
  loop.run(0);
  for (auto& helper : helpers) helper.join();
  loop.rethrow();
}

}  // namespace vade::base
