#pragma once

#include <cstddef>

namespace vade::output {

/// Threads for work that waits for the disk and not for a processor. Removing a tree took 16 s with
/// one thread and 1.3 s with ten on a disk that is told of each freed block (`discard`).
constexpr std::size_t DiskThreads = 8;

}  // namespace vade::output
