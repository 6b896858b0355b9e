// Publications that are killed, or whose system calls fail: the output must be the old site or the
// new one, never something between.
#include "process.h"
#include "support/temporary_folder.h"
#include "tree.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <random>
#include <thread>

using namespace vade;
using test::Process;
using test::TemporaryFolder;
using test::tree;

namespace {

using Files = std::map<std::string, std::string>;
using Clock = std::chrono::steady_clock;

/// Hundreds of publications: in memory, where there is such a disk. A kill knows no difference.
std::filesystem::path fast_disk() {
  const std::filesystem::path memory("/dev/shm");
  return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

/// An output into which the program publish_once publishes one of two sites, A and B.
class Output {
 public:
  explicit Output(int pages) : pages_(std::to_string(pages)) {
    for (const std::string variant : {"A", "B"}) {
      const auto reference = folder_.path("reference-" + variant);
      Process process({PUBLISH_ONCE, reference, variant, pages_, "2"});
      REQUIRE(process.wait() == 0);
      sites_[variant] = tree(reference);
    }
    REQUIRE(sites_["A"] != sites_["B"]);
  }

  [[nodiscard]] std::vector<std::string> command(const std::string& variant,
                                                 const std::string& jobs = "1") const {
    return {PUBLISH_ONCE, path(), variant, pages_, jobs};
  }

  /// The same under strace, with options that let its system calls fail.
  [[nodiscard]] std::vector<std::string> tampered(const std::string& variant,
                                                  const std::vector<std::string>& inject) const {
    std::vector<std::string> arguments{"strace", "-f", "-q", "-o", folder_.path("trace")};
    // LeakSanitizer, where the program has it, fails in a process that is traced.
    arguments.insert(arguments.end(), {"-E", "ASAN_OPTIONS=detect_leaks=0"});
    std::string calls = "trace=";
    for (const auto& option : inject) {
      calls += option.substr(0, option.find(':')) + ",";
      arguments.insert(arguments.end(), {"-e", "inject=" + option});
    }
    calls.pop_back();
    arguments.insert(arguments.end(), {"-e", calls});
    const auto program = command(variant);
    arguments.insert(arguments.end(), program.begin(), program.end());
    return arguments;
  }

  /// Whether the last tampered run met what was injected.
  [[nodiscard]] bool was_tampered() const {
    std::ifstream trace(folder_.path("trace"));
    const std::string text{std::istreambuf_iterator<char>(trace), {}};
    return text.find("(INJECTED)") != std::string::npos ||
           text.find("killed by SIGKILL") != std::string::npos;
  }

  /// Publishes without disturbance; nothing may be left beside the output afterwards.
  void publish(const std::string& variant) const {
    Process process(command(variant));
    const int status = process.wait();
    INFO(process.text());
    REQUIRE(status == 0);
    REQUIRE(is(variant));
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
      CHECK(entry.path().filename().string().find("public.vade-") == std::string::npos);
    }
  }

  [[nodiscard]] bool is(const std::string& variant) const {
    return tree(path()) == sites_.at(variant);
  }

  [[nodiscard]] std::string path() const { return folder_.path("public"); }

  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_{fast_disk()};
  std::string pages_;
  std::map<std::string, Files> sites_;
};

bool strace_works() {
  try {
    if (Process({"strace", "-o", "/dev/null", "true"}).wait() == 0) return true;
  } catch (const std::runtime_error&) {
  }
  WARN("skipped: strace is not installed or may not be used");
  return false;
}

}  // namespace

TEST_CASE("a process killed at any moment leaves the old site or the new one", "[output]") {
  const Output output(200);
  output.publish("A");
  const auto start = Clock::now();
  output.publish("B");
  const auto duration = Clock::now() - start;

  std::mt19937 random(20261121);
  std::uniform_real_distribution<double> part(0, 1);
  constexpr int WantedKills = 60;
  int kills = 0;
  for (int attempt = 0; kills < WantedKills && attempt < 10 * WantedKills; ++attempt) {
    Process process(output.command(attempt % 2 == 0 ? "A" : "B", "2"));
    std::this_thread::sleep_for(duration * part(random));
    process.kill();
    if (process.wait() != 0) ++kills;
    REQUIRE((output.is("A") || output.is("B")));
  }
  CHECK(kills == WantedKills);
  output.publish("A");
  output.publish("B");
}

TEST_CASE("a process killed at any system call leaves the old site or the new one", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  for (const std::string call :
       {"flock", "mkdirat", "openat2", "write", "linkat", "fchmod", "renameat2", "unlinkat"}) {
    bool killed = true;
    for (int n = 1; killed; ++n) {
      output.publish("A");
      Process process(output.tampered("B", {call + ":signal=KILL:when=" + std::to_string(n)}));
      process.wait();
      killed = output.was_tampered();
      CAPTURE(call, n, process.text());
      REQUIRE((n > 1 || killed));  // otherwise the call is not made and nothing is tested
      REQUIRE((output.is("A") || output.is("B")));
      REQUIRE((killed || output.is("B")));
    }
  }
}

