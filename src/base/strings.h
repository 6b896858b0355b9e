#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vade::base {

// ASCII only; what depends on a language stands in text/.

/// Without spaces, tabs and line ends on both sides.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The parts between `separator`; an empty text gives one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

[[nodiscard]] std::string ascii_lower(std::string_view text);

[[nodiscard]] bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);

/// `text` with every `from` replaced by `to`; `from` must not be empty.
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from,
                                      std::string_view to);

/// `text` with `%E9` and the like as the bytes they stand for; a `%` that no two hexadecimal digits
/// follow is kept.
[[nodiscard]] std::string percent_decoded(std::string_view text);

/// Appends `text` with `&`, `<`, `>` and `"` as character references: fit for an element's text and
/// for a double-quoted attribute.
void append_html(std::string& out, std::string_view text);
[[nodiscard]] std::string escape_html(std::string_view text);

/// The candidate nearest to `name` by edit distance (Damerau, optimal string alignment), if it is
/// near enough to be what was meant (at most a third of the longer of both); otherwise empty.
/// Ties go to the first. Cost: |name| × |candidate| for each.
[[nodiscard]] std::string_view nearest(std::string_view name,
                                       const std::vector<std::string_view>& candidates);

/// Hash for maps with `std::string` keys that are looked up by `std::string_view`.
struct StringHash {
  using is_transparent = void;

  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

}  // namespace vade::base
