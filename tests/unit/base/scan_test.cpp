#include "base/scan.h"

#include <catch2/catch.hpp>

#include <string>

using vade::base::find_byte;

namespace {

constexpr unsigned char is_bang(unsigned char c) {
  return static_cast<unsigned char>(c == '!');
}

}  // namespace

TEST_CASE("a byte is found wherever it stands", "[base]") {
  // Around the ends of the blocks of sixteen that the scan looks at.
  for (std::size_t size = 1; size < 70; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = '!';
      REQUIRE(find_byte(text, 0, is_bang) == at);
      REQUIRE(find_byte(text, at, is_bang) == at);
      REQUIRE(find_byte(text, at + 1, is_bang) == size);
    }
  }
}

TEST_CASE("the first of several bytes is found", "[base]") {
  const std::string text = std::string(20, 'a') + "!!" + std::string(20, 'a') + "!";
  CHECK(find_byte(text, 0, is_bang) == 20);
  CHECK(find_byte(text, 21, is_bang) == 21);
  CHECK(find_byte(text, 22, is_bang) == 42);
}

TEST_CASE("in a text without the byte, its end is found", "[base]") {
  CHECK(find_byte("", 0, is_bang) == 0);
  CHECK(find_byte("abc", 3, is_bang) == 3);
  CHECK(find_byte(std::string(100, 'a'), 7, is_bang) == 100);
}
