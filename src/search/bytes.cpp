#include "search/bytes.h"

#include "text/utf8.h"

namespace vade::search {

void ByteWriter::varint(std::uint32_t value) {
  for (; value >= 0x80U; value >>= 7U) byte(static_cast<std::uint8_t>(value | 0x80U));
  byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::signed_varint(std::int64_t value) {
  const std::int64_t zigzag = value < 0 ? -2 * value - 1 : 2 * value;
  varint(static_cast<std::uint32_t>(zigzag));
}

void ByteWriter::fixed32(std::uint32_t value) {
  for (unsigned shift = 0; shift < 32; shift += 8) byte(static_cast<std::uint8_t>(value >> shift));
}

void ByteWriter::string(std::string_view text) {
  varint(static_cast<std::uint32_t>(text.size()));
  raw(text);
}

void ByteReader::reject() {
  failed_ = true;
  position_ = bytes_.size();
}

std::uint8_t ByteReader::byte() {
  if (left() == 0) {
    reject();
    return 0;
  }
  return static_cast<std::uint8_t>(bytes_[position_++]);
}

std::uint32_t ByteReader::varint() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 35; shift += 7) {
    const std::uint8_t next = byte();
    value |= std::uint64_t{next & 0x7FU} << shift;
    if (next < 0x80U) {
      if (value > 0xFFFFFFFFU) break;
      return failed_ ? 0 : static_cast<std::uint32_t>(value);
    }
  }
  reject();
  return 0;
}

std::int64_t ByteReader::signed_varint() {
  const std::int64_t zigzag = varint();
  return zigzag % 2 == 0 ? zigzag / 2 : -(zigzag + 1) / 2;
}

std::uint32_t ByteReader::fixed32() {
  std::uint32_t value = 0;
  for (unsigned shift = 0; shift < 32; shift += 8) value |= std::uint32_t{byte()} << shift;
  return failed_ ? 0 : value;
}

std::string_view ByteReader::string() {
  const std::string_view found = raw(varint());
  if (!text::first_invalid_utf8(found)) return found;
  reject();
  return {};
}

std::string_view ByteReader::raw(std::size_t size) {
  if (size > left()) {
    reject();
    return {};
  }
  const std::string_view found = bytes_.substr(position_, size);
  position_ += size;
  return found;
}

std::uint32_t ByteReader::count() {
  const std::uint32_t value = varint();
  if (value <= left()) return value;
  reject();
  return 0;
}

}  // namespace vade::search
