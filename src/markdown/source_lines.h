#pragma once

#include "diag/source.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::markdown {

/// The lines of a Markdown text as cmark-gfm counts them, from 1: they end with LF, CRLF or CR.
/// Offsets are the file's. Views point into `file`, which must outlive this.
class SourceLines {
 public:
  /// The lines from byte `offset` of `file` on.
  SourceLines(std::string_view file, std::uint32_t offset);

  [[nodiscard]] std::string_view file() const { return file_; }

  [[nodiscard]] std::uint32_t count() const {
    return static_cast<std::uint32_t>(starts_.size()) - 1;
  }

  /// Where a line starts; a number past the last line gives the file's end.
  [[nodiscard]] std::uint32_t start(std::uint32_t number) const {
    return starts_[number > count() ? count() : number - 1];
  }

  /// Where a line ends, in front of its line end.
  [[nodiscard]] std::uint32_t end(std::uint32_t number) const;

  [[nodiscard]] std::string_view line(std::uint32_t number) const {
    return file_.substr(start(number), end(number) - start(number));
  }

  /// The range without spaces, tabs and line ends behind it.
  [[nodiscard]] diag::Span trimmed(diag::Span span) const;

 private:
  std::string_view file_;
  std::vector<std::uint32_t> starts_;  ///< of each line, then the file's size
};

}  // namespace vade::markdown
