#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vade::search {

// The primitives of the index files (docs/formats/search-index.md): LEB128 varints, zigzag for
// signed differences, strings with their length in front.

/// Appends values to a byte string.
class ByteWriter {
 public:
  void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }

  void varint(std::uint32_t value);
  void signed_varint(std::int64_t value);  ///< zigzag; must fit 32 bits after it
  void fixed32(std::uint32_t value);       ///< little-endian
  void string(std::string_view text);

  void raw(std::string_view bytes) { bytes_ += bytes; }

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads them back from bytes that may be hostile: past the end, or where a value is malformed,
/// every function gives 0 or the empty string and `failed()` stays true from then on.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte();
  std::uint32_t varint();
  std::int64_t signed_varint();
  std::uint32_t fixed32();
  std::string_view string();  ///< UTF-8, or it is malformed
  std::string_view raw(std::size_t size);
  /// A number of things that take at least one byte each, so no more than there are bytes left.
  std::uint32_t count();

  /// Declares what was read to be malformed.
  void reject();

  [[nodiscard]] bool failed() const { return failed_; }

  /// Whether everything was read and nothing failed.
  [[nodiscard]] bool complete() const { return !failed_ && position_ == bytes_.size(); }

 private:
  [[nodiscard]] std::size_t left() const { return bytes_.size() - position_; }

  std::string_view bytes_;
  std::size_t position_ = 0;
  bool failed_ = false;
};

}  // namespace vade::search
