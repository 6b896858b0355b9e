#include "diagram/worker.h"

#include "diagram/protocol.h"

#include <algorithm>
#include <sys/resource.h>
#include <sys/time.h>

namespace vade::diagram {
namespace {

/// Lowers a limit for good.
void limit(decltype(RLIMIT_AS) resource, rlim_t value) {
  rlimit limits{};
  getrlimit(resource, &limits);
  limits.rlim_max = std::min(value, limits.rlim_max);
  limits.rlim_cur = limits.rlim_max;
  setrlimit(resource, &limits);
}

/// Whatever Graphviz may be talked into: no file can be opened or written, no process started, no
/// core dumped, and memory is bounded.
void confine(const Limits& limits) {
  limit(RLIMIT_NOFILE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NPROC, 0);
  limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  limit(RLIMIT_AS, limits.memory_bytes);  // sanitizers reserve terabytes
#else
  static_cast<void>(limits);
#endif
}

/// The limit counts all that the process has used in its life, so it moves on with every diagram.
void allow_cpu_time(std::uint32_t seconds) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto used = static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec);
  rlimit limits{};
  getrlimit(RLIMIT_CPU, &limits);
  limits.rlim_cur = std::min(used + seconds + 1, limits.rlim_max);
  setrlimit(RLIMIT_CPU, &limits);
}

}  // namespace

int worker_main(int in_fd, int out_fd, Limits limits) {
  confine(limits);
  while (const auto message = receive_message(in_fd)) {
    const auto request = decode_request(*message);
    if (!request) return 1;
    allow_cpu_time(limits.cpu_seconds);
    if (!send_message(out_fd, encode(render(*request)))) return 1;
  }
  return 0;
}

}  // namespace vade::diagram
