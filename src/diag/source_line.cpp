#include "diag/source_line.h"

#include "diag/display_width.h"
#include "diag/terminal.h"
#include "text/utf8.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace vade::diag {
namespace {

constexpr int MaximumWidth = 96;  ///< columns of source shown: fits a terminal of 110
constexpr int LeadWidth = 32;     ///< columns kept before the range in a line that is cut
constexpr int TabWidth = 4;
constexpr std::string_view Ellipsis = "…";

struct Cell {
  char32_t code_point = 0;
  int width = 0;
};

/// A run of a line's cells, [begin, end).
struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  cells.reserve(line.size());
  std::size_t at = 0;
  while (at < line.size()) {
    const char32_t code_point = text::next_code_point(line, at);
    if (code_point == U'\t') {
      cells.push_back({code_point, TabWidth});
    } else {
      const char32_t shown = printable(code_point);
      cells.push_back({shown, display_width(shown)});
    }
  }
  return cells;
}

int width_of(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  int width = 0;
  for (std::size_t i = begin; i < end; ++i) width += cells[i].width;
  return width;
}

/// The part of a line to show: all of it, or what fits, from a little before `range_begin` on.
Window window_around(const std::vector<Cell>& cells, std::size_t range_begin) {
  if (width_of(cells, 0, cells.size()) <= MaximumWidth) return {0, cells.size()};
  Window window{range_begin, range_begin};
  int lead = 0;
  while (window.begin > 0 && lead < LeadWidth) lead += cells[--window.begin].width;
  int width = lead;
  while (window.end < cells.size() && width < MaximumWidth) width += cells[window.end++].width;
  return window;
}

void append_cells(std::string& out, const std::vector<Cell>& cells, Window window) {
  for (std::size_t i = window.begin; i < window.end; ++i) {
    if (cells[i].code_point == U'\t') {
      out.append(TabWidth, ' ');
    } else {
      text::append_code_point(out, cells[i].code_point);
    }
  }
}

}  // namespace

MarkedLine mark_line(const Location& where) {
  const std::vector<Cell> cells = cells_of(where.excerpt);
  const std::size_t begin = std::min<std::size_t>(std::max(where.column, 1U) - 1, cells.size());
  const bool ends_here = where.end_line == where.line;
  const std::size_t end =
      ends_here ? std::clamp<std::size_t>(std::max(where.end_column, 1U) - 1, begin, cells.size())
                : cells.size();
  const Window window = window_around(cells, begin);

  MarkedLine marked;
  int indent = width_of(cells, window.begin, begin);
  if (window.begin > 0) {
    marked.text += Ellipsis;
    ++indent;
  }
  append_cells(marked.text, cells, window);
  if (window.end < cells.size()) marked.text += Ellipsis;

  const int marks = std::max(1, width_of(cells, begin, std::min(end, window.end)));
  marked.underline.append(static_cast<std::size_t>(indent), ' ');
  marked.underline += '^';
  marked.underline.append(static_cast<std::size_t>(marks - 1), '~');
  return marked;
}

}  // namespace vade::diag
