#include "search/container.h"

#include <catch2/catch.hpp>

using namespace vade::search;

TEST_CASE("the checksum is FNV-1a", "[search]") {
  // Published vectors of the function.
  CHECK(checksum("") == 0x811C9DC5U);
  CHECK(checksum("a") == 0xE40C292CU);
  CHECK(checksum("foobar") == 0xBF9CF968U);
}

TEST_CASE("a wrapped part is a script that hands over its name and its bytes", "[search]") {
  const std::string bytes(10'000, 'x');
  const std::string file = wrap("fr/d-00000000", Deflater(1).deflate(bytes));
  CHECK(file.starts_with("vadeSearch(\"fr/d-00000000\",\""));
  CHECK(file.ends_with("\")\n"));
  CHECK(file.size() < 200);
  const auto read = unwrap("fr/d-00000000", file);
  REQUIRE(read.ok());
  CHECK(*read == bytes);
}

TEST_CASE("nothing can be unwrapped from a file that is another or damaged", "[search]") {
  const std::string file = wrap("fr/index", Deflater(1).deflate("some bytes"));
  CHECK_FALSE(unwrap("nl/index", file).ok());
  CHECK_FALSE(unwrap("fr/index", file + " ").ok());
  CHECK_FALSE(unwrap("fr/index", wrap("fr/index", "not deflated")).ok());
  CHECK_FALSE(unwrap("fr/index", wrap("fr/index", Deflater(1).deflate("some bytes") + "x")).ok());
  for (std::size_t size = 0; size < file.size(); ++size) {
    CHECK_FALSE(unwrap("fr/index", file.substr(0, size)).ok());
  }
  CHECK(unwrap("fr/index", "").failure().message.starts_with("the search index is damaged"));
}

TEST_CASE("bytes that would inflate without end are refused", "[search]") {
  const std::string bomb = Deflater(1).deflate(std::string(MaximumPartBytes + 1, '\0'));
  CHECK(bomb.size() < 100'000);
  CHECK_FALSE(unwrap("fr/index", wrap("fr/index", bomb)).ok());
}

TEST_CASE("a seal is broken by any change", "[search]") {
  const std::string sealed = seal("manifest");
  CHECK(unseal(sealed) == "manifest");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(unseal(changed));
    CHECK_FALSE(unseal(sealed.substr(0, i)));
  }
}
