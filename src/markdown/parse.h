#pragma once

#include "diag/finding.h"
#include "diag/source.h"
#include "markdown/document.h"

namespace vade::markdown {

/// What one page may cost (docs/limits.md). A page over a limit is not given to cmark-gfm.
struct Limits {
  std::size_t page_bytes = std::size_t{4} << 20U;
  std::size_t container_markers_in_line = 100;
  std::size_t leaf_block_bytes = std::size_t{128} << 10U;
  std::size_t table_columns = 256;
  std::size_t table_cells = 20'000;
  std::size_t link_destination_bytes = 2'048;
  std::size_t footnote_references = 1'000;  ///< of one page
  /// Bytes of the page that cmark-gfm would read again because something that starts never ends.
  std::size_t rescanned_bytes = std::size_t{256} << 20U;
  /// Bytes of text and addresses in the document, and of memory that cmark-gfm may use, for each
  /// byte of the page; besides 1 MiB and 32 MiB.
  std::size_t text_per_byte = 32;
  std::size_t memory_per_byte = 64;
};

/// The Markdown from byte `offset` of the file to its end (behind the front matter), with tables,
/// strikethrough, autolinks, task lists and footnotes (cmark-gfm, CommonMark 0.29). Lines and
/// columns are the file's. A heading's trailing `{#id}` becomes its explicit id. Thread-safe.
/// Findings: `page-too-costly`, with an empty document.
[[nodiscard]] Document parse(const diag::SourceFile& file, std::uint32_t offset, diag::Bag& bag,
                             const Limits& limits = {});

}  // namespace vade::markdown
