#include "render/image_size.h"

#include "base/strings.h"
#include "render/svg.h"

namespace vade::render {
namespace {

/// Reads numbers from bytes that may end anywhere; what lies behind the end reads as 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint32_t at(std::size_t position) const {
    return position < bytes_.size() ? static_cast<unsigned char>(bytes_[position]) : 0U;
  }

  [[nodiscard]] std::uint32_t big16(std::size_t position) const {
    return (at(position) << 8U) | at(position + 1);
  }

  [[nodiscard]] std::uint32_t big32(std::size_t position) const {
    return (big16(position) << 16U) | big16(position + 2);
  }

  [[nodiscard]] std::uint32_t little16(std::size_t position) const {
    return at(position) | (at(position + 1) << 8U);
  }

  [[nodiscard]] std::uint32_t little24(std::size_t position) const {
    return little16(position) | (at(position + 2) << 16U);
  }

  [[nodiscard]] std::uint32_t little32(std::size_t position) const {
    return little16(position) | (little16(position + 2) << 16U);
  }

  [[nodiscard]] bool holds(std::size_t position, std::string_view text) const {
    return position <= bytes_.size() && bytes_.substr(position, text.size()) == text;
  }

  [[nodiscard]] bool reaches(std::size_t size) const { return bytes_.size() >= size; }

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

 private:
  std::string_view bytes_;
};

ImageSize png_size(const Bytes& bytes) {
  constexpr std::size_t HeaderEnd = 24;  // signature, then the IHDR chunk up to the height
  if (!bytes.reaches(HeaderEnd) || !bytes.holds(12, "IHDR")) return {};
  return {bytes.big32(16), bytes.big32(20)};
}

ImageSize gif_size(const Bytes& bytes) {
  if (!bytes.reaches(10)) return {};
  return {bytes.little16(6), bytes.little16(8)};
}

/// The three kinds of WebP: lossy, lossless, and extended (RFC 9649).
ImageSize webp_size(const Bytes& bytes) {
  constexpr std::uint32_t FourteenBits = 0x3FFF;
  if (bytes.holds(12, "VP8 ") && bytes.reaches(30)) {
    return {bytes.little16(26) & FourteenBits, bytes.little16(28) & FourteenBits};
  }
  if (bytes.holds(12, "VP8L") && bytes.reaches(25)) {
    const std::uint32_t packed = bytes.little32(21);
    return {(packed & FourteenBits) + 1, ((packed >> 14U) & FourteenBits) + 1};
  }
  if (bytes.holds(12, "VP8X") && bytes.reaches(30)) {
    return {bytes.little24(24) + 1, bytes.little24(27) + 1};
  }
  return {};
}

/// The orientation tag of an EXIF segment whose TIFF header stands at `tiff`; 1 if there is none.
std::uint32_t exif_orientation(const Bytes& bytes, std::size_t tiff) {
  const bool little = bytes.holds(tiff, "II");
  if (!little && !bytes.holds(tiff, "MM")) return 1;
  const auto read16 = [&](std::size_t at) { return little ? bytes.little16(at) : bytes.big16(at); };
  const auto read32 = [&](std::size_t at) { return little ? bytes.little32(at) : bytes.big32(at); };
  constexpr std::uint32_t OrientationTag = 0x0112;
  constexpr std::size_t EntrySize = 12;
  const std::size_t directory = tiff + read32(tiff + 4);
  const std::uint32_t entries = read16(directory);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * EntrySize;
    if (entry + EntrySize > bytes.size()) break;
    if (read16(entry) == OrientationTag) return read16(entry + 8);
  }
  return 1;
}

/// Walks over the segments to the frame header (SOF), which holds the size.
ImageSize jpeg_size(const Bytes& bytes) {
  std::uint32_t orientation = 1;
  std::size_t at = 2;
  while (bytes.reaches(at + 4) && bytes.at(at) == 0xFF) {
    const std::uint32_t marker = bytes.at(at + 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    if (marker == 0xE1 && bytes.holds(at + 4, std::string_view("Exif\0\0", 6))) {
      orientation = exif_orientation(bytes, at + 10);
    }
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) {
      if (!bytes.reaches(at + 9)) return {};
      const ImageSize size{bytes.big16(at + 7), bytes.big16(at + 5)};
      const bool turned = orientation >= 5 && orientation <= 8;
      return turned ? ImageSize{size.height, size.width} : size;
    }
    const std::uint32_t length = bytes.big16(at + 2);
    if (length < 2) return {};
    at += 2 + length;
  }
  return {};
}

}  // namespace

ImageSize image_size(std::string_view bytes) {
  const Bytes image(bytes);
  if (image.holds(0, "\x89PNG\r\n\x1A\n")) return png_size(image);
  if (image.holds(0, "\xFF\xD8\xFF")) return jpeg_size(image);
  if (image.holds(0, "GIF87a") || image.holds(0, "GIF89a")) return gif_size(image);
  if (image.holds(0, "RIFF") && image.holds(8, "WEBP")) return webp_size(image);
  return svg_size(bytes);
}

}  // namespace vade::render
