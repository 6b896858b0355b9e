#include "parse/alias.h"

#include "base/strings.h"

#include <algorithm>
#include <string>

namespace vade::parse {
namespace {

bool is_dot_segment(std::string_view segment) {
  return segment == "." || segment == "..";
}

}  // namespace

std::string_view alias_fault(std::string_view url) {
  if (!url.starts_with('/')) return "does not start with `/`";
  const bool has_odd_character = std::any_of(url.begin(), url.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ' ||
           std::string_view("?#\\\"<>\x7F").find(c) != std::string_view::npos;
  });
  const bool hides_backslash =
      url.find("%5c") != std::string_view::npos || url.find("%5C") != std::string_view::npos;
  if (has_odd_character || hides_backslash) return "holds characters that a path cannot have";
  std::string decoded = base::replace_all(base::ascii_lower(url), "%2e", ".");
  decoded = base::replace_all(decoded, "%2f", "/");
  std::string_view rest = decoded;
  rest.remove_prefix(1);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.empty()) return "is the start page itself";
  for (const std::string_view segment : base::split(rest, '/')) {
    if (segment.empty()) return "has an empty part between two `/`";
    if (is_dot_segment(segment)) return "leads elsewhere with `.` or `..`";
  }
  return {};
}

}  // namespace vade::parse
