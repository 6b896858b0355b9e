#include "diagram/label.h"

#include "base/strings.h"
#include "diagram/attributes.h"
#include "diagram/text_width.h"
#include "text/utf8.h"

#include <cstddef>

namespace vade::diagram {
namespace {

/// Without what may not stand in XML; tabs and other controls become spaces.
std::string clean(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = text::next_code_point(text, position);
    if (code_point == '\r' || code_point == 0xFFFE || code_point == 0xFFFF) continue;
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    text::append_code_point(result, control && code_point != '\n' ? U' ' : code_point);
  }
  return result;
}

std::string unescape(std::string_view literal, std::string_view name) {
  std::string result;
  for (std::size_t position = 0; position < literal.size(); ++position) {
    if (literal[position] != '\\' || position + 1 == literal.size()) {
      result += literal[position];
      continue;
    }
    switch (const char escaped = literal[++position]) {
      case 'n':
      case 'l':
      case 'r':
        result += '\n';
        break;
      case 'N':
        result += name;
        break;
      default:
        result += escaped;
    }
  }
  return result;
}

}  // namespace

Label resolve_text(std::string_view value, std::string_view name, const Labels& labels) {
  const std::string_view key = label_key(value);
  if (key.empty()) return {clean(unescape(value, name)), {}};
  const auto found = labels.find(key);
  if (found == labels.end()) return {std::string(key), {}};
  return {clean(base::trim(found->second.text)), found->second.language};
}

std::string wrap(std::string_view text, double width) {
  std::string result;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.data() != text.data()) result += '\n';
    double used = 0;
    for (const std::string_view word : base::split(line, ' ')) {
      if (word.empty()) continue;
      const double needed = text_width(word);
      const double space = used == 0 ? 0 : text_width(" ");
      const bool breaks = used != 0 && used + space + needed > width;
      if (used != 0) result += breaks ? '\n' : ' ';
      result += word;
      used = breaks ? needed : used + space + needed;
    }
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string result;
  for (const char c : base::trim(text)) {
    const char shown = c == '\n' ? ' ' : c;
    if (shown != ' ' || !result.ends_with(' ')) result += shown;
  }
  return result;
}

}  // namespace vade::diagram
