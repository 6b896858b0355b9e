#include "text/utf8.h"
#include "yaml/raw_text.h"
#include "yaml/simple.h"
#include "yaml/syntax_problem.h"
#include "yaml/tree_builder.h"
#include "yaml/value.h"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <utility>

namespace vade::yaml {
namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t MaximumBytes = std::size_t{1} << 20U;

/// The first byte that YAML does not allow in a text. A NUL ends yaml-cpp's text early, and 0x04 is
/// its own mark for the end, so these must never reach it.
std::size_t first_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != 0x7F) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    return at;
  }
  return std::string_view::npos;
}

/// What yaml-cpp must not be given, or would read as something else.
std::optional<Problem> check_bytes(std::string_view text) {
  if (text.size() > MaximumBytes) {
    return Problem{make_span(0, line_around(text, 0).end),
                   fmt::format("the text has more than {} bytes", MaximumBytes),
                   "split the file or remove what is not needed"};
  }
  if (const auto at = text::first_invalid_utf8(text)) {
    return Problem{make_span(*at, *at + 1), "a byte that is not valid UTF-8",
                   "save the file as UTF-8 text"};
  }
  if (const std::size_t at = first_control(text); at != std::string_view::npos) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return Problem{make_span(at, at + 1), fmt::format("the control character U+{:04X}", byte),
                   "remove it"};
  }
  return std::nullopt;
}

std::variant<Value, Problem> read(std::string_view text) {
  if (auto problem = check_bytes(text)) return *std::move(problem);
  if (auto simple = parse_simple(text)) return *std::move(simple);
  return parse_any(text);
}

void shift(diag::Span& span, std::uint32_t offset) {
  span.begin += offset;
  span.end += offset;
}

void shift(Value& value, std::uint32_t offset) {
  shift(value.span, offset);
  for (Value& item : value.items) shift(item, offset);
  for (auto& [key, member] : value.members) {
    shift(key, offset);
    shift(member, offset);
  }
}

}  // namespace

std::variant<Value, Problem> parse_any(std::string_view text) {
  TreeBuilder tree(text);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(tree)) {
    }
    return tree.take();
  } catch (Refusal& refusal) {
    return std::move(refusal.problem);
  } catch (const YAML::Exception& fault) {
    return syntax_problem(fault, text, tree);
  }
}

std::variant<Value, Problem> parse(std::string_view text, std::uint32_t offset) {
  if (text.starts_with(ByteOrderMark)) {
    text.remove_prefix(ByteOrderMark.size());
    offset += static_cast<std::uint32_t>(ByteOrderMark.size());
  }
  std::variant<Value, Problem> result = read(text);
  if (Problem* problem = std::get_if<Problem>(&result)) {
    shift(problem->span, offset);
  } else {
    shift(std::get<Value>(result), offset);
  }
  return result;
}

}  // namespace vade::yaml
