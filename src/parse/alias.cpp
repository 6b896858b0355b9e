#include "parse/alias.h"

#include "base/path.h"
#include "base/strings.h"
#include "text/utf8.h"

#include <algorithm>
#include <string>

namespace vade::parse {
namespace {

constexpr std::size_t MaximumBytes = 1024;
constexpr std::size_t MaximumSegmentBytes = 255;  ///< of one name in Linux and macOS

/// Whether the byte would end a URL's path, or be read as something else somewhere. A percent sign
/// in a decoded path is one that encodes nothing, or an encoded one, which servers disagree about.
bool is_odd(char c) {
  return static_cast<unsigned char>(c) < ' ' ||
         std::string_view("?#\\\"<>%\x7F").find(c) != std::string_view::npos;
}

std::string_view segment_fault(std::string_view segment) {
  if (segment.empty()) return "has an empty part between two `/`";
  if (segment == "." || segment == "..") return "leads elsewhere with `.` or `..`";
  if (segment.size() > MaximumSegmentBytes) return "has a part that is too long for a file's name";
  if (base::starts_with_ignoring_case(segment, ".vade-")) {
    return "has a name that vade keeps for its own files";
  }
  return {};
}

}  // namespace

std::string_view alias_fault(std::string_view url) {
  if (!url.starts_with('/')) return "does not start with `/`";
  const std::string decoded = base::percent_decoded(url);
  if (text::first_invalid_utf8(decoded)) return "is not UTF-8 when it is decoded";
  if (url.find(' ') != std::string_view::npos ||
      std::any_of(decoded.begin(), decoded.end(), is_odd)) {
    return "holds characters that a path cannot have";
  }
  if (decoded.size() > MaximumBytes) return "is too long";
  std::string_view rest = std::string_view(decoded).substr(1);
  if (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.empty()) return "is the start page itself";
  for (const std::string_view segment : base::split(rest, '/')) {
    const std::string_view fault = segment_fault(segment);
    if (!fault.empty()) return fault;
  }
  return {};
}

std::string alias_file(std::string_view alias) {
  alias.remove_prefix(1);
  if (alias.ends_with('/')) alias.remove_suffix(1);
  const std::string_view ending = base::extension_of(alias);
  if (ending == ".html" || ending == ".htm") return std::string(alias);
  return base::join(alias, "index.html");
}

}  // namespace vade::parse
