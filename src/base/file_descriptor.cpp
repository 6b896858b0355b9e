#include "base/file_descriptor.h"

#include "base/strings.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace vade::base {

int FileDescriptor::close() {
  if (!is_open()) return 0;
  // Never tried again on EINTR: Linux has released the number by then, and another thread may hold
  // it.
  return ::close(release()) == 0 || errno == EINTR ? 0 : errno;
}

Failure system_failure(std::string path, std::string_view situation, int error) {
  std::string message(situation);
  const char* description = strerrordesc_np(error);  // unlike strerror, in English in every locale
  const char* name = strerrorname_np(error);
  if (description == nullptr || name == nullptr) {
    message += ": error " + std::to_string(error);
  } else {
    const std::string_view text(description);
    message += ": " + ascii_lower(text.substr(0, 1));
    message += text.substr(1);
    message.append(" (").append(name).append(")");
  }
  return {std::move(path), std::move(message), {}};
}

}  // namespace vade::base
