#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::output {

/// One file that vade wrote.
struct ManifestEntry {
  std::string path;  ///< relative to the output
  std::string hash;  ///< `base::content_hash` of its bytes
  std::uint64_t size = 0;
};

/// What of an output vade wrote: this alone decides what it may replace and delete there. Written
/// into the output as `.vade-manifest`; the format is described in docs/formats/manifest.md.
class Manifest {
 public:
  static constexpr std::string_view FileName = ".vade-manifest";

  Manifest() = default;
  /// `entries` in any order, each path once.
  explicit Manifest(std::vector<ManifestEntry> entries);

  /// Reads what `text` wrote, and nothing else: the file may have been changed by anybody.
  [[nodiscard]] static base::Result<Manifest> parse(std::string_view text);
  [[nodiscard]] std::string text() const;

  /// Sorted by path in byte order.
  [[nodiscard]] const std::vector<ManifestEntry>& entries() const { return entries_; }

  /// Null if there is none.
  [[nodiscard]] const ManifestEntry* find(std::string_view path) const;
  /// Whether some file lies below `folder`, at any depth.
  [[nodiscard]] bool has_folder(std::string_view folder) const;

 private:
  std::vector<ManifestEntry> entries_;
};

/// Whether a file may be published at `path`: normalised, not empty, without control characters,
/// and no name in it is one of vade's own (`.vade-…`).
[[nodiscard]] bool is_publishable(std::string_view path);

}  // namespace vade::output
