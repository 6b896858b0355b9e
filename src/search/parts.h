#pragma once

#include "search/bytes.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

// The parts of an index (docs/formats/search-index.md). Each begins with its kind, the version of
// the format and a salt; what follows is written and read here, one pair of functions for each
// kind.

enum class PartKind : std::uint8_t {
  Manifest = 'm',
  Dictionary = 'd',
  Postings = 'p',
  Display = 'b'
};

constexpr std::uint8_t FormatVersion = 1;

/// Where the salt stands: a byte without meaning that is changed until no other part of the index
/// has the same checksum, because the checksum is the part's name.
constexpr std::size_t SaltOffset = 2;

/// The head of a part, with salt 0.
[[nodiscard]] ByteWriter begin_part(PartKind kind);
/// Reads the head; false if the bytes are no part of this kind and version.
[[nodiscard]] bool open_part(ByteReader& reader, PartKind kind);

/// `fr/d-0a1b2c3d`: the name of a part in a file of its own.
[[nodiscard]] std::string part_name(std::string_view locale, PartKind kind, std::uint32_t checksum);
/// `fr/index`: the name of a locale's manifest.
[[nodiscard]] std::string manifest_name(std::string_view locale);

/// A surface and the group of words with the same stem to which it belongs.
struct DictionaryEntry {
  std::string surface;  ///< lower case, with accents
  std::string key;      ///< the surface, folded; not stored
  std::uint32_t group = 0;
  std::uint8_t idf = 0;  ///< of the group, see idf()
};

/// Entries sorted by key, then surface. Front-coded.
void write_entries(ByteWriter& writer, std::span<const DictionaryEntry> entries);
/// With `key` filled in. What is malformed shows in `reader.failed()`.
[[nodiscard]] std::vector<DictionaryEntry> read_entries(ByteReader& reader);

/// A record that holds a word of a group.
struct Posting {
  std::uint32_t record = 0;
  std::uint8_t weight = 0;  ///< impact 1–127, and `InHeading`

  static constexpr std::uint8_t InHeading = 0x80;  ///< for a page's first record: in its title
  static constexpr std::uint8_t ImpactMask = 0x7F;

  friend bool operator==(const Posting&, const Posting&) = default;
};

/// The postings of a group, sorted by record.
using PostingList = std::vector<Posting>;
void write_postings(ByteWriter& writer, std::span<const PostingList> groups);
[[nodiscard]] std::vector<PostingList> read_postings(ByteReader& reader);

/// What is shown of a record.
struct DisplayRecord {
  std::string heading;
  std::string anchor;
  std::uint32_t parent = 0;  ///< index into the page's records
  std::string excerpt;
};

struct DisplayPage {
  std::string title;
  std::string url;
  std::vector<DisplayRecord> records;  ///< at least one
};

void write_display(ByteWriter& writer, std::span<const DisplayPage> pages);
[[nodiscard]] std::vector<DisplayPage> read_display(ByteReader& reader);

/// What a reader of the index knows from the start: where everything else is.
struct Manifest {
  struct DictionaryPart {
    std::string first_key;  ///< not above any key of this part, above all keys of the part before
    std::uint32_t checksum = 0;
  };

  struct RangePart {
    std::uint32_t count = 0;  ///< how many groups or records it holds
    std::uint32_t checksum = 0;
  };

  std::string locale;
  bool closed_compounds = false;
  std::uint8_t common_idf = 0;  ///< groups with at most this idf are left out beside rarer words
  std::vector<std::uint32_t> page_sizes;  ///< records of each page, at least 1
  std::vector<DictionaryEntry> frequent;  ///< entries that are looked up here and not in their part
  std::vector<DictionaryPart> dictionary;
  std::vector<RangePart> postings;
  std::vector<RangePart> display;
  /// All parts in this order, if they stand in the manifest's file; otherwise empty.
  std::vector<std::string> parts;
};

void write_manifest(ByteWriter& writer, const Manifest& manifest);
[[nodiscard]] Manifest read_manifest(ByteReader& reader);

}  // namespace vade::search
