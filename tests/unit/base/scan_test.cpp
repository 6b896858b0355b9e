#include "base/scan.h"

#include <catch2/catch.hpp>

#include <string>

using vade::base::find_byte;

namespace {

constexpr auto is_bang = [](auto byte) { return vade::base::is_one_of(byte, '!'); };

constexpr auto is_odd_control = [](auto byte) {
  return vade::base::is_control(byte) & ~vade::base::is_one_of(byte, '\t', '\n');
};

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

TEST_CASE("a byte and a block of bytes are judged alike", "[base]") {
  for (int value = 0; value < 256; ++value) {
    const char byte = static_cast<char>(value);
    const bool wanted = value < 0x20 && byte != '\t' && byte != '\n';
    for (std::size_t size = 1; size < 40; ++size) {
      const std::string text = std::string(size - 1, 'a') + byte;
      REQUIRE((find_byte(text, 0, is_odd_control) == size - 1) == wanted);
    }
  }
}
