#include "markdown/cost.h"

#include "diag/rules.h"
#include "markdown/line_start.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vade::markdown {
namespace {

constexpr std::size_t MebiByte = std::size_t{1} << 20U;

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

/// `- - - -` and `* * *` look like lists in lists.
bool is_thematic_break(std::string_view line) {
  return line.find_first_not_of("-* \t") == std::string_view::npos;
}

std::size_t count(std::string_view text, char wanted) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

/// A leaf block below this size costs nothing that matters, whatever it holds.
constexpr std::size_t HarmlessLeafBytes = 2'048;
/// Looking at an open bracket or delimiter takes as long as reading this many bytes.
constexpr std::size_t BytesByDelimiter = 16;
/// A run of `~` is weighed against all delimiters in front of it, each for as long as reading this
/// many bytes.
constexpr std::size_t BytesByStrikethrough = 4;
/// A row's cells are gone through for each cell that is added; two of them for as long as reading
/// this many bytes.
constexpr std::size_t BytesByCellPair = 3;

/// The lines that may belong to one leaf block so far.
struct Leaf {
  std::size_t bytes = 0;
  std::uint32_t line = 0;      ///< the first
  std::size_t openers = 0;     ///< `<!` and `<?`
  std::size_t brackets = 0;    ///< `[` without `]`
  std::size_t delimiters = 0;  ///< runs of `*`, `_` and `~`
  bool counted = false;        ///< whether the three above are up to date
};

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
  bool check_words(std::uint32_t number, std::string_view line);
  bool check_definition(std::uint32_t number, std::string_view line);
  bool check_rescanned();
  bool check_footnotes();
  void count_unclosed(std::string_view line);
  bool refuse(std::uint32_t number, std::string message, std::string help);

  const diag::SourceFile* file_;
  const SourceLines* lines_;
  const Limits* limits_;
  diag::Bag* bag_;
  LeafTracker tracker_;
  Leaf leaf_;
  std::size_t rescanned_ = 0;   ///< of the page
  std::size_t references_ = 0;  ///< `]` in the page; counted for the first definition
  std::size_t columns_ = 0;     ///< of the table that the line may belong to; 0: none
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
  const LineStart start = read_line_start(line);
  if (start.markers > limits_->container_markers_in_line && !is_thematic_break(line)) {
    return refuse(number,
                  fmt::format("the line opens {} quotes and lists, more than {}", start.markers,
                              limits_->container_markers_in_line),
                  "take away markers at the start of the line");
  }
  if (tracker_.begins_block(start)) leaf_ = {};
  if (start.text.empty() && start.list == '\0') {
    columns_ = 0;
    return true;
  }
  return check_leaf(number, line) && check_table(number, start.text) &&
         check_definition(number, start.text) && check_words(number, start.text) &&
         check_rescanned();
}

bool CostScan::check_leaf(std::uint32_t number, std::string_view line) {
  if (leaf_.bytes == 0) leaf_.line = number;
  leaf_.bytes += line.size() + 1;
  if (leaf_.bytes > limits_->leaf_block_bytes) {
    return refuse(leaf_.line,
                  fmt::format("more than {} bytes without a blank line start here",
                              limits_->leaf_block_bytes),
                  "put blank lines between its parts");
  }
  if (leaf_.bytes <= HarmlessLeafBytes) return true;
  for (std::uint32_t at = leaf_.counted ? number : leaf_.line; at <= number; ++at) {
    count_unclosed(lines_->line(at));
  }
  leaf_.counted = true;
  return true;
}

void CostScan::count_unclosed(std::string_view line) {
  // The end of `<!…` and `<?…` is searched for in all that follows, by each of them.
  rescanned_ += leaf_.openers * line.size();
  for (std::size_t at = 0; at < line.size(); ++at) {
    switch (line[at]) {
      case '<': {
        const char next = at + 1 < line.size() ? line[at + 1] : '\0';
        if (next != '!' && next != '?') break;
        ++leaf_.openers;
        rescanned_ += line.size() - at;
        break;
      }
      case '[':
        ++leaf_.brackets;
        break;
      case ']':
        // A link looks through all brackets that are open around it, and through all delimiters in
        // front of it if there is none inside.
        if (leaf_.brackets > 0) --leaf_.brackets;
        rescanned_ += (leaf_.brackets + leaf_.delimiters) * BytesByDelimiter;
        break;
      case '~':
        if (at == 0 || line[at - 1] != '~') rescanned_ += leaf_.delimiters * BytesByStrikethrough;
        [[fallthrough]];
      case '*':
      case '_':
        if (at == 0 || line[at - 1] != line[at]) ++leaf_.delimiters;
        break;
      default:
        break;
    }
  }
}

bool CostScan::check_table(std::uint32_t number, std::string_view line) {
  // Also without a delimiter row so far: the line may be the head of a table.
  const std::size_t pipes = count(line, '|');
  rescanned_ += pipes * pipes * BytesByCellPair;
  const std::size_t columns = delimiter_columns(line);
  // Whether a line is a table's delimiter row is found out by reading the paragraph above again.
  if (columns > 0) rescanned_ += leaf_.bytes;
  if (columns_ == 0) {
    columns_ = columns;
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

/// What a link reference definition holds is copied for each reference to it.
bool CostScan::check_definition(std::uint32_t number, std::string_view line) {
  if (!line.starts_with('[') || line.find("]:") == line.npos) return true;
  if (references_ == 0) references_ = count(lines_->file().substr(lines_->start(1)), ']');
  const std::size_t page = lines_->file().size() - lines_->start(1);
  if (references_ * line.size() <= MebiByte + limits_->text_per_byte * page) return true;
  return refuse(number,
                fmt::format("a definition of {} bytes may be used by {} references", line.size(),
                            references_),
                "give the link a shorter address and title");
}

bool CostScan::check_words(std::uint32_t number, std::string_view line) {
  // A destination stands on one line, so nearly all lines are too short to hold one that matters.
  if (line.size() <= limits_->link_destination_bytes) return true;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    const std::string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.size() <= limits_->link_destination_bytes) continue;
    // Each `)` at the end of a bare address is weighed against all its brackets.
    rescanned_ += word.size() * count(word, ')');
    if (word.find("](") == word.npos && word.find("]:") == word.npos) continue;
    return refuse(
        number,
        fmt::format("the line holds a link of more than {} bytes", limits_->link_destination_bytes),
        "link to a shorter address");
  }
  return true;
}

bool CostScan::check_rescanned() {
  if (rescanned_ <= limits_->rescanned_bytes) return true;
  return refuse(leaf_.line, "what starts here would be read again and again",
                "put blank lines between its parts, end each `<!`, `<?` and `[`, and shorten lines "
                "of many `|`");
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

void report_growth(const diag::SourceFile& file, diag::Bag& bag) {
  bag.add(diag::PageTooCostly, diag::whole_file(file.path()),
          "the page grows far more than its size lets expect when it is read",
          "look for links, addresses or emphasis that are repeated without end");
}

}  // namespace vade::markdown
