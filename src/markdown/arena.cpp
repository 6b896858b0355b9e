#include "markdown/arena.h"

#include <algorithm>
#include <cstring>

namespace vade::markdown {
namespace {

constexpr std::size_t Alignment = alignof(std::max_align_t);
/// In front of each piece stands its size, which `reallocate` needs.
constexpr std::size_t HeaderBytes = Alignment;
/// Enough for a page of 20 KB without a second block.
constexpr std::size_t BlockBytes = std::size_t{1} << 20U;

constexpr std::size_t rounded(std::size_t bytes) {
  return (bytes + Alignment - 1) / Alignment * Alignment;
}

std::size_t& size_of(void* memory) {
  return *reinterpret_cast<std::size_t*>(static_cast<std::byte*>(memory) - HeaderBytes);
}

}  // namespace

std::byte* Arena::take(std::size_t bytes) {
  if (bytes > allowed_) return nullptr;
  if (bytes > left_) {
    // Doubling keeps the number of blocks small for a large page.
    const std::size_t size =
        std::max({bytes, BlockBytes, blocks_.empty() ? 0 : blocks_.back().size * 2});
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
    next_ = blocks_.back().memory.get();
    left_ = size;
  }
  std::byte* taken = next_;
  next_ += bytes;
  left_ -= bytes;
  allowed_ -= bytes;
  return taken;
}

void* Arena::allocate(std::size_t bytes) {
  const std::size_t size = rounded(bytes);
  std::byte* piece = take(HeaderBytes + size);
  if (piece == nullptr) return nullptr;
  std::memset(piece, 0, HeaderBytes + size);
  void* memory = piece + HeaderBytes;
  size_of(memory) = size;
  return memory;
}

void* Arena::reallocate(void* memory, std::size_t bytes) {
  if (memory == nullptr) return allocate(bytes);
  const std::size_t old_size = size_of(memory);
  const std::size_t size = rounded(bytes);
  if (size <= old_size) return memory;

  // A buffer that grows is mostly the last piece handed out: it grows where it stands.
  const bool last = static_cast<std::byte*>(memory) + old_size == next_;
  if (last && size - old_size <= std::min(left_, allowed_)) {
    take(size - old_size);
    size_of(memory) = size;
    return memory;
  }
  void* moved = allocate(bytes);
  if (moved != nullptr) std::memcpy(moved, memory, old_size);
  return moved;
}

void Arena::reset(std::size_t limit) {
  if (blocks_.size() > 1 || (!blocks_.empty() && blocks_.front().size > BlockBytes))
    blocks_.clear();
  next_ = blocks_.empty() ? nullptr : blocks_.front().memory.get();
  left_ = blocks_.empty() ? 0 : blocks_.front().size;
  allowed_ = limit;
}

}  // namespace vade::markdown
