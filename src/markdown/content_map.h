#pragma once

#include "markdown/source_lines.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::markdown {

/// Where the bytes of a block's inline content stand in the file. cmark-gfm parses inlines in a
/// copy of the block's lines, without the prefixes of containers and the indentation; this finds
/// each line again and makes sure, byte by byte, that it is the right one.
class ContentMap {
 public:
  /// Whether each `|` of the content may have been `\|` in the source, as in tables.
  enum class Pipes : std::uint8_t { AsWritten, Unescaped };

  /// The content's lines are the ends of consecutive lines of the source, the first being
  /// `first_line`. False if they are not: then nothing is mapped.
  bool map_lines(std::string_view content, const SourceLines& lines, std::uint32_t first_line,
                 Pipes pipes);

  /// The content stands in one piece at `source`. False if it does not.
  bool map_piece(std::string_view content, const SourceLines& lines, std::uint32_t source);

  /// The content is the next cell of a table's row: `at` is where the search starts and moves
  /// behind the cell, `end` is the row's end. In the source, each `|` of the content is `\|`. False
  /// if the content is not found.
  bool map_cell(std::string_view content, std::string_view file, std::uint32_t& at,
                std::uint32_t end);

  /// The range of the file for a content of `size` bytes.
  [[nodiscard]] diag::Span whole(std::uint32_t size) const {
    return {pieces_.front().source, pieces_.back().source + (size - pieces_.back().content)};
  }

  /// The file's offset of the byte at `content`. Cheap if the offsets asked for never fall.
  [[nodiscard]] std::uint32_t begin(std::uint32_t content);
  /// The file's offset behind the last byte in front of `content`.
  [[nodiscard]] std::uint32_t end(std::uint32_t content);

 private:
  struct Piece {
    std::uint32_t content = 0;
    std::uint32_t source = 0;
  };

  void restart(Piece first);
  bool map_line_end(std::string_view wanted, std::uint32_t content, std::string_view file,
                    diag::Span line, Pipes pipes);

  std::vector<Piece> pieces_;  ///< ascending
  std::size_t current_ = 0;    ///< the piece that was asked for last
};

}  // namespace vade::markdown
