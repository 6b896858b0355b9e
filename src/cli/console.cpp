#include "cli/console.h"

#include "diag/failure.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace vade::cli {
namespace {

void write(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fflush(stream);
}

diag::Colour colour_of(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool wanted = no_colour == nullptr || *no_colour == '\0';
  return wanted && isatty(descriptor) == 1 ? diag::Colour::Always : diag::Colour::Never;
}

}  // namespace

void print_report(std::string_view text) {
  write(stdout, text);
}

void print_message(std::string_view text) {
  write(stderr, text);
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