TEST_CASE("a system call that fails leaves the old site, or the new one is right", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  const std::vector<std::string> faults{
      "write:error=ENOSPC",   "close:error=EIO",      "openat2:error=EMFILE",
      "openat:error=EACCES",  "mkdirat:error=ENOSPC", "linkat:error=EIO",
      "linkat:error=EMLINK",  "renameat2:error=EIO",  "renameat2:error=EBUSY",
      "unlinkat:error=EIO",   "fchmod:error=EPERM",   "flock:error=ENOLCK",
      "getdents64:error=EIO", "ftruncate:error=EROFS"};
  for (const auto& fault : faults) {
    bool met = true;
    for (int n = 1; met; ++n) {
      output.publish("A");
      Process process(output.tampered("B", {fault + ":when=" + std::to_string(n)}));
      const int status = process.wait();
      met = output.was_tampered();
      CAPTURE(fault, n, status, process.text());
      REQUIRE((n > 1 || met));
      REQUIRE(output.is(status == 0 ? "B" : "A"));
      if (status == 2) CHECK(process.text().find(": ") != std::string::npos);
    }
  }
}

TEST_CASE("a call that a signal interrupts is made again", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  for (const std::string call : {"write", "openat2", "flock"}) {
    output.publish("A");
    Process process(output.tampered("B", {call + ":error=EINTR:when=2+2"}));
    const int status = process.wait();
    CAPTURE(call, process.text());
    CHECK(status == 0);
    CHECK(output.is("B"));
  }
}

TEST_CASE("a full disk is named with the file that did not fit", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  Process full(output.tampered("B", {"write:error=ENOSPC:when=3"}));
  CHECK(full.wait() == 2);
  CHECK(full.text().find(output.path() + "/en/section-") == 0);
  CHECK(full.text().find("cannot be written: no space left on device (ENOSPC)") !=
        std::string::npos);
}

TEST_CASE("bytes that are lost only at close are noticed", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  int noticed = 0;
  for (int n = 1; n <= 60; ++n) {
    Process process(output.tampered("B", {"close:error=EIO:when=" + std::to_string(n)}));
    if (process.wait() != 2) {
      output.publish("A");
      continue;
    }
    ++noticed;
    CHECK(process.text().find("cannot be written: input/output error (EIO)") != std::string::npos);
  }
  CHECK(noticed == 7);  // six pages of B are new, and the manifest
}

TEST_CASE("a file system without hard links gets copies with the same times", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  output.folder().write("public/mine.txt", "mine");
  output.folder().link("elsewhere", "public/link");
  const auto page = output.path() + "/en/section-3/page-3/index.html";  // the same in A and B
  const auto time = std::filesystem::last_write_time(page);
  Process process(output.tampered("B", {"linkat:error=EPERM"}));
  const int status = process.wait();
  INFO(process.text());
  CHECK(status == 0);
  CHECK(std::filesystem::last_write_time(page) == time);
  auto files = tree(output.path());
  CHECK(files["mine.txt"] == "mine");
  CHECK(files["link"] == "-> elsewhere");
}

TEST_CASE("a kernel without openat2 publishes the same site", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  Process process(output.tampered("B", {"openat2:error=ENOSYS"}));
  CHECK(process.wait() == 0);
  CHECK(output.is("B"));
}

TEST_CASE("a file system that cannot exchange folders takes two steps", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  Process process(output.tampered("B", {"renameat2:error=EINVAL:when=1"}));
  CHECK(process.wait() == 0);
  CHECK(output.is("B"));
  output.publish("A");
}

TEST_CASE("a process killed between the two steps is repaired by the next", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  for (const std::string n : {"1", "2"}) {
    output.publish("A");
    Process process(
        output.tampered("B", {"renameat2:error=EINVAL:when=1", "?renameat:signal=KILL:when=" + n}));
    CHECK(process.wait() != 0);
    // Whoever begins next puts the old site back before anything else: here it is refused later.
    Process refused(output.tampered("B", {"mkdirat:error=ENOSPC"}));
    CHECK(refused.wait() == 2);
    CHECK((output.is("A") || output.is("B")));
  }
  output.publish("A");
}

TEST_CASE("if the second step fails the first is taken back", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  Process process(
      output.tampered("B", {"renameat2:error=EINVAL:when=1", "?renameat:error=EIO:when=2"}));
  CHECK(process.wait() == 2);
  CHECK(output.is("A"));
}

TEST_CASE("a file that arrives at the very last moment is moved to the new site", "[output]") {
  if (!strace_works()) return;
  const Output output(8);
  output.publish("A");
  Process process(output.tampered("B", {"renameat2:delay_enter=300000"}));
  const auto is_staged = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(output.folder().path())) {
      if (std::filesystem::exists(entry.path() / ".vade-manifest") &&
          entry.path().string().find(".vade-stage-") != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  const auto deadline = Clock::now() + std::chrono::seconds(20);
  while (!is_staged() && Clock::now() < deadline) std::this_thread::yield();
  output.folder().write("public/.well-known/token", "t");
  CHECK(process.wait() == 0);
  auto files = tree(output.path());
  CHECK(files[".well-known/token"] == "t");
}

TEST_CASE("of many processes at once each publishes or is told who does", "[output]") {
  const Output output(50);
  std::vector<std::unique_ptr<Process>> processes;
  for (int i = 0; i < 8; ++i) {
    processes.push_back(std::make_unique<Process>(output.command(i % 2 == 0 ? "A" : "B")));
  }
  int published = 0;
  for (const auto& process : processes) {
    const int status = process->wait();
    CAPTURE(process->text());
    if (status == 0) {
      ++published;
    } else {
      CHECK(status == 2);
      CHECK(process->text().find("is publishing to it") != std::string::npos);
    }
  }
  CHECK(published >= 1);
  CHECK((output.is("A") || output.is("B")));
}
