#include "search/parts.h"

#include <catch2/catch.hpp>

using namespace vade::search;

TEST_CASE("a dictionary survives its bytes", "[search]") {
  const std::vector<DictionaryEntry> entries = {{"cote", "cote", 7, 20},
                                                {"côte", "cote", 9, 30},
                                                {"côté", "cote", 8, 255},
                                                {"cotisation", "cotisation", 10, 1}};
  ByteWriter writer = begin_part(PartKind::Dictionary);
  write_entries(writer, entries);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  REQUIRE(open_part(reader, PartKind::Dictionary));
  const auto read = read_entries(reader);
  CHECK(reader.complete());
  REQUIRE(read.size() == entries.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    CHECK(read[i].surface == entries[i].surface);
    CHECK(read[i].key == entries[i].key);
    CHECK(read[i].group == entries[i].group);
    CHECK(read[i].idf == entries[i].idf);
  }
}

TEST_CASE("a part is opened only as what it is", "[search]") {
  const std::string bytes = begin_part(PartKind::Postings).take();
  ByteReader right(bytes);
  CHECK(open_part(right, PartKind::Postings));
  ByteReader wrong(bytes);
  CHECK_FALSE(open_part(wrong, PartKind::Display));
  std::string later = bytes;
  later[1] = FormatVersion + 1;
  ByteReader newer(later);
  CHECK_FALSE(open_part(newer, PartKind::Postings));
}

TEST_CASE("postings survive their bytes", "[search]") {
  const std::vector<PostingList> groups = {{{0, 5}, {1, 127}, {400, 0x81}}, {}, {{70'000, 1}}};
  ByteWriter writer;
  write_postings(writer, groups);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  CHECK(read_postings(reader) == groups);
  CHECK(reader.complete());
}

TEST_CASE("postings beyond any record are malformed", "[search]") {
  ByteWriter writer;
  writer.varint(1);
  writer.varint(2);
  writer.varint(0xFFFFFFFF);
  writer.varint(1);
  writer.byte(1);
  writer.byte(1);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  (void)read_postings(reader);
  CHECK(reader.failed());
}

TEST_CASE("what is shown survives its bytes", "[search]") {
  const std::vector<DisplayPage> pages = {
      {"Tarifs",
       "fr/tarifs/",
       {{"", "", 0, "Début"}, {"TVA", "vat", 0, ""}, {"Taux", "rate", 1, "6 %"}}},
      {"Un", "fr/un/", {{"", "", 0, ""}}}};
  ByteWriter writer;
  write_display(writer, pages);
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  const auto read = read_display(reader);
  REQUIRE(reader.complete());
  REQUIRE(read.size() == 2);
  CHECK(read[0].records[2].heading == "Taux");
  CHECK(read[0].records[2].parent == 1);
  CHECK(read[1].url == "fr/un/");
}

TEST_CASE("a manifest survives its bytes, with and without its parts", "[search]") {
  Manifest manifest;
  manifest.locale = "nl";
  manifest.closed_compounds = true;
  manifest.common_idf = 26;
  manifest.page_sizes = {1, 200, 3};
  manifest.frequent = {{"de", "de", 4, 12}};
  manifest.dictionary = {{"", 1}, {"m", 0xFFFFFFFF}};
  manifest.postings = {{100, 2}};
  manifest.display = {{204, 3}};
  for (const bool inside : {false, true}) {
    if (inside) manifest.parts = {std::string("\xFF\x00", 2), "b", "c", ""};
    ByteWriter writer;
    write_manifest(writer, manifest);
    const std::string bytes = writer.take();
    ByteReader reader(bytes);
    const Manifest read = read_manifest(reader);
    REQUIRE(reader.complete());
    CHECK(read.locale == "nl");
    CHECK(read.closed_compounds);
    CHECK(read.common_idf == 26);
    CHECK(read.page_sizes == manifest.page_sizes);
    CHECK(read.frequent.front().surface == "de");
    CHECK(read.dictionary[1].first_key == "m");
    CHECK(read.dictionary[1].checksum == 0xFFFFFFFF);
    CHECK(read.postings[0].count == 100);
    CHECK(read.display[0].checksum == 3);
    CHECK(read.parts == manifest.parts);
  }
}
