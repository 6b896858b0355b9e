#include "search/reader.h"

#include "search/container.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace vade::search {

namespace {

constexpr std::uint32_t MostRecords = 1U << 28U;

/// The sums of all counts before each; false if one is 0 or they become too many.
template <class Range, class Count>
bool accumulate(const Range& range, const Count& count_of, std::vector<std::uint32_t>& begins) {
  begins = {0};
  for (const auto& item : range) {
    const std::uint32_t count = count_of(item);
    if (count == 0 || count > MostRecords - begins.back()) return false;
    begins.push_back(begins.back() + count);
  }
  return true;
}

/// The place in `begins` of the range that holds `value`.
std::size_t range_of(const std::vector<std::uint32_t>& begins, std::uint32_t value) {
  const auto after = std::upper_bound(begins.begin(), begins.end(), value);
  return static_cast<std::size_t>(after - begins.begin()) - 1;
}

std::size_t records_in(const std::vector<DisplayPage>& pages) {
  std::size_t sum = 0;
  for (const DisplayPage& page : pages) sum += page.records.size();
  return sum;
}

/// Whether every page has records, each standing under one before it or under the page itself.
bool is_tree(const std::vector<DisplayPage>& pages) {
  return std::all_of(pages.begin(), pages.end(), [](const DisplayPage& page) {
    for (std::size_t i = 0; i < page.records.size(); ++i) {
      const std::uint32_t parent = page.records[i].parent;
      if (i == 0 ? parent != 0 : parent >= i) return false;
    }
    return !page.records.empty();
  });
}

}  // namespace

base::Result<IndexReader> IndexReader::open(std::string_view locale, Loader loader) {
  const std::string name = manifest_name(locale);
  VADE_TRY(const std::string file, loader(fmt::format("search/{}.js", name)));
  VADE_TRY(const std::string sealed, unwrap(name, file));
  const auto bytes = unseal(sealed);
  if (!bytes) return damaged(name, "its checksum is wrong");
  ByteReader reader(*bytes);
  if (!open_part(reader, PartKind::Manifest)) return damaged(name, "it is of another version");
  Manifest manifest = read_manifest(reader);
  if (!reader.complete() || manifest.locale != locale) return damaged(name, "it is malformed");

  IndexReader index(std::move(manifest), std::move(loader));
  const auto count_of = [](const Manifest::RangePart& part) { return part.count; };
  const bool sound = accumulate(
                         index.manifest_.page_sizes, [](std::uint32_t size) { return size; },
                         index.page_begins_) &&
                     accumulate(index.manifest_.postings, count_of, index.postings_begins_) &&
                     accumulate(index.manifest_.display, count_of, index.display_begins_) &&
                     index.page_begins_.back() == index.display_begins_.back();
  if (!sound) return damaged(name, "its counts do not fit together");
  return index;
}

IndexReader::IndexReader(Manifest manifest, Loader loader)
    : manifest_(std::move(manifest)), loader_(std::move(loader)) {}

std::uint32_t IndexReader::page_begin(std::uint32_t record) const {
  return page_begins_[range_of(page_begins_, record)];
}

base::Failure IndexReader::damaged_part(PartKind kind, std::uint32_t checksum) const {
  return damaged(part_name(manifest_.locale, kind, checksum), "it is not what the manifest names");
}

/// The bytes of a part; `part` counts through all parts of the manifest.
base::Result<std::string> IndexReader::load(PartKind kind, std::size_t part,
                                            std::uint32_t sum) const {
  std::string bytes;
  if (!manifest_.parts.empty()) {
    bytes = manifest_.parts[part];
  } else {
    const std::string name = part_name(manifest_.locale, kind, sum);
    VADE_TRY(const std::string file, loader_(fmt::format("search/{}.js", name)));
    VADE_TRY(bytes, unwrap(name, file));
  }
  if (checksum(bytes) != sum) return damaged_part(kind, sum);
  return bytes;
}

base::Result<const std::vector<DictionaryEntry>*> IndexReader::dictionary(std::size_t part) {
  const auto known = dictionary_.find(part);
  if (known != dictionary_.end()) return &known->second;
  const std::uint32_t sum = manifest_.dictionary[part].checksum;
  VADE_TRY(const std::string bytes, load(PartKind::Dictionary, part, sum));
  ByteReader reader(bytes);
  if (!open_part(reader, PartKind::Dictionary)) return damaged_part(PartKind::Dictionary, sum);
  std::vector<DictionaryEntry> entries = read_entries(reader);
  if (!reader.complete()) return damaged_part(PartKind::Dictionary, sum);
  return &dictionary_.emplace(part, std::move(entries)).first->second;
}

base::Result<const PostingList*> IndexReader::postings(std::uint32_t group) {
  if (group >= postings_begins_.back()) {
    return damaged(manifest_name(manifest_.locale),
                   "the dictionary names a group that is not there");
  }
  const std::size_t part = range_of(postings_begins_, group);
  const auto [count, sum] = manifest_.postings[part];
  auto known = postings_.find(part);
  if (known == postings_.end()) {
    VADE_TRY(const std::string bytes,
             load(PartKind::Postings, manifest_.dictionary.size() + part, sum));
    ByteReader reader(bytes);
    if (!open_part(reader, PartKind::Postings)) return damaged_part(PartKind::Postings, sum);
    std::vector<PostingList> groups = read_postings(reader);
    const bool in_range =
        std::all_of(groups.begin(), groups.end(), [this](const PostingList& list) {
          return std::all_of(list.begin(), list.end(), [this](const Posting& posting) {
            return posting.record < record_count();
          });
        });
    if (!reader.complete() || groups.size() != count || !in_range) {
      return damaged_part(PartKind::Postings, sum);
    }
    known = postings_.emplace(part, std::move(groups)).first;
  }
  return &known->second[group - postings_begins_[part]];
}

base::Result<ShownRecord> IndexReader::display(std::uint32_t record) {
  const std::size_t part = range_of(display_begins_, record);
  const auto [count, sum] = manifest_.display[part];
  auto known = display_.find(part);
  if (known == display_.end()) {
    VADE_TRY(const std::string bytes,
             load(PartKind::Display, manifest_.dictionary.size() + manifest_.postings.size() + part,
                  sum));
    ByteReader reader(bytes);
    if (!open_part(reader, PartKind::Display)) return damaged_part(PartKind::Display, sum);
    std::vector<DisplayPage> pages = read_display(reader);
    if (!reader.complete() || records_in(pages) != count || !is_tree(pages)) {
      return damaged_part(PartKind::Display, sum);
    }
    known = display_.emplace(part, std::move(pages)).first;
  }
  std::uint32_t left = record - display_begins_[part];
  for (const DisplayPage& page : known->second) {
    if (left < page.records.size()) return ShownRecord{&page, left};
    left -= static_cast<std::uint32_t>(page.records.size());
  }
  return damaged_part(PartKind::Display, sum);
}

}  // namespace vade::search
