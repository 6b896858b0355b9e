#pragma once

#include "base/result.h"
#include "base/sink.h"
#include "output/place.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace vade::output {

/// What a publication did.
struct Published {
  std::size_t written = 0;    ///< files that are new or have other bytes than before
  std::size_t unchanged = 0;  ///< files that are still the same ones, down to their time
  std::size_t removed = 0;    ///< files of the last publication that this one lacks
  std::uint64_t bytes = 0;    ///< in the files written
  /// The old tree, if something in it could not be removed; the next publication tries again.
  std::string left_behind;
};

/// Whether the new tree is brought to the disk before it replaces the old one. Without, a loss of
/// power (not a kill of the process) may leave files without their bytes, on some file systems.
enum class Durability : std::uint8_t { Fast, Durable };

/// Replaces a published site by a new one, wholly or not at all
/// (docs/decisions/0005-publishing.md).
///
/// The new tree is put together in a folder beside the output and takes its place in commit(). A
/// publication that is not committed, or whose process is killed at any moment, leaves the output
/// as it was. Files that vade did not write stay in the output.
class Publication {
 public:
  /// Takes the lock of the output, repairs what an interrupted publication has left, and looks at
  /// the output: it must be absent, empty, or published by vade.
  [[nodiscard]] static base::Result<Publication> begin(const Place& place,
                                                       Durability durability = Durability::Fast);
  Publication(Publication&&) noexcept;
  Publication& operator=(Publication&&) = delete;
  /// Abandons what is not committed.
  ~Publication();

  /// Where the site's files go. Each path once; may be called from several threads; must not be
  /// used after commit() nor outlive the publication. Once it has failed, commit() fails too.
  [[nodiscard]] base::Sink sink();

  /// To be called once, after all files. If the site is the published one already, nothing is
  /// touched. On failure the output is as it was.
  [[nodiscard]] base::Result<Published> commit();

 private:
  class Run;
  explicit Publication(std::unique_ptr<Run> run);
  std::unique_ptr<Run> run_;
};

}  // namespace vade::output
