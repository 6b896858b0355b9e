#include "text/utf8.h"
#include "text/words.h"

#include <unicode/uchar.h>

namespace vade::text {

namespace {

/// The offset behind the first `count` code points.
std::size_t offset_after(std::string_view text, std::size_t count) {
  std::size_t position = 0;
  for (; count > 0 && position < text.size(); --count) {
    if (static_cast<unsigned char>(text[position]) < 0x80U) {
      ++position;
    } else {
      next_code_point(text, position);
    }
  }
  return position;
}

bool is_mark_at(std::string_view text, std::size_t position) {
  const char32_t code_point = next_code_point(text, position);
  return (U_GET_GC_MASK(static_cast<UChar32>(code_point)) & U_GC_M_MASK) != 0;
}

/// Whether an apostrophe joins what ends here with a word behind it (`l’` of `l’accès`).
bool is_elided_at(std::string_view text, std::size_t position) {
  if (position >= text.size()) return false;
  const char32_t apostrophe = next_code_point(text, position);
  if (apostrophe != U'\'' && apostrophe != U'’') return false;
  return position < text.size() &&
         u_isalnum(static_cast<UChar32>(next_code_point(text, position))) != 0;
}

/// The end of the last word that is whole in `text[0, cut)`; 0 if there is none.
std::size_t last_word_end(std::string_view text, std::size_t cut) {
  std::size_t behind_cut = cut;
  next_code_point(text, behind_cut);
  std::size_t last = 0;
  WordReader reader(text.substr(0, behind_cut));
  for (Word word; reader.next(word) && word.end <= cut;) {
    if (!is_elided_at(text, word.end)) last = word.end;
  }
  return last;
}

/// `cut`, moved to the left if it would part a letter from its marks.
std::size_t before_marks(std::string_view text, std::size_t cut) {
  const auto is_continuation = [&](std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (cut > 0 && is_mark_at(text, cut)) {
    do --cut;
    while (cut > 0 && is_continuation(cut));
  }
  return cut;
}

}  // namespace

std::string excerpt(std::string_view text, std::size_t limit) {
  if (limit == 0) return {};
  if (offset_after(text, limit) == text.size()) return std::string(text);

  const std::size_t cut = offset_after(text, limit - 1);
  std::size_t end = last_word_end(text, cut);
  // Scripts without spaces, and words as long as the excerpt: better a cut word than hardly a text.
  if (end < cut / 2) end = before_marks(text, cut);
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace vade::text
