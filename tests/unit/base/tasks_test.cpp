#include "base/tasks.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

using namespace vade::base;

namespace {

Result<void> fail(std::string message) {
  return Failure{{}, std::move(message), {}};
}

}  // namespace

TEST_CASE("every task runs once, whatever the number of jobs", "[base]") {
  const std::size_t jobs = GENERATE(1U, 2U, 8U);
  const std::size_t count = GENERATE(0U, 1U, 100U);
  std::vector<std::atomic<int>> runs(count);
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < count; ++i) {
    tasks.push_back([&runs, i]() -> Result<void> {
      ++runs[i];
      return {};
    });
  }
  CHECK(run_tasks(tasks, jobs).ok());
  for (const auto& times : runs) CHECK(times == 1);
}

TEST_CASE("with one job, tasks run in their order", "[base]") {
  std::string order;
  std::vector<Task> tasks;
  for (const char name : {'a', 'b', 'c'}) {
    tasks.push_back([&order, name]() -> Result<void> {
      order += name;
      return {};
    });
  }
  REQUIRE(run_tasks(tasks, 1).ok());
  CHECK(order == "abc");
}

TEST_CASE("one thread never takes two long tasks while another has none", "[base]") {
  // Each of the two waits for the other: with both on one thread, neither would end.
  std::atomic<int> begun = 0;
  const Task wait_for_other = [&]() -> Result<void> {
    ++begun;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (begun < 2) {
      if (std::chrono::steady_clock::now() > deadline) return fail("alone");
      std::this_thread::yield();
    }
    return {};
  };
  CHECK(run_tasks({wait_for_other, wait_for_other}, 2).ok());
}

TEST_CASE("after a failure no further task begins, and the first failure is told", "[base]") {
  std::atomic<int> runs = 0;
  std::vector<Task> tasks;
  for (int i = 0; i < 1000; ++i) {
    tasks.push_back([&runs, i]() -> Result<void> {
      ++runs;
      return i < 2 ? fail(std::to_string(i)) : Result<void>();
    });
  }
  const auto result = run_tasks(tasks, 1);
  REQUIRE_FALSE(result.ok());
  CHECK(result.failure().message == "0");
  CHECK(runs == 1);
}
