#pragma once

#include "diag/source.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vade::yaml {

// yaml-cpp says where a node starts, counted in code points without the byte order mark, and never
// where it ends. Here the bytes are found again in the text itself.

/// Turns yaml-cpp's positions into byte offsets.
class Positions {
 public:
  /// Keeps no view of `text`, which must be valid UTF-8.
  explicit Positions(std::string_view text);

  /// The byte offset of a position; the text's size for one past the end, 0 for a negative one.
  [[nodiscard]] std::size_t offset(int position) const;

 private:
  std::size_t size_ = 0;
  std::vector<std::size_t> starts_;  ///< by code point; empty for ASCII, where both are the same
};

/// Where the scalar that starts at `begin` ends, quotes included. `value` is what yaml-cpp made of
/// it: a plain scalar over several lines is found again by its words. For a quoted scalar without
/// closing quote (yaml-cpp lets it pass) the result is `std::string_view::npos`.
[[nodiscard]] std::size_t scalar_end(std::string_view text, std::size_t begin,
                                     std::string_view value);

/// Where the `[…]` or `{…}` ends whose last child ends at `from`: behind the closing bracket.
[[nodiscard]] std::size_t bracket_end(std::string_view text, std::size_t from);

/// `at`, or an earlier place: behind the last byte before it that is no blank and no line end.
[[nodiscard]] std::size_t skip_blanks_back(std::string_view text, std::size_t at);

/// The line that holds the byte at `at`, without its line end.
[[nodiscard]] diag::Span line_around(std::string_view text, std::size_t at);

[[nodiscard]] diag::Span make_span(std::size_t begin, std::size_t end);

}  // namespace vade::yaml
