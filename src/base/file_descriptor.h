#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>

namespace vade::base {

/// An open file or folder of the system, closed at the end of its life.
class FileDescriptor {
 public:
  FileDescriptor() = default;

  explicit FileDescriptor(int number) : number_(number) {}

  FileDescriptor(FileDescriptor&& other) noexcept : number_(other.release()) {}

  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    if (this != &other) {
      close();
      number_ = other.release();
    }
    return *this;
  }

  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;

  ~FileDescriptor() { close(); }

  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  [[nodiscard]] int number() const { return number_; }

  /// Gives up ownership.
  [[nodiscard]] int release() { return std::exchange(number_, -1); }

  /// Closes and says what `close` said: 0, or the error number. After a write, only this tells that
  /// the bytes have arrived (network file systems, quotas).
  int close();

 private:
  int number_ = -1;
};

/// `situation`: what the system says about `error` (an errno value), as in
/// `cannot be written: no space left on device (ENOSPC)`.
[[nodiscard]] Failure system_failure(std::string path, std::string_view situation, int error);

}  // namespace vade::base
