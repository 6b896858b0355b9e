#include "diagram/worker.h"

#include "diagram/protocol.h"

#include <algorithm>
#include <cerrno>
#include <signal.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

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

/// Whatever Graphviz may be talked into: no file can be opened or written, no core dumped, and
/// memory is bounded.
void confine(const Limits& limits) {
  limit(RLIMIT_NOFILE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  limit(RLIMIT_AS, limits.memory_bytes);  // sanitizers reserve terabytes
#else
  static_cast<void>(limits);
#endif
}

void allow_cpu_time(rlim_t seconds) {
  rlimit limits{};
  getrlimit(RLIMIT_CPU, &limits);
  limits.rlim_cur = std::min(seconds, limits.rlim_max);
  setrlimit(RLIMIT_CPU, &limits);
}

/// Draws one diagram in a process of its own, which is this one.
[[noreturn]] void draw_and_exit(std::string_view message, int out_fd, const Limits& limits) {
  limit(RLIMIT_NPROC, 0);
  allow_cpu_time(limits.cpu_seconds);
  const auto request = decode_request(message);
  if (!request) _exit(1);
  const std::string answer = encode(render(*request));
  allow_cpu_time(RLIM_INFINITY);  // half an answer would be worse than none
  _exit(send_message(out_fd, answer) ? 0 : 1);
}

std::string explanation(int status) {
  const bool too_long = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
  Outcome outcome;
  outcome.error.message =
      too_long ? "laying out the diagram takes too long" : "Graphviz fails to lay out the diagram";
  outcome.error.help = too_long
                           ? "simplify it: fewer nodes, edges or clusters"
                           : "leave out what is unusual, such as `rank` inside or across clusters";
  return encode(outcome);
}

/// False if the renderer cannot be answered.
bool answer(std::string_view message, int out_fd, const Limits& limits) {
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) draw_and_exit(message, out_fd, limits);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return status == 0 || send_message(out_fd, explanation(status));
}

}  // namespace

int worker_main(int in_fd, int out_fd, Limits limits) {
  confine(limits);
  while (const auto message = receive_message(in_fd)) {
    if (!answer(*message, out_fd, limits)) return 1;
  }
  return 0;
}

}  // namespace vade::diagram
