#include "base/hash.h"

#include <catch2/catch.hpp>

using namespace vade::base;

TEST_CASE("hashes are those of XXH3 with seed 0", "[base]") {
  // The reference values of the empty input, which the algorithm's test vectors publish.
  CHECK(hash64("") == 0x2D06800538D394C2U);
  CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("other bytes have another hash", "[base]") {
  CHECK(hash64("a") != hash64("b"));
  CHECK(content_hash("a") != content_hash("b"));
  CHECK(content_hash(std::string(300, 'x')).size() == 32);
  CHECK(content_hash(std::string_view("\0", 1)) != content_hash(""));
}
