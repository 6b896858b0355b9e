#include "cli/console.h"

#include "base/file_descriptor.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

using namespace vade;
using namespace vade::cli;

namespace {

/// A standard stream that leads elsewhere for a while.
class Redirection {
 public:
  Redirection(int stream, int target) : stream_(stream), before_(dup(stream)) {
    dup2(target, stream_);
  }

  Redirection(const Redirection&) = delete;
  Redirection& operator=(const Redirection&) = delete;

  ~Redirection() {
    dup2(before_, stream_);
    close(before_);
  }

 private:
  int stream_;
  int before_;
};

/// What `stream` is told about colours while it is a terminal.
diag::Colour colour_on_terminal(int stream, diag::Colour (*colour)()) {
  const base::FileDescriptor controller(posix_openpt(O_RDWR | O_NOCTTY));
  REQUIRE(controller.is_open());
  REQUIRE(grantpt(controller.number()) == 0);
  REQUIRE(unlockpt(controller.number()) == 0);
  std::array<char, 64> name{};
  REQUIRE(ptsname_r(controller.number(), name.data(), name.size()) == 0);
  const base::FileDescriptor terminal(open(name.data(), O_RDWR | O_NOCTTY));
  REQUIRE(terminal.is_open());
  const Redirection redirection(stream, terminal.number());
  return colour();
}

diag::Colour colour_in_pipe(int stream, diag::Colour (*colour)()) {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const base::FileDescriptor reader(ends[0]);
  const base::FileDescriptor writer(ends[1]);
  const Redirection redirection(stream, writer.number());
  return colour();
}

}  // namespace

TEST_CASE("a report that does not fit is a failure", "[cli]") {
  const base::FileDescriptor full(open("/dev/full", O_WRONLY));
  REQUIRE(full.is_open());
  base::Result<void> printed;
  {
    const Redirection redirection(STDOUT_FILENO, full.number());
    printed = print_report("all is well\n");
  }
  REQUIRE_FALSE(printed.ok());
  CHECK(printed.failure().path == "standard output");
  CHECK(printed.failure().message == "cannot be written: no space left on device (ENOSPC)");
}

TEST_CASE("a report arrives whole", "[cli]") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const base::FileDescriptor reader(ends[0]);
  const base::FileDescriptor writer(ends[1]);
  {
    const Redirection redirection(STDOUT_FILENO, writer.number());
    CHECK(print_report("first\n").ok());
    CHECK(print_report("").ok());
  }
  std::array<char, 64> buffer{};
  const auto size = read(reader.number(), buffer.data(), buffer.size());
  CHECK(std::string(buffer.data(), static_cast<std::size_t>(size)) == "first\n");
}

TEST_CASE("colours are for terminals, unless NO_COLOR is set", "[cli]") {
  unsetenv("NO_COLOR");
  CHECK(colour_on_terminal(STDOUT_FILENO, colour_of_report) == diag::Colour::Always);
  CHECK(colour_on_terminal(STDERR_FILENO, colour_of_messages) == diag::Colour::Always);
  CHECK(colour_in_pipe(STDOUT_FILENO, colour_of_report) == diag::Colour::Never);
  CHECK(colour_in_pipe(STDERR_FILENO, colour_of_messages) == diag::Colour::Never);
  setenv("NO_COLOR", "", 1);  // no-color.org: only if it is not empty
  CHECK(colour_on_terminal(STDOUT_FILENO, colour_of_report) == diag::Colour::Always);
  setenv("NO_COLOR", "1", 1);
  CHECK(colour_on_terminal(STDOUT_FILENO, colour_of_report) == diag::Colour::Never);
  CHECK(colour_on_terminal(STDERR_FILENO, colour_of_messages) == diag::Colour::Never);
  unsetenv("NO_COLOR");
}
