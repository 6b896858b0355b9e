#pragma once

#include "diag/finding.h"

#include <string>

namespace vade::diag {

/// A source line as a terminal shows it, with what goes under it to mark a range.
struct MarkedLine {
  std::string text;       ///< tabs as four spaces, cut around the range if it is long
  std::string underline;  ///< spaces, then `^~~~` under the range
};

/// The line of `where.excerpt`. The underline has at least the `^`; a range over several lines is
/// marked to the end of the first.
[[nodiscard]] MarkedLine mark_line(const Location& where);

}  // namespace vade::diag
