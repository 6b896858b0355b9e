#pragma once

#include "base/result.h"
#include "diagram/render.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace vade::diagram {

/// What a worker process may use.
struct Limits {
  std::uint32_t cpu_seconds = 10;  ///< for one diagram
  std::size_t memory_bytes = std::size_t{512} << 20U;
};

/// The life of a worker: answers requests from `in_fd` on `out_fd` until the other side closes.
/// Each diagram is drawn in a child of its own: Graphviz carries state from one drawing to the
/// next, so a crash, or the bytes, could otherwise depend on what was drawn before. Lowers this
/// process's limits for good and opens no file. Returns the exit status. The program calls this,
/// with descriptors 0 and 1, when its only argument is `diagram-worker`.
[[nodiscard]] int worker_main(int in_fd, int out_fd, Limits limits = {});

/// The argument that makes the program a worker.
constexpr const char* WorkerArgument = "diagram-worker";

/// Draws diagrams side by side, each in a process of its own that a hostile diagram may crash or
/// use up without harm: that becomes an outcome with an error. Workers are started at first need,
/// replaced if they were ended from outside, and gone when the renderer is.
class Renderer {
 public:
  /// `worker_executable`: a program that calls worker_main (this one: `/proc/self/exe`); empty: all
  /// diagrams are drawn in this process, one at a time. `workers`: how many at once, at least one.
  Renderer(std::string worker_executable, std::size_t workers);
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;
  ~Renderer();

  /// Safe to call from several threads; waits for a free worker. With workers, the outcome
  /// depends on the request alone, byte for byte. Fails only if no worker can be started or it goes
  /// away.
  [[nodiscard]] base::Result<Outcome> render(const Request& request);

 private:
  class Pool;
  std::unique_ptr<Pool> pool_;  ///< null: in this process
};

}  // namespace vade::diagram
