#include "yaml/simple.h"

#include "yaml/raw_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace vade::yaml {
namespace {

constexpr std::size_t MaximumMembers = 64;  ///< keys are compared one by one
constexpr std::size_t MaximumKey = 64;

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Whether a plain scalar may start with this byte whatever follows; `-`, `?` and `:` may too, but
/// only before some bytes.
bool starts_plain(char byte) {
  return is_letter(byte) || is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

bool is_null(std::string_view text) {
  return text == "null" || text == "Null" || text == "NULL";
}

/// The length of the key at the start of a line; 0 if there is none.
std::size_t key_length(std::string_view line) {
  std::size_t length = 0;
  while (length < line.size() &&
         (is_letter(line[length]) ||
          (length > 0 && (is_digit(line[length]) || line[length] == '-')))) {
    ++length;
  }
  const bool fits = length <= MaximumKey && line.substr(length).starts_with(": ");
  return fits && !is_null(line.substr(0, length)) ? length : 0;
}

/// Whether `written`, the rest of a line, is one plain scalar and nothing else.
bool is_plain(std::string_view written) {
  return starts_plain(written.front()) && written.back() != ':' && !is_null(written) &&
         written.find('\t') == std::string_view::npos &&
         written.find(": ") == std::string_view::npos &&
         written.find(" #") == std::string_view::npos;
}

/// Whether `written` is one scalar in quotes that holds neither its quote nor an escape.
bool is_quoted(std::string_view written) {
  const char quote = written.front();
  if ((quote != '"' && quote != '\'') || written.size() < 2 || written.back() != quote)
    return false;
  const std::string_view inside = written.substr(1, written.size() - 2);
  return inside.find(quote) == std::string_view::npos &&
         inside.find_first_of("\\\t") == std::string_view::npos;
}

Value make_scalar(std::size_t begin, std::string_view written) {
  Value value;
  value.kind = Kind::Scalar;
  value.span = make_span(begin, begin + written.size());
  value.quoted = !starts_plain(written.front());
  value.scalar = value.quoted ? written.substr(1, written.size() - 2) : written;
  return value;
}

/// Adds the line's key and value to `root`. False if the line is not simple.
bool add_line(std::string_view line, std::size_t begin, Value& root) {
  const std::size_t key = key_length(line);
  const std::size_t value =
      key == 0 ? std::string_view::npos : line.find_first_not_of(' ', key + 1);
  if (value == std::string_view::npos || root.members.size() == MaximumMembers) return false;
  const std::string_view written = line.substr(value, line.find_last_not_of(' ') + 1 - value);
  if (!is_plain(written) && !is_quoted(written)) return false;
  if (root.find(line.substr(0, key)) != nullptr) return false;
  root.members.push_back(
      {make_scalar(begin, line.substr(0, key)), make_scalar(begin + value, written)});
  return true;
}

}  // namespace

std::optional<Value> parse_simple(std::string_view text) {
  Value root;
  root.kind = Kind::Mapping;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool says_nothing = line.empty() || line.front() == '#';
    if (!says_nothing && !add_line(line, begin, root)) return std::nullopt;
    begin = end + 1;
  }
  if (root.members.empty()) return std::nullopt;
  root.span = make_span(root.members.front().key.span.begin, root.members.back().value.span.end);
  return root;
}

}  // namespace vade::yaml
