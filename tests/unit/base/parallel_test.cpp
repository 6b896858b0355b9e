#include "base/parallel.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace vade::base;

TEST_CASE("there is at least one job", "[base]") {
  CHECK(default_jobs() >= 1);
}

TEST_CASE("every index is worked on once, whatever the number of jobs", "[base]") {
  const std::size_t jobs = GENERATE(0U, 1U, 2U, 3U, 64U);
  const std::size_t count = GENERATE(0U, 1U, 2U, 1000U);
  std::vector<std::atomic<int>> calls(count);
  std::atomic<bool> worker_in_range = true;
  parallel_for(count, jobs, [&](std::size_t index, std::size_t worker) {
    ++calls[index];
    if (worker >= std::max<std::size_t>(jobs, 1)) worker_in_range = false;
  });
  for (const auto& times : calls) CHECK(times == 1);
  CHECK(worker_in_range);
}

TEST_CASE("one job starts no thread", "[base]") {
  const auto caller = std::this_thread::get_id();
  std::size_t elsewhere = 0;
  parallel_for(100, 1, [&](std::size_t, std::size_t) {
    if (std::this_thread::get_id() != caller) ++elsewhere;
  });
  CHECK(elsewhere == 0);
}

TEST_CASE("no two threads have the same worker number", "[base]") {
  constexpr std::size_t Jobs = 4;
  std::vector<std::atomic<int>> busy(Jobs);
  std::atomic<int> clashes = 0;
  parallel_for(10000, Jobs, [&](std::size_t, std::size_t worker) {
    if (busy[worker].fetch_add(1) != 0) ++clashes;
    busy[worker].fetch_sub(1);
  });
  CHECK(clashes == 0);
}

TEST_CASE("an exception in a call ends up in the caller", "[base]") {
  const std::size_t jobs = GENERATE(1U, 3U);
  const auto fail_at_7 = [](std::size_t index, std::size_t) {
    if (index == 7) throw std::runtime_error("seven");
  };
  CHECK_THROWS_WITH(parallel_for(1000, jobs, fail_at_7), "seven");
}

TEST_CASE("after an exception the loop stops early", "[base]") {
  std::size_t calls = 0;
  CHECK_THROWS(parallel_for(1000, 1, [&](std::size_t, std::size_t) {
    ++calls;
    throw std::runtime_error("at once");
  }));
  CHECK(calls == 1);
}
