#include "search/split.h"

#include "search/container.h"
#include "search/impact.h"
#include "search/stemmer.h"
#include "text/utf8.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace vade::search {

namespace {

// Sizes of parts before compression. Smaller parts cost fewer bytes and more requests.
constexpr std::size_t DictionaryBytes = 3'500;
constexpr std::size_t PostingsBytes = 2'200;
constexpr std::size_t DisplayBytes = 3'000;

constexpr std::size_t LongestList = 400;         ///< postings of a group
constexpr std::size_t LongestCommonList = 96;    ///< of a group that is common
constexpr std::size_t FrequentKeys = 100;        ///< looked up in the manifest
constexpr std::size_t SmallestCutRecords = 500;  ///< in smaller indexes nothing is common

/// A group in more than 30 % of the records of a large index tells records apart no more.
bool is_common(std::size_t frequency, std::size_t records) {
  return records >= SmallestCutRecords && frequency * 10 > records * 3;
}

/// Keeps the postings that weigh most.
void cut(PostingList& group, std::size_t records) {
  const std::size_t limit = is_common(group.size(), records) ? LongestCommonList : LongestList;
  if (group.size() <= limit) return;
  const auto heavier = [](const Posting& a, const Posting& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.record < b.record;
  };
  const auto end = group.begin() + static_cast<std::ptrdiff_t>(limit);
  std::nth_element(group.begin(), end, group.end(), heavier);
  group.erase(end, group.end());
  std::sort(group.begin(), group.end(),
            [](const Posting& a, const Posting& b) { return a.record < b.record; });
}

/// Cuts one locale's index; each `cut_*` appends its parts and what the manifest says of them.
class Splitter {
 public:
  Splitter(std::string_view locale, std::span<const DisplayPage> pages, InvertedIndex& index)
      : locale_(locale), pages_(pages), index_(index) {}

  [[nodiscard]] SplitIndex run() {
    result_.manifest.locale = locale_;
    result_.manifest.closed_compounds = has_closed_compounds(locale_);
    for (const DisplayPage& page : pages_) {
      result_.manifest.page_sizes.push_back(static_cast<std::uint32_t>(page.records.size()));
    }
    cut_dictionary();
    cut_postings();
    cut_display();
    return std::move(result_);
  }

 private:
  void cut_dictionary();
  void cut_postings();
  void cut_display();
  std::uint32_t add_part(PartKind kind, ByteWriter writer);

  std::string_view locale_;
  std::span<const DisplayPage> pages_;
  InvertedIndex& index_;
  SplitIndex result_;
  std::unordered_set<std::uint32_t> checksums_;
};

std::uint32_t Splitter::add_part(PartKind kind, ByteWriter writer) {
  std::string bytes = writer.take();
  std::uint32_t sum = checksum(bytes);
  while (!checksums_.insert(sum).second) {
    ++bytes[SaltOffset];
    sum = checksum(bytes);
  }
  result_.parts.push_back({kind, std::move(bytes), sum});
  return sum;
}

/// The shortest prefix of `key` that is above `previous`, whole characters only.
std::string separator(std::string_view previous, std::string_view key) {
  std::size_t end = 0;
  while (end < key.size()) {
    text::next_code_point(key, end);
    if (key.substr(0, end) > previous) break;
  }
  return std::string(key.substr(0, end));
}

void Splitter::cut_dictionary() {
  const std::vector<DictionaryEntry>& entries = index_.dictionary;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin;
    std::size_t bytes = 0;
    while (end < entries.size() &&
           (bytes < DictionaryBytes || entries[end].key == entries[end - 1].key)) {
      bytes += entries[end].surface.size() / 2 + 5;  // about what front coding leaves
      ++end;
    }
    ByteWriter writer = begin_part(PartKind::Dictionary);
    write_entries(writer, std::span(entries).subspan(begin, end - begin));
    std::string first_key = begin == 0 ? "" : separator(entries[begin - 1].key, entries[begin].key);
    const std::uint32_t sum = add_part(PartKind::Dictionary, std::move(writer));
    result_.manifest.dictionary.push_back({std::move(first_key), sum});
    begin = end;
  }
}

void Splitter::cut_postings() {
  for (std::size_t begin = 0; begin < index_.groups.size();) {
    std::size_t end = begin;
    std::size_t bytes = 0;
    for (; end < index_.groups.size() && bytes < PostingsBytes; ++end) {
      cut(index_.groups[end], index_.records);
      bytes += 1 + index_.groups[end].size() * 5 / 2;  // a difference takes one or two bytes
    }
    ByteWriter writer = begin_part(PartKind::Postings);
    write_postings(writer, std::span(index_.groups).subspan(begin, end - begin));
    const std::uint32_t sum = add_part(PartKind::Postings, std::move(writer));
    result_.manifest.postings.push_back({static_cast<std::uint32_t>(end - begin), sum});
    begin = end;
  }
}

void Splitter::cut_display() {
  for (std::size_t begin = 0; begin < pages_.size();) {
    std::size_t end = begin;
    std::size_t bytes = 0;
    std::uint32_t records = 0;
    for (; end < pages_.size() && bytes < DisplayBytes; ++end) {
      for (const DisplayRecord& record : pages_[end].records) {
        bytes += record.heading.size() + record.anchor.size() + record.excerpt.size();
      }
      records += static_cast<std::uint32_t>(pages_[end].records.size());
    }
    ByteWriter writer = begin_part(PartKind::Display);
    write_display(writer, pages_.subspan(begin, end - begin));
    result_.manifest.display.push_back({records, add_part(PartKind::Display, std::move(writer))});
    begin = end;
  }
}

}  // namespace

SplitIndex split_index(std::string_view locale, std::span<const DisplayPage> pages,
                       InvertedIndex& index) {
  return Splitter(locale, pages, index).run();
}

void prepare_for_separate_parts(Manifest& manifest, const InvertedIndex& index) {
  if (index.records >= SmallestCutRecords) {
    manifest.common_idf = idf(index.records * 3 / 10, index.records);
  }
  // The entries of one key belong together: a key is as frequent as its most frequent entry.
  std::vector<std::pair<std::size_t, std::size_t>> by_frequency;
  for (std::size_t i = 0; i < index.dictionary.size(); ++i) {
    by_frequency.emplace_back(index.frequencies[i], i);
  }
  const auto limit = std::min(FrequentKeys, by_frequency.size());
  std::partial_sort(by_frequency.begin(), by_frequency.begin() + static_cast<std::ptrdiff_t>(limit),
                    by_frequency.end(), [](const auto& a, const auto& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  std::vector<std::string_view> keys;
  for (std::size_t i = 0; i < limit; ++i) {
    keys.push_back(index.dictionary[by_frequency[i].second].key);
  }
  std::sort(keys.begin(), keys.end());
  for (const DictionaryEntry& entry : index.dictionary) {
    if (std::binary_search(keys.begin(), keys.end(), entry.key)) manifest.frequent.push_back(entry);
  }
}

}  // namespace vade::search
