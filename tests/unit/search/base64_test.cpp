#include "search/base64.h"

#include <catch2/catch.hpp>

using vade::search::base64_decode;
using vade::search::base64_encode;

TEST_CASE("base64 is that of RFC 4648", "[search]") {
  // The vectors of its section 10.
  const std::pair<std::string, std::string> vectors[] = {
      {"", ""},
      {"f", "Zg=="},
      {"fo", "Zm8="},
      {"foo", "Zm9v"},
      {"foob", "Zm9vYg=="},
      {"fooba", "Zm9vYmE="},
      {"foobar", "Zm9vYmFy"},
  };
  for (const auto& [bytes, text] : vectors) {
    CHECK(base64_encode(bytes) == text);
    CHECK(base64_decode(text) == bytes);
  }
}

TEST_CASE("every byte value survives base64", "[search]") {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  CHECK(base64_decode(base64_encode(bytes)) == bytes);
}

TEST_CASE("what is not canonical base64 is refused", "[search]") {
  for (const std::string_view text :
       {"Zg", "Zg=", "Z===", "Zh==", "Zm9=", "Zm 9", "Zm9v!", "=Zm9", "Zg==Zg=="}) {
    INFO(text);
    CHECK_FALSE(base64_decode(text));
  }
}
