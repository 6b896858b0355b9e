#include "markdown/line_start.h"

#include <algorithm>

namespace vade::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The bytes of the marker of a list item at the start of `text`; 0 if there is none.
std::size_t item_marker_size(std::string_view text) {
  std::size_t size = 0;
  if (text.front() == '-' || text.front() == '+' || text.front() == '*') {
    size = 1;
  } else {
    while (size < text.size() && size < 9 && is_digit(text[size])) ++size;
    if (size == 0 || size == text.size() || (text[size] != '.' && text[size] != ')')) return 0;
    ++size;
  }
  return size == text.size() || is_blank(text[size]) ? size : 0;
}

char kind_of_marker(std::string_view marker) {
  if (marker.size() == 1) return '-';
  return marker.size() == 2 && marker.front() == '1' ? '1' : '2';
}

/// `# Title`; other starts of blocks may be text as well, depending on the line before.
bool is_heading(std::string_view text) {
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  return level >= 1 && level <= 6 && (level == text.size() || is_blank(text[level]));
}

}  // namespace

LineStart read_line_start(std::string_view line) {
  LineStart start;
  std::size_t origin = 0;  // behind the last `>`
  std::size_t at = 0;
  while (true) {
    while (at < line.size() && is_blank(line[at])) ++at;
    if (start.list == '\0') start.indent = at - origin;
    if (at == line.size()) break;
    if (line[at] == '>') {
      ++at;
      if (start.list == '\0') origin = at;
    } else {
      const std::size_t size = item_marker_size(line.substr(at));
      if (size == 0) break;
      if (start.list == '\0') start.list = kind_of_marker(line.substr(at, size));
      at += size;
    }
    ++start.markers;
  }
  start.text = line.substr(at);
  start.content = at - origin;
  return start;
}

bool LeafTracker::begins_block(const LineStart& start) {
  if (start.text.empty()) {
    // An item without text does not interrupt a paragraph.
    if (start.list != '\0') return false;
    *this = {};
    return true;
  }
  // What is indented by four columns more than a list's text continues a paragraph.
  if (start.indent > list_content_ + 3) return false;
  if (start.list == '\0') return is_heading(start.text);
  if (start.list == '2') {
    // Only an item that follows another may have any number.
    const bool follows =
        number_content_ > 0 && start.indent >= number_indent_ && start.indent < number_content_;
    if (!follows) return false;
  }
  list_content_ = start.content;
  if (start.list != '-') {
    number_indent_ = start.indent;
    number_content_ = start.content;
  }
  return true;
}

}  // namespace vade::markdown
