#include "search/bytes.h"

#include <catch2/catch.hpp>

#include <limits>

using vade::search::ByteReader;
using vade::search::ByteWriter;

TEST_CASE("what is written is read back", "[search]") {
  ByteWriter writer;
  writer.byte(255);
  writer.varint(0);
  writer.varint(127);
  writer.varint(128);
  writer.varint(std::numeric_limits<std::uint32_t>::max());
  writer.signed_varint(-1);
  writer.signed_varint(-300);
  writer.signed_varint(2'000'000'000);
  writer.fixed32(0xDEADBEEF);
  writer.string("œuvre");
  writer.raw("xy");
  const std::string bytes = writer.take();

  ByteReader reader(bytes);
  CHECK(reader.byte() == 255);
  CHECK(reader.varint() == 0);
  CHECK(reader.varint() == 127);
  CHECK(reader.varint() == 128);
  CHECK(reader.varint() == std::numeric_limits<std::uint32_t>::max());
  CHECK(reader.signed_varint() == -1);
  CHECK(reader.signed_varint() == -300);
  CHECK(reader.signed_varint() == 2'000'000'000);
  CHECK(reader.fixed32() == 0xDEADBEEF);
  CHECK(reader.string() == "œuvre");
  CHECK_FALSE(reader.complete());
  CHECK(reader.raw(2) == "xy");
  CHECK(reader.complete());
}

TEST_CASE("a small number takes one byte and a large one takes five", "[search]") {
  ByteWriter small;
  small.varint(127);
  CHECK(small.size() == 1);
  ByteWriter large;
  large.varint(std::numeric_limits<std::uint32_t>::max());
  CHECK(large.size() == 5);
}

TEST_CASE("reading past the end fails and stays failed", "[search]") {
  ByteReader reader("\x01");
  CHECK(reader.byte() == 1);
  CHECK(reader.fixed32() == 0);
  CHECK(reader.failed());
  CHECK(reader.string().empty());
  CHECK_FALSE(reader.complete());
}

TEST_CASE("malformed values fail", "[search]") {
  const auto fails = [](std::string_view bytes, auto read) {
    ByteReader reader(bytes);
    read(reader);
    return reader.failed();
  };
  const auto varint = [](ByteReader& reader) { reader.varint(); };
  const auto string = [](ByteReader& reader) { (void)reader.string(); };
  const auto count = [](ByteReader& reader) { reader.count(); };
  CHECK(fails("", varint));
  CHECK(fails("\x80", varint));
  CHECK(fails("\xFF\xFF\xFF\xFF\x1F", varint));      // more than 32 bits
  CHECK(fails("\x80\x80\x80\x80\x80\x01", varint));  // more than five bytes
  CHECK(
      fails("\x05"
            "abcd",
            string));
  CHECK(
      fails("\x02"
            "\xC3\x28",
            string));  // not UTF-8
  CHECK(
      fails("\x03"
            "ab",
            count));  // more things than bytes
  CHECK_FALSE(
      fails("\x02"
            "ab",
            count));
}
