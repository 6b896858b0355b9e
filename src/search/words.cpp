#include "search/words.h"

#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <algorithm>
#include <array>

namespace vade::search {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Thai and Lao, Myanmar, Khmer, Kana, Han.
constexpr std::array Continuous = {
    Range{0x0E00, 0x0EFF}, Range{0x1000, 0x109F}, Range{0x1780, 0x17FF},
    Range{0x3040, 0x30FF}, Range{0x31F0, 0x31FF}, Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0x20000, 0x3FFFF},
};

bool is_continuous(char32_t code_point) {
  return std::any_of(Continuous.begin(), Continuous.end(), [code_point](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

/// The offset behind the characters from `begin` on that are all of one kind, `continuous` or not.
std::size_t end_of_stretch(std::string_view word, std::size_t begin, bool continuous) {
  std::size_t end = begin;
  while (end < word.size()) {
    std::size_t next = end;
    if (is_continuous(text::next_code_point(word, next)) != continuous) break;
    end = next;
  }
  return end;
}

/// Each character with the one behind it; a single character stays alone.
void append_pairs(std::vector<std::string>& out, std::string_view stretch) {
  std::size_t first = 0;
  std::size_t second = 0;
  text::next_code_point(stretch, second);
  do {
    std::size_t end = second;
    if (end < stretch.size()) text::next_code_point(stretch, end);
    out.emplace_back(stretch.substr(first, end - first));
    first = second;
    second = end;
  } while (second < stretch.size());
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

}  // namespace

std::vector<std::string> surfaces_of(std::string_view word) {
  std::vector<std::string> surfaces;
  if (is_ascii(word)) {
    if (word.size() <= LongestWord) surfaces.push_back(text::lower(word));
    return surfaces;
  }
  const std::string lower = text::lower(word);
  for (std::size_t begin = 0; begin < lower.size();) {
    std::size_t peek = begin;
    const bool continuous = is_continuous(text::next_code_point(lower, peek));
    const std::size_t end = end_of_stretch(lower, begin, continuous);
    const std::string_view stretch = std::string_view(lower).substr(begin, end - begin);
    if (continuous)
      append_pairs(surfaces, stretch);
    else if (text::code_points(stretch) <= LongestWord)
      surfaces.emplace_back(stretch);
    begin = end;
  }
  return surfaces;
}

std::vector<LookupWord> query_words(std::string_view query) {
  std::vector<LookupWord> result;
  const std::string normal = text::nfc(query);
  for (const text::Word& word : text::words(normal)) {
    for (std::string& surface : surfaces_of(word.in(normal))) {
      std::string key = text::fold(surface);
      if (!key.empty()) result.push_back({std::move(surface), std::move(key)});
    }
  }
  return result;
}

}  // namespace vade::search
