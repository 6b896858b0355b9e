#include "diag/terminal.h"

#include "text/utf8.h"

#include <algorithm>

namespace vade::diag {
namespace {

constexpr char32_t Replacement = 0xFFFD;
constexpr std::string_view Reset = "\x1B[0m";

/// The SGR sequence (ECMA-48) that a style starts with.
std::string_view start_of(Style style) {
  switch (style) {
    case Style::Path:
      return "\x1B[1m";
    case Style::Error:
      return "\x1B[1;31m";
    case Style::Warning:
      return "\x1B[1;33m";
    case Style::Note:
      return "\x1B[1;36m";
    case Style::Help:
      return "\x1B[1;32m";
    case Style::Gutter:
      return "\x1B[2m";
  }
  return {};
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return byte >= ' ' && byte < 0x7F; });
}

}  // namespace

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return Style::Error;
    case Severity::Warning:
      return Style::Warning;
    case Severity::Note:
    case Severity::Off:
      return Style::Note;
  }
  return Style::Note;
}

char32_t printable(char32_t code_point) {
  const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
  const bool direction = code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
                         (code_point >= 0x202A && code_point <= 0x202E) ||
                         (code_point >= 0x2066 && code_point <= 0x2069);
  const bool line_break = code_point == 0x2028 || code_point == 0x2029;
  return control || direction || line_break ? Replacement : code_point;
}

void append_plain(std::string& out, std::string_view text) {
  if (is_plain_ascii(text)) {
    out += text;
    return;
  }
  std::size_t at = 0;
  while (at < text.size()) {
    text::append_code_point(out, printable(text::next_code_point(text, at)));
  }
}

void append_styled(std::string& out, std::string_view text, Style style, Colour colour) {
  if (colour == Colour::Always) out += start_of(style);
  append_plain(out, text);
  if (colour == Colour::Always) out += Reset;
}

}  // namespace vade::diag
