#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace vade::markdown {

/// Memory that is handed out piece by piece and taken back all at once: cmark-gfm makes thousands
/// of small nodes for a page and drops them together.
class Arena {
 public:
  /// Zeroed memory for `bytes` bytes, aligned for every type; null once more than `limit` bytes are
  /// out since the last `reset`.
  void* allocate(std::size_t bytes);

  /// As `std::realloc`, for memory of this arena.
  void* reallocate(void* memory, std::size_t bytes);

  /// Takes all memory back and keeps one block for the next time.
  void reset(std::size_t limit);

 private:
  struct Block {
    std::unique_ptr<std::byte[]> memory;
    std::size_t size = 0;
  };

  std::byte* take(std::size_t bytes);

  std::vector<Block> blocks_;
  std::byte* next_ = nullptr;  ///< first free byte of the last block
  std::size_t left_ = 0;       ///< free bytes of the last block
  std::size_t allowed_ = 0;    ///< bytes that may still be handed out
};

}  // namespace vade::markdown
