#include "search/parts.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

namespace vade::search {

namespace {

/// Bytes of the whole characters with which both texts begin.
std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  auto shared = static_cast<std::size_t>(end - a.begin());
  while (shared < b.size() && (static_cast<unsigned char>(b[shared]) & 0xC0U) == 0x80U) --shared;
  return shared;
}

constexpr std::uint8_t ClosedCompounds = 1;
constexpr std::uint8_t PartsInside = 2;

}  // namespace

ByteWriter begin_part(PartKind kind) {
  ByteWriter writer;
  writer.byte(static_cast<std::uint8_t>(kind));
  writer.byte(FormatVersion);
  writer.byte(0);
  return writer;
}

bool open_part(ByteReader& reader, PartKind kind) {
  const bool known =
      reader.byte() == static_cast<std::uint8_t>(kind) && reader.byte() == FormatVersion;
  reader.byte();
  return known && !reader.failed();
}

std::string part_name(std::string_view locale, PartKind kind, std::uint32_t checksum) {
  return fmt::format("{}/{}-{:08x}", locale, static_cast<char>(kind), checksum);
}

std::string manifest_name(std::string_view locale) {
  return fmt::format("{}/index", locale);
}

void write_entries(ByteWriter& writer, std::span<const DictionaryEntry> entries) {
  writer.varint(static_cast<std::uint32_t>(entries.size()));
  std::string_view previous;
  for (const DictionaryEntry& entry : entries) {
    const std::size_t shared = common_prefix(previous, entry.surface);
    writer.varint(static_cast<std::uint32_t>(shared));
    writer.string(std::string_view(entry.surface).substr(shared));
    previous = entry.surface;
  }
  std::int64_t group = 0;
  for (const DictionaryEntry& entry : entries) {
    writer.signed_varint(entry.group - group);
    group = entry.group;
  }
  for (const DictionaryEntry& entry : entries) writer.byte(entry.idf);
}

std::vector<DictionaryEntry> read_entries(ByteReader& reader) {
  std::vector<DictionaryEntry> entries(reader.count());
  std::string previous;
  for (DictionaryEntry& entry : entries) {
    const std::size_t shared = reader.varint();
    entry.surface = previous.substr(0, shared);
    if (shared > previous.size() || text::first_invalid_utf8(entry.surface)) reader.reject();
    entry.surface += reader.string();
    entry.key = text::fold(entry.surface);
    previous = entry.surface;
  }
  std::int64_t group = 0;
  for (DictionaryEntry& entry : entries) {
    group += reader.signed_varint();
    if (group < 0 || group > std::numeric_limits<std::uint32_t>::max()) reader.reject();
    entry.group = static_cast<std::uint32_t>(group);
  }
  for (DictionaryEntry& entry : entries) entry.idf = reader.byte();
  return entries;
}

void write_postings(ByteWriter& writer, std::span<const PostingList> groups) {
  writer.varint(static_cast<std::uint32_t>(groups.size()));
  for (const PostingList& group : groups) writer.varint(static_cast<std::uint32_t>(group.size()));
  for (const PostingList& group : groups) {
    std::uint32_t previous = 0;
    for (const Posting& posting : group) {
      writer.varint(posting.record - previous);
      previous = posting.record;
    }
  }
  for (const PostingList& group : groups) {
    for (const Posting& posting : group) writer.byte(posting.weight);
  }
}

std::vector<PostingList> read_postings(ByteReader& reader) {
  std::vector<PostingList> groups(reader.count());
  for (PostingList& group : groups) group.resize(reader.count());
  for (PostingList& group : groups) {
    std::uint64_t record = 0;
    for (Posting& posting : group) {
      record += reader.varint();
      if (record > std::numeric_limits<std::uint32_t>::max()) reader.reject();
      posting.record = static_cast<std::uint32_t>(record);
    }
  }
  for (PostingList& group : groups) {
    for (Posting& posting : group) posting.weight = reader.byte();
  }
  return groups;
}

void write_display(ByteWriter& writer, std::span<const DisplayPage> pages) {
  writer.varint(static_cast<std::uint32_t>(pages.size()));
  for (const DisplayPage& page : pages) {
    writer.string(page.title);
    writer.string(page.url);
    writer.varint(static_cast<std::uint32_t>(page.records.size()));
    for (const DisplayRecord& record : page.records) {
      writer.string(record.heading);
      writer.string(record.anchor);
      writer.varint(record.parent);
      writer.string(record.excerpt);
    }
  }
}

std::vector<DisplayPage> read_display(ByteReader& reader) {
  std::vector<DisplayPage> pages(reader.count());
  for (DisplayPage& page : pages) {
    page.title = reader.string();
    page.url = reader.string();
    page.records.resize(reader.count());
    for (DisplayRecord& record : page.records) {
      record.heading = reader.string();
      record.anchor = reader.string();
      record.parent = reader.varint();
      record.excerpt = reader.string();
    }
  }
  return pages;
}

void write_manifest(ByteWriter& writer, const Manifest& manifest) {
  const bool inside = !manifest.parts.empty();
  writer.string(manifest.locale);
  writer.byte(static_cast<std::uint8_t>((manifest.closed_compounds ? ClosedCompounds : 0) |
                                        (inside ? PartsInside : 0)));
  writer.byte(manifest.common_idf);
  writer.varint(static_cast<std::uint32_t>(manifest.page_sizes.size()));
  for (const std::uint32_t size : manifest.page_sizes) writer.varint(size);
  write_entries(writer, manifest.frequent);

  writer.varint(static_cast<std::uint32_t>(manifest.dictionary.size()));
  for (const auto& part : manifest.dictionary) writer.string(part.first_key);
  for (const auto& part : manifest.dictionary) writer.fixed32(part.checksum);
  for (const auto* ranges : {&manifest.postings, &manifest.display}) {
    writer.varint(static_cast<std::uint32_t>(ranges->size()));
    for (const auto& part : *ranges) writer.varint(part.count);
    for (const auto& part : *ranges) writer.fixed32(part.checksum);
  }
  for (const std::string& part : manifest.parts) writer.string(part);
}

Manifest read_manifest(ByteReader& reader) {
  Manifest manifest;
  manifest.locale = reader.string();
  const std::uint8_t flags = reader.byte();
  manifest.closed_compounds = (flags & ClosedCompounds) != 0;
  manifest.common_idf = reader.byte();
  manifest.page_sizes.resize(reader.count());
  for (std::uint32_t& size : manifest.page_sizes) size = reader.varint();
  manifest.frequent = read_entries(reader);

  manifest.dictionary.resize(reader.count());
  for (auto& part : manifest.dictionary) part.first_key = reader.string();
  for (auto& part : manifest.dictionary) part.checksum = reader.fixed32();
  for (auto* ranges : {&manifest.postings, &manifest.display}) {
    ranges->resize(reader.count());
    for (auto& part : *ranges) part.count = reader.varint();
    for (auto& part : *ranges) part.checksum = reader.fixed32();
  }
  if ((flags & PartsInside) == 0) return manifest;
  manifest.parts.resize(manifest.dictionary.size() + manifest.postings.size() +
                        manifest.display.size());
  for (std::string& part : manifest.parts) part = reader.raw(reader.varint());
  return manifest;
}

}  // namespace vade::search
