#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::text {

/// A word's bytes in the text it came from.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool joined = false;  ///< a single hyphen stands between this word and the one before it

  /// The word itself. Precondition: `text` is the text that it came from.
  [[nodiscard]] std::string_view in(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

/// Reads a text word by word: maximal runs of letters, marks and digits (\p{L}\p{M}\p{N}). The same
/// rule as in the browser, on purpose not ICU's word breaking, whose versions disagree. An
/// apostrophe ends a word (l'accès: two). Every word of a site passes here, so what is not letters
/// of other scripts stays inline.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  /// Reads the next word; false at the end of the text.
  bool next(Word& word) {
    const std::size_t last_end = word_end_;
    do {
      if (position_ == text_.size()) return false;
      word_begin_ = position_;
    } while (!step());
    word_end_ = position_;
    while (position_ < text_.size() && step()) word_end_ = position_;
    const bool joined = last_end != None && word_begin_ == last_end + 1 && text_[last_end] == '-';
    word = {static_cast<std::uint32_t>(word_begin_), static_cast<std::uint32_t>(word_end_), joined};
    return true;
  }

 private:
  static constexpr std::size_t None = std::string_view::npos;

  static constexpr std::array<bool, 128> AsciiWordCharacters = [] {
    std::array<bool, 128> table{};
    for (std::size_t c = '0'; c <= '9'; ++c) table[c] = true;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = table[c + 'a' - 'A'] = true;
    return table;
  }();

  /// Moves behind the character at `position_`; whether it belongs to words.
  bool step() {
    const auto byte = static_cast<std::uint8_t>(text_[position_]);
    if (byte >= AsciiWordCharacters.size()) return step_behind_ascii();
    ++position_;
    return AsciiWordCharacters[byte];
  }

  bool step_behind_ascii();

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t word_begin_ = 0;
  std::size_t word_end_ = None;
};

/// All words of a text.
[[nodiscard]] std::vector<Word> words(std::string_view text);

/// `words(text).size()` without the vector.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace vade::text
