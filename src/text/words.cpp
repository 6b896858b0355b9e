#include "text/words.h"

#include "text/utf8.h"

#include <unicode/uchar.h>

#include <array>

namespace vade::text {

namespace {

constexpr std::array<bool, 128> AsciiWordCharacters = [] {
  std::array<bool, 128> table{};
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = true;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = table[c + 'a' - 'A'] = true;
  return table;
}();

bool is_word_character(char32_t code_point) {
  constexpr std::uint32_t LettersMarksNumbers = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & LettersMarksNumbers) != 0;
}

/// Whether a word character stands at `position`; moves behind whatever stands there.
bool step(std::string_view text, std::size_t& position) {
  const auto byte = static_cast<std::uint8_t>(text[position]);
  if (byte >= AsciiWordCharacters.size()) return is_word_character(next_code_point(text, position));
  ++position;
  return AsciiWordCharacters[byte];
}

template <class OnWord>
void for_each_word(std::string_view text, const OnWord& on_word) {
  std::size_t position = 0;
  while (position < text.size()) {
    std::size_t begin = position;
    if (!step(text, position)) continue;
    std::size_t end = position;
    while (position < text.size() && step(text, position)) end = position;
    on_word(begin, end);
  }
}

}  // namespace

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  for_each_word(text, [&](std::size_t begin, std::size_t end) {
    const bool joined =
        !found.empty() && begin == found.back().end + std::size_t{1} && text[begin - 1] == '-';
    found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), joined});
  });
  return found;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&count](std::size_t, std::size_t) { ++count; });
  return count;
}

}  // namespace vade::text
