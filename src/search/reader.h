#pragma once

#include "base/result.h"
#include "search/parts.h"
#include "search/query.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

/// A record as it is shown, with the page it is on. Valid as long as the reader.
struct ShownRecord {
  const DisplayPage* page = nullptr;
  std::uint32_t index = 0;  ///< into the page's records
};

/// The parts of a locale's index, loaded and checked when they are asked for. The bytes may be
/// hostile: whatever is returned is consistent with the manifest, or the function fails.
class IndexReader {
 public:
  [[nodiscard]] static base::Result<IndexReader> open(std::string_view locale, Loader loader);

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }

  [[nodiscard]] std::uint32_t record_count() const { return page_begins_.back(); }

  /// The first record of the page that `record` belongs to. Precondition: `record <
  /// record_count()`.
  [[nodiscard]] std::uint32_t page_begin(std::uint32_t record) const;

  [[nodiscard]] base::Result<const std::vector<DictionaryEntry>*> dictionary(std::size_t part);
  /// All records are below `record_count()`.
  [[nodiscard]] base::Result<const PostingList*> postings(std::uint32_t group);
  [[nodiscard]] base::Result<ShownRecord> display(std::uint32_t record);

 private:
  IndexReader(Manifest manifest, Loader loader);

  [[nodiscard]] base::Result<std::string> load(PartKind kind, std::size_t part,
                                               std::uint32_t checksum) const;
  [[nodiscard]] base::Failure damaged_part(PartKind kind, std::uint32_t checksum) const;

  Manifest manifest_;
  Loader loader_;
  std::vector<std::uint32_t> page_begins_;      ///< first record of each page, and the record count
  std::vector<std::uint32_t> postings_begins_;  ///< first group of each part, and the group count
  std::vector<std::uint32_t> display_begins_;   ///< first record of each part, and the record count
  std::map<std::size_t, std::vector<DictionaryEntry>> dictionary_;
  std::map<std::size_t, std::vector<PostingList>> postings_;
  std::map<std::size_t, std::vector<DisplayPage>> display_;
};

}  // namespace vade::search
