#include "text/words.h"

#include "text/utf8.h"

#include <unicode/uchar.h>

namespace vade::text {

bool WordReader::step_behind_ascii() {
  constexpr std::uint32_t LettersMarksNumbers = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  const auto code_point = static_cast<UChar32>(next_code_point(text_, position_));
  return (U_GET_GC_MASK(code_point) & LettersMarksNumbers) != 0;
}

std::vector<Word> words(std::string_view text) {
  std::vector<Word> found;
  WordReader reader(text);
  for (Word word; reader.next(word);) found.push_back(word);
  return found;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  WordReader reader(text);
  for (Word word; reader.next(word);) ++count;
  return count;
}

}  // namespace vade::text
