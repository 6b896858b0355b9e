#include "cli/console.h"

#include "base/file_descriptor.h"
#include "diag/failure.h"

#include <cerrno>
#include <cstdlib>
#include <unistd.h>

namespace vade::cli {
namespace {

/// 0, or the error number.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

diag::Colour colour_of(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted = no_colour == nullptr || *no_colour == '\0';
  return wanted && isatty(descriptor) == 1 ? diag::Colour::Always : diag::Colour::Never;
}

}  // namespace

base::Result<void> print_report(std::string_view text) {
  const int error = write_all(STDOUT_FILENO, text);
  if (error == 0) return {};
  return base::system_failure("standard output", "cannot be written", error);
}

void print_message(std::string_view text) {
  static_cast<void>(write_all(STDERR_FILENO, text));
}

void print_failure(const base::Failure& failure) {
  print_message(diag::write_failure(failure, colour_of_messages()));
}

diag::Colour colour_of_report() {
  return colour_of(STDOUT_FILENO);
}

diag::Colour colour_of_messages() {
  return colour_of(STDERR_FILENO);
}

}  // namespace vade::cli
