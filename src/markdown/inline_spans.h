#pragma once

#include "diag/source.h"
#include "markdown/cmark_tree.h"
#include "markdown/content_map.h"
#include "markdown/source_lines.h"

#include <cstdint>
#include <string_view>

namespace vade::markdown {

/// Finds the source of a block's inlines by reading its content again, guided by the tree.
///
/// cmark-gfm's own columns do not serve: merged texts, bare autolinks and line breaks have none,
/// and behind a link over two lines they are wrong. But its tree says what comes next, so that one
/// pass over the content suffices. What the tree does not say is how long a link's destination is;
/// there cmark-gfm's end column, which counts from the last line break that it noticed, is exact.
///
/// Where content and tree do not agree (a NUL byte, which cmark-gfm replaces), all further inlines
/// of the block get the block's own span.
class InlineSpans {
 public:
  explicit InlineSpans(const SourceLines& lines) : lines_(&lines) {}

  /// Begins with a block whose content's lines start in `first_line`. False if they do not stand
  /// there. `pipes`: see ContentMap.
  bool start_lines(const cmark_node& block, std::uint32_t first_line, diag::Span fallback,
                   ContentMap::Pipes pipes = ContentMap::Pipes::AsWritten);
  /// Begins with a block whose content stands in one piece at `source`.
  void start_piece(const cmark_node& block, std::uint32_t source, diag::Span fallback);
  /// Begins with a table cell; see `ContentMap::map_cell`.
  void start_cell(const cmark_node& cell, std::uint32_t& at, std::uint32_t row_end);

  /// The whole content, without blanks behind it.
  [[nodiscard]] diag::Span content() const;

  /// Passes a leaf, or the opening delimiter of an inline with children. The tree's inlines must be
  /// given in document order.
  [[nodiscard]] diag::Span enter(const cmark_node& node);
  /// Passes the closing delimiter; gives where the inline ends.
  [[nodiscard]] std::uint32_t leave(const cmark_node& node);

 private:
  enum class Escapes : std::uint8_t { None, References, All };
  enum class LinkForm : std::uint8_t { Bracketed, Pointed, Bare };

  void start(const cmark_node& block, diag::Span fallback, bool mapped);

  [[nodiscard]] char peek() const { return at_ < content_.size() ? content_[at_] : '\0'; }

  void expect(bool condition) { lost_ = lost_ || !condition; }

  void pass_text(std::string_view literal);
  void pass_escaped_text(std::string_view literal);
  bool pass_reference(std::string_view literal, std::size_t& matched);
  void pass_line_break();
  void pass_code();
  void pass_delimiters(char first, char second, std::uint32_t count);
  void pass_tildes();
  void open_link(const cmark_node& link);
  void pass_to_end_column(const cmark_node& node);

  const SourceLines* lines_;
  ContentMap map_;
  std::string_view content_;
  diag::Span fallback_;
  std::uint32_t at_ = 0;          ///< in `content_`
  std::int64_t column_base_ = 0;  ///< what to add to a column of cmark-gfm's to get an offset
  std::int64_t block_column_ = 0;
  Escapes escapes_ = Escapes::All;
  LinkForm link_form_ = LinkForm::Bracketed;  ///< of the innermost open link
  bool lost_ = false;
};

}  // namespace vade::markdown
