#pragma once

#include "diag/source.h"

#include <cstddef>
#include <string_view>

namespace vade::yaml {

// yaml-cpp says at which byte a node starts, but never where it ends: the ends are found again in
// the text. All offsets count from the start of `text`, which has no byte order mark.

/// Where the scalar that starts at `begin` ends, quotes included. `value` is what yaml-cpp made of
/// it: a plain scalar over several lines is found again by its words. For a quoted scalar without
/// closing quote (yaml-cpp lets it pass) the result is `std::string_view::npos`.
[[nodiscard]] std::size_t scalar_end(std::string_view text, std::size_t begin,
                                     std::string_view value);

/// Where the `[…]` or `{…}` ends whose last child ends at `from`: behind the closing bracket.
[[nodiscard]] std::size_t bracket_end(std::string_view text, std::size_t from);

/// The byte that yaml-cpp means by `position`: cut to the text, 0 for a negative one.
[[nodiscard]] std::size_t offset_of(int position, std::string_view text);

/// `at`, or an earlier place: behind the last byte before it that is no blank and no line end.
[[nodiscard]] std::size_t skip_blanks_back(std::string_view text, std::size_t at);

/// The line that holds the byte at `at`, without its line end.
[[nodiscard]] diag::Span line_around(std::string_view text, std::size_t at);

[[nodiscard]] diag::Span make_span(std::size_t begin, std::size_t end);

}  // namespace vade::yaml
