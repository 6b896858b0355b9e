#include "diag/display_width.h"

#include <algorithm>
#include <iterator>

namespace vade::diag {
namespace {

struct Block {
  char32_t first;
  char32_t last;
  int width;
};

/// Sorted by code point; what is not listed is one column wide.
constexpr Block Blocks[] = {
    {0x0300, 0x036F, 0},    // combining diacritical marks
    {0x0483, 0x0489, 0},    // combining Cyrillic
    {0x0591, 0x05BD, 0},    // Hebrew points
    {0x064B, 0x065F, 0},    // Arabic marks
    {0x1100, 0x115F, 2},    // Hangul leading consonants
    {0x1AB0, 0x1AFF, 0},    // combining marks, extended
    {0x1DC0, 0x1DFF, 0},    // combining marks, supplement
    {0x200B, 0x200D, 0},    // zero-width space, non-joiner and joiner
    {0x2060, 0x2060, 0},    // word joiner
    {0x20D0, 0x20FF, 0},    // combining marks for symbols
    {0x2E80, 0x303E, 2},    // CJK radicals to CJK punctuation
    {0x3041, 0xA4CF, 2},    // kana, CJK ideographs, Yi
    {0xA960, 0xA97F, 2},    // Hangul leading consonants, extended
    {0xAC00, 0xD7A3, 2},    // Hangul syllables
    {0xF900, 0xFAFF, 2},    // CJK compatibility ideographs
    {0xFE00, 0xFE0F, 0},    // variation selectors
    {0xFE20, 0xFE2F, 0},    // combining half marks
    {0xFE30, 0xFE6F, 2},    // CJK compatibility and small forms
    {0xFEFF, 0xFEFF, 0},    // zero-width no-break space
    {0xFF00, 0xFF60, 2},    // fullwidth forms
    {0xFFE0, 0xFFE6, 2},    // fullwidth signs
    {0x1F300, 0x1F64F, 2},  // pictographs and emoticons
    {0x1F680, 0x1F6FF, 2},  // transport signs
    {0x1F900, 0x1FAFF, 2},  // pictographs, supplement and extended
    {0x20000, 0x3FFFD, 2},  // CJK ideographs, supplementary planes
};

}  // namespace

int display_width(char32_t code_point) {
  if (code_point < 0x0300) return 1;
  const auto* behind =
      std::upper_bound(std::begin(Blocks), std::end(Blocks), code_point,
                       [](char32_t wanted, const Block& block) { return wanted < block.first; });
  if (behind == std::begin(Blocks)) return 1;
  const Block& block = *std::prev(behind);
  return code_point <= block.last ? block.width : 1;
}

}  // namespace vade::diag
