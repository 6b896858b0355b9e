#include "cli/interruption.h"

#include <catch2/catch.hpp>

#include <ctime>
#include <thread>
#include <unistd.h>

using vade::cli::Interruption;

namespace {

/// Takes a waiting signal away, so that it does not end the test.
void take(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  const timespec at_once{0, 0};
  CHECK(sigtimedwait(&set, nullptr, &at_once) == signal);
}

}  // namespace

TEST_CASE("a signal waits for the end of the interruption", "[cli]") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
    CAPTURE(signal);
    const Interruption interruption;
    CHECK_FALSE(interruption.is_requested());
    kill(getpid(), signal);
    CHECK(interruption.is_requested());
    bool seen_elsewhere = false;
    std::thread([&] { seen_elsewhere = interruption.is_requested(); }).join();
    CHECK(seen_elsewhere);
    take(signal);
    CHECK_FALSE(interruption.is_requested());
  }
}

TEST_CASE("a signal that is ignored does not interrupt", "[cli]") {
  const auto before = ::signal(SIGHUP, SIG_IGN);  // as nohup does
  {
    const Interruption interruption;
    kill(getpid(), SIGHUP);
    CHECK_FALSE(interruption.is_requested());
  }
  ::signal(SIGHUP, before);
}

TEST_CASE("other signals are let through as before", "[cli]") {
  sigset_t before;
  sigset_t after;
  pthread_sigmask(SIG_BLOCK, nullptr, &before);
  { const Interruption interruption; }
  pthread_sigmask(SIG_BLOCK, nullptr, &after);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGUSR1}) {
    CHECK(sigismember(&before, signal) == sigismember(&after, signal));
  }
}
