#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diag {

/// A range of bytes in a source file, [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// A place for people: lines and columns from 1, columns in code points. Line 0 means "the file as
/// a whole".
struct Location {
  std::string path;  ///< relative to the site
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;  ///< one past the last code point
  std::string excerpt;  ///< the source line, as its bytes are; empty if there is none to show

  friend bool operator==(const Location&, const Location&) = default;
};

/// A text file of the site with its lines, so that a span can be turned into a place.
///
/// A line ends with `\n` or `\r\n`; a `\r` elsewhere is a character like any other. What stands
/// behind the last line end is a line too, even if it is empty. A byte order mark at the start
/// takes no column.
class SourceFile {
 public:
  SourceFile() = default;
  SourceFile(std::string path, std::string text);

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] std::string_view text(Span span) const;

  /// The place of `span`, cut to the file. A range that ends with a line end stops before it. A
  /// line of more than `MaximumExcerptBytes` gives no excerpt: many findings on one endless line
  /// would each hold a copy. Cost: one line, plus a binary search.
  [[nodiscard]] Location locate(Span span) const;

  /// The line (from 1) that holds the byte at `offset`.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;

  /// The bytes of a line (from 1) without its line end; empty past the last.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;

  /// The offset of a line's first byte; the file's size past the last line.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;

  static constexpr std::size_t MaximumExcerptBytes = 16384;

 private:
  [[nodiscard]] std::uint32_t column_of(std::uint32_t line_number, std::uint32_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;  ///< empty only in a file that was never given
};

/// The file as a whole.
[[nodiscard]] Location whole_file(std::string path);

}  // namespace vade::diag
