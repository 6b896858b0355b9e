#pragma once

#include <cstdint>
#include <string_view>

namespace vade::render {

/// A picture's size in CSS pixels as it is shown; 0 × 0 if unknown.
struct ImageSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;

  friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

/// Reads the size from the header of a PNG, JPEG, GIF, WebP or SVG file, told apart by their first
/// bytes. A JPEG that its EXIF data turns by 90° has its sides swapped, as browsers show it. Bytes
/// that are none of these, or cut off, give 0 × 0.
[[nodiscard]] ImageSize image_size(std::string_view bytes);

}  // namespace vade::render
