#include "markdown/cost.h"

#include "diag/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vade::markdown {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The length of the container marker (`>`, `-`, `12.`) at the start of `text`; 0 if there is none.
std::size_t marker_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
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

/// A line without the markers and blanks in front of it.
struct Stripped {
  std::string_view text;
  std::size_t markers = 0;
};

Stripped strip_containers(std::string_view line) {
  Stripped stripped;
  while (true) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t size = marker_size(line);
    if (size == 0) break;
    line.remove_prefix(size);
    ++stripped.markers;
  }
  stripped.text = line;
  return stripped;
}

/// The columns of a table that has `line` as its delimiter row; 0 if it is none.
std::size_t delimiter_columns(std::string_view line) {
  if (line.empty() || line.find_first_not_of("|-: \t") != std::string_view::npos) return 0;
  std::size_t columns = 0;
  char before = '|';
  for (const char c : line) {
    if (c == '-' && before != '-') ++columns;
    before = c;
  }
  return columns;
}

class CostScan {
 public:
  CostScan(const diag::SourceFile& file, const SourceLines& lines, const Limits& limits,
           diag::Bag& bag)
      : file_(&file), lines_(&lines), limits_(&limits), bag_(&bag) {}

  bool run();

 private:
  bool check_line(std::uint32_t number);
  bool check_leaf(std::uint32_t number, std::string_view line);
  bool check_table(std::uint32_t number, std::string_view line);
  bool check_destinations(std::uint32_t number, std::string_view line);
  bool check_footnotes();
  bool refuse(std::uint32_t number, std::string message, std::string help);

  const diag::SourceFile* file_;
  const SourceLines* lines_;
  const Limits* limits_;
  diag::Bag* bag_;
  std::size_t leaf_bytes_ = 0;   ///< of the lines that may belong to one leaf block so far
  std::uint32_t leaf_line_ = 0;  ///< where it starts
  std::size_t columns_ = 0;      ///< of the table that the line may belong to; 0: none
  std::size_t cells_ = 0;
  std::uint32_t table_line_ = 0;
};

bool CostScan::refuse(std::uint32_t number, std::string message, std::string help) {
  const diag::Span span = {lines_->start(number), lines_->end(number)};
  bag_->add(diag::PageTooCostly, file_->locate(span), std::move(message), std::move(help));
  return false;
}

bool CostScan::run() {
  const std::size_t bytes = lines_->file().size();
  if (bytes > limits_->page_bytes) {
    return refuse(1, fmt::format("the page has {} bytes, more than {}", bytes, limits_->page_bytes),
                  "divide it into several pages");
  }
  for (std::uint32_t number = 1; number <= lines_->count(); ++number) {
    if (!check_line(number)) return false;
  }
  return check_footnotes();
}

bool CostScan::check_line(std::uint32_t number) {
  const std::string_view line = lines_->line(number);
  const Stripped stripped = strip_containers(line);
  if (stripped.markers > limits_->container_markers_in_line) {
    return refuse(number,
                  fmt::format("the line opens {} quotes and lists, more than {}", stripped.markers,
                              limits_->container_markers_in_line),
                  "take away markers at the start of the line");
  }
  if (stripped.text.empty() || stripped.markers > 0) leaf_bytes_ = 0;
  if (stripped.text.empty()) {
    columns_ = 0;
    return true;
  }
  return check_leaf(number, line) && check_table(number, stripped.text) &&
         check_destinations(number, stripped.text);
}

bool CostScan::check_leaf(std::uint32_t number, std::string_view line) {
  if (leaf_bytes_ == 0) leaf_line_ = number;
  leaf_bytes_ += line.size() + 1;
  if (leaf_bytes_ <= limits_->leaf_block_bytes) return true;
  return refuse(leaf_line_,
                fmt::format("a paragraph or code block of more than {} bytes starts here",
                            limits_->leaf_block_bytes),
                "put blank lines between its parts");
}

bool CostScan::check_table(std::uint32_t number, std::string_view line) {
  if (columns_ == 0) {
    columns_ = delimiter_columns(line);
    cells_ = columns_;
    table_line_ = number;
    if (columns_ <= limits_->table_columns) return true;
    return refuse(
        number,
        fmt::format("the table has {} columns, more than {}", columns_, limits_->table_columns),
        "divide it into several tables");
  }
  cells_ += columns_;  // a row that is shorter is filled up
  if (cells_ <= limits_->table_cells) return true;
  return refuse(table_line_, fmt::format("the table has more than {} cells", limits_->table_cells),
                "divide it into several tables");
}

bool CostScan::check_destinations(std::uint32_t number, std::string_view line) {
  // A destination stands on one line, so nearly all lines are too short to hold one that matters.
  if (line.size() <= limits_->link_destination_bytes) return true;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    const bool may_link = word.find("](") != word.npos || word.find("]:") != word.npos ||
                          word.find("://") != word.npos || word.find("www.") != word.npos;
    if (word.size() > limits_->link_destination_bytes && may_link) {
      return refuse(number,
                    fmt::format("the line holds a link of more than {} bytes",
                                limits_->link_destination_bytes),
                    "link to a shorter address");
    }
    at = end + 1;
  }
  return true;
}

bool CostScan::check_footnotes() {
  const std::string_view text = lines_->file();
  std::size_t count = 0;
  for (std::size_t at = text.find("[^", lines_->start(1)); at != text.npos;
       at = text.find("[^", at + 2)) {
    if (++count > limits_->footnote_references) {
      return refuse(file_->line_of(static_cast<std::uint32_t>(at)),
                    fmt::format("the page has more than {} footnotes and references to them",
                                limits_->footnote_references),
                    "divide it into several pages");
    }
  }
  return true;
}

}  // namespace

bool check_cost(const diag::SourceFile& file, const SourceLines& lines, const Limits& limits,
                diag::Bag& bag) {
  return CostScan(file, lines, limits, bag).run();
}

void report_memory(const diag::SourceFile& file, diag::Bag& bag) {
  bag.add(diag::PageTooCostly, diag::whole_file(file.path()),
          "the page needs far more memory than its size lets expect",
          "look for links, tables or emphasis that are repeated without end");
}

}  // namespace vade::markdown
