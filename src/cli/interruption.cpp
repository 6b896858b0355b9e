#include "cli/interruption.h"

#include <algorithm>
#include <array>

namespace vade::cli {
namespace {

constexpr std::array Signals = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};

/// A signal that is held back would wait even if it is to be ignored.
bool is_ignored(int signal) {
  struct sigaction action {};

  return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

}  // namespace

Interruption::Interruption() {
  sigemptyset(&held_);
  for (const int signal : Signals) {
    if (!is_ignored(signal)) sigaddset(&held_, signal);
  }
  pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

Interruption::~Interruption() {
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool Interruption::is_requested() const {
  sigset_t waiting;
  if (sigpending(&waiting) != 0) return false;
  return std::any_of(Signals.begin(), Signals.end(), [&](int signal) {
    return sigismember(&held_, signal) == 1 && sigismember(&waiting, signal) == 1;
  });
}

}  // namespace vade::cli
