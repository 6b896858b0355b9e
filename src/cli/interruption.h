#pragma once

#include <signal.h>

namespace vade::cli {

/// While it lives, SIGINT, SIGTERM, SIGHUP and SIGPIPE wait, so that a command can clear away what
/// it has begun. At the end of its life a signal that has come takes its usual effect, which is the
/// end of the program. Signals that whoever started the program ignores stay ignored.
///
/// To be made before any thread is started, and ended by the same thread.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// Whether a signal is waiting. May be called from several threads; one system call.
  [[nodiscard]] bool is_requested() const;

 private:
  sigset_t held_{};
  sigset_t before_{};
};

}  // namespace vade::cli
