#pragma once

#include "base/file_descriptor.h"
#include "base/result.h"
#include "output/place.h"

#include <string>

namespace vade::output {

/// One publication at a time for each output, over all processes: the file `<output>.vade-lock`
/// beside it, locked with `flock` and removed at the end. The system frees the lock of a process
/// that was killed; the file it leaves behind does no harm.
class Lock {
 public:
  /// Does not wait: if another process publishes there, the failure names it. `place` must outlive
  /// the lock.
  [[nodiscard]] static base::Result<Lock> acquire(const OpenPlace& place);

  Lock(Lock&&) = default;
  Lock& operator=(Lock&&) = delete;
  ~Lock();

 private:
  Lock(int parent, std::string name, base::FileDescriptor file)
      : parent_(parent), name_(std::move(name)), file_(std::move(file)) {}

  int parent_ = -1;
  std::string name_;
  base::FileDescriptor file_;
};

}  // namespace vade::output
