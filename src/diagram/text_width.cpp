#include "diagram/text_width.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace vade::diagram {
namespace {

constexpr double Narrow = 0.34;      // i l . ,
constexpr double SemiNarrow = 0.46;  // f t r ( )
constexpr double Normal = 0.65;      // most lower-case letters and digits
constexpr double Capital = 0.82;
constexpr double Wide = 1.02;        // m M W, signs of arithmetic
constexpr double Ligature = 1.08;    // Œ œ
constexpr double FullWidth = 1.06;   // Han, Kana, Hangul
constexpr double Pictograph = 1.45;  // emoji, in fonts that draw them large
constexpr double Unknown = 0.92;     // Cyrillic, Arabic, Devanagari and all the rest

constexpr double ascii_width(char c) {
  constexpr std::string_view NarrowOnes = " '.,:;ijlI|";
  constexpr std::string_view SemiNarrowOnes = "!frt()[]-/\\\"J";
  constexpr std::string_view WideOnes = "mMW@%+<>=~^#";
  if (NarrowOnes.find(c) != std::string_view::npos) return Narrow;
  if (SemiNarrowOnes.find(c) != std::string_view::npos) return SemiNarrow;
  if (WideOnes.find(c) != std::string_view::npos) return Wide;
  if (c == 'w' || c == '&' || (c >= 'A' && c <= 'Z')) return Capital;
  return Normal;
}

constexpr auto AsciiWidths = [] {
  std::array<double, 128> widths{};
  for (std::size_t c = 0x20; c < widths.size(); ++c) widths[c] = ascii_width(static_cast<char>(c));
  return widths;
}();

struct Range {
  char32_t first;
  char32_t last;
  double width;
};

// Sorted; what stands between two ranges is Unknown. Scripts by their usual widths, marks that sit
// on another letter and invisible signs as nothing.
constexpr Range Ranges[] = {
    {0x00A0, 0x00A0, Narrow},      {0x00A1, 0x00A8, Normal},    {0x00A9, 0x00A9, Wide},
    {0x00AA, 0x00AB, Normal},      {0x00AC, 0x00AC, Capital},   {0x00AD, 0x00AD, SemiNarrow},
    {0x00AE, 0x00B1, Wide},        {0x00B2, 0x00BB, Normal},    {0x00BC, 0x00BE, Wide},
    {0x00BF, 0x00BF, Normal},      {0x00C0, 0x00C5, Capital},   {0x00C6, 0x00C6, Wide},
    {0x00C7, 0x00DE, Capital},     {0x00DF, 0x00E5, Normal},    {0x00E6, 0x00E6, Wide},
    {0x00E7, 0x00FF, Normal},      {0x0100, 0x0151, Capital},   {0x0152, 0x0153, Ligature},
    {0x0154, 0x024F, Capital},     {0x0250, 0x02FF, Normal},    {0x0300, 0x036F, 0},
    {0x0370, 0x03FF, Capital},     {0x0483, 0x0489, 0},         {0x0591, 0x05BD, 0},
    {0x05BE, 0x05FF, Normal},      {0x064B, 0x065F, 0},         {0x1100, 0x115F, FullWidth},
    {0x1AB0, 0x1AFF, 0},           {0x1DC0, 0x1DFF, 0},         {0x2000, 0x2003, Wide},
    {0x2004, 0x200A, Normal},      {0x200B, 0x200F, 0},         {0x2010, 0x2015, Wide},
    {0x2018, 0x201A, SemiNarrow},  {0x201C, 0x201F, Normal},    {0x2026, 0x2026, Wide},
    {0x202A, 0x202E, 0},           {0x202F, 0x202F, Narrow},    {0x2030, 0x2031, Pictograph},
    {0x2039, 0x203A, SemiNarrow},  {0x2060, 0x2069, 0},         {0x20AC, 0x20AC, Normal},
    {0x20D0, 0x20FF, 0},           {0x2100, 0x21FF, Wide},      {0x2600, 0x27BF, Pictograph},
    {0x2E80, 0xA4CF, FullWidth},   {0xAC00, 0xD7A3, FullWidth}, {0xF900, 0xFAFF, FullWidth},
    {0xFE00, 0xFE0F, 0},           {0xFE20, 0xFE2F, 0},         {0xFE30, 0xFE6F, FullWidth},
    {0xFF00, 0xFF60, FullWidth},   {0xFFE0, 0xFFE6, FullWidth}, {0x1F000, 0x1FAFF, Pictograph},
    {0x20000, 0x3FFFD, FullWidth}, {0xE0000, 0xE01EF, 0},
};

double width_of(char32_t code_point) {
  if (code_point < AsciiWidths.size()) return AsciiWidths[code_point];
  const auto* range = std::lower_bound(
      std::begin(Ranges), std::end(Ranges), code_point,
      [](const Range& candidate, char32_t value) { return candidate.last < value; });
  if (range == std::end(Ranges) || code_point < range->first) return Unknown;
  return range->width;
}

}  // namespace

double text_width(std::string_view line) {
  double width = 0;
  for (std::size_t position = 0; position < line.size();) {
    width += width_of(text::next_code_point(line, position));
  }
  return width;
}

}  // namespace vade::diagram
