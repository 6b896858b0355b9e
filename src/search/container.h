#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vade::search {

/// FNV-1a, 32 bits: short enough to write again in the browser, which checks each part with it.
[[nodiscard]] std::uint32_t checksum(std::string_view bytes);

/// `bytes` with their checksum behind them (little-endian): for the manifest, whose name cannot
/// hold it.
[[nodiscard]] std::string seal(std::string bytes);

/// What `seal` was given; nothing if the checksum does not fit.
[[nodiscard]] std::optional<std::string_view> unseal(std::string_view sealed);

/// Raw deflate (RFC 1951). Its tables are larger than the parts, so that one serves many of them.
/// Not for two threads at once.
class Deflater {
 public:
  /// Levels as libdeflate has them.
  explicit Deflater(int level);

  [[nodiscard]] std::string deflate(std::string_view bytes);

 private:
  std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor_;
};

/// The file that hands deflated bytes to the client: `vadeSearch("<name>","<base64>")`. A script,
/// because a script is what a page may load from `file://` and under `script-src 'self'`.
[[nodiscard]] std::string wrap(std::string_view name, std::string_view deflated);

/// The bytes that were deflated and wrapped in the file called `name`. Fails if the file is of
/// another name, cut off, damaged, or would grow beyond `MaximumPartBytes`.
[[nodiscard]] base::Result<std::string> unwrap(std::string_view name, std::string_view file);

constexpr std::size_t MaximumPartBytes = std::size_t{64} << 20U;

/// The failure for a part of the index that is not what the manifest promises.
[[nodiscard]] base::Failure damaged(std::string_view name, std::string_view what);

}  // namespace vade::search
