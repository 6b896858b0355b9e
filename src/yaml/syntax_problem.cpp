#include "yaml/syntax_problem.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <algorithm>

namespace vade::yaml {
namespace {

namespace msg = YAML::ErrorMsg;

constexpr std::size_t MaximumQuotedValue = 60;  ///< longer ones are not repeated in the help

/// The text around a fault.
struct Place {
  std::string_view text;
  std::size_t at = 0;  ///< where yaml-cpp stopped
  diag::Span line;

  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    return text.substr(begin, end - begin);
  }

  [[nodiscard]] diag::Span to_line_end(std::size_t begin) const {
    const std::size_t end = std::max<std::size_t>(line.end, begin);
    return make_span(begin, std::max(skip_blanks_back(text, end), begin));
  }
};

std::string quoted(std::string_view value) {
  if (value.find('"') == std::string_view::npos && value.find('\\') == std::string_view::npos) {
    return fmt::format("\"{}\"", value);
  }
  return fmt::format("'{}'", base::replace_all(value, "'", "''"));
}

Problem put_in_quotes(const Place& place, std::size_t begin, std::string message) {
  const diag::Span span = place.to_line_end(begin);
  const std::string_view value = place.slice(span.begin, span.end);
  if (value.empty() || value.size() > MaximumQuotedValue) {
    return {span, std::move(message), "put the value in quotes"};
  }
  return {span, std::move(message), fmt::format("put the value in quotes: `{}`", quoted(value))};
}

/// `key: value: more`, or a key where none can stand.
Problem unexpected_colon(const Place& place) {
  const std::string_view before = place.slice(place.line.begin, place.at);
  const std::size_t colon = before.find(": ");
  const std::size_t value =
      colon == std::string_view::npos ? colon : before.find_first_not_of(" \t", colon + 1);
  if (value != std::string_view::npos && before[value] != '"' && before[value] != '\'') {
    return put_in_quotes(place, place.line.begin + value,
                         "the value holds `: `, which starts another value");
  }
  return {
      place.to_line_end(place.line.begin + std::min(before.find_first_not_of(" -"), before.size())),
      "a key is not expected here",
      "check the indentation of this line, and that the line above has its `:`"};
}

Problem text_behind(const Place& place, diag::Span last) {
  const char closing = place.text[last.end - 1];
  if (closing == ']' || closing == '}') {
    return put_in_quotes(place, last.begin, fmt::format("text follows the closing `{}`", closing));
  }
  if (last.begin < place.line.begin) {
    return {
        diag::Span{last.begin, static_cast<std::uint32_t>(line_around(place.text, last.begin).end)},
        "the quote is closed only on a later line, and text follows there",
        fmt::format("add the closing `{}`", closing)};
  }
  return {place.to_line_end(place.at), fmt::format("text follows the closing `{}`", closing),
          closing == '\'' ? "write `''` for a quote inside single quotes"
                          : "write `\\\"` for a quote inside double quotes"};
}

/// A list or mapping ends where neither its next item nor something further out begins.
Problem unexpected_line(const Place& place, diag::Span last) {
  const char here = place.at < place.text.size() ? place.text[place.at] : ' ';
  const char closing = last.end > 0 ? place.text[last.end - 1] : ' ';
  const bool follows = last.end > place.line.begin && last.end <= place.at;
  if (follows && std::string_view("'\"]}").find(closing) != std::string_view::npos) {
    return text_behind(place, last);
  }
  if (here == ',') {
    return put_in_quotes(place, place.at, "a value cannot start with `,`");
  }
  return {place.to_line_end(place.at), "this line does not fit those above it",
          "check its indentation"};
}

Problem open_bracket(const Place& place, std::size_t bracket) {
  const char closing = place.text[bracket] == '[' ? ']' : '}';
  return {make_span(bracket, bracket + 1), fmt::format("`{}` is not closed", place.text[bracket]),
          fmt::format("add the closing `{}`", closing)};
}

bool is_one_of(std::string_view message, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return message.starts_with(prefix); });
}

bool indented_with_tab(const Place& place) {
  const std::string_view line = place.slice(place.line.begin, place.line.end);
  return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

Problem by_message(std::string_view message, const Place& place, const TreeBuilder& tree) {
  const char here = place.at < place.text.size() ? place.text[place.at] : ' ';
  const diag::Span rest = place.to_line_end(place.at);
  if (is_one_of(message, {msg::END_OF_SEQ_FLOW, msg::END_OF_MAP_FLOW}) && tree.open_bracket()) {
    return open_bracket(place, *tree.open_bracket());
  }
  if (is_one_of(message, {msg::UNKNOWN_ANCHOR})) {
    return {rest, "aliases (`*…`) are not allowed", "write the value out, or put it in quotes"};
  }
  if (is_one_of(message, {msg::MAP_VALUE})) return unexpected_colon(place);
  if (is_one_of(message, {msg::END_OF_MAP, msg::END_OF_SEQ})) {
    return unexpected_line(place, tree.last());
  }
  if (is_one_of(message, {msg::UNKNOWN_TOKEN})) {
    return put_in_quotes(place, place.at, fmt::format("a value cannot start with `{}`", here));
  }
  if (is_one_of(message, {msg::BLOCK_ENTRY, msg::MAP_KEY})) {
    return {rest, fmt::format("`{}` cannot stand here", here),
            "start the list on the line below its key, or put the value in quotes"};
  }
  if (is_one_of(message, {msg::FLOW_END})) {
    return {make_span(place.at, place.at + 1), fmt::format("`{}` closes nothing", here),
            "remove it, or put the value in quotes"};
  }
  if (is_one_of(message, {msg::EOF_IN_SCALAR, msg::DOC_IN_SCALAR})) {
    return {rest, "a quote is not closed", "add the closing quote"};
  }
  if (is_one_of(message, {msg::INVALID_ESCAPE, msg::INVALID_HEX, msg::INVALID_UNICODE})) {
    return {rest, "this escape means nothing in double quotes",
            "write `\\\\` for a backslash, or use single quotes"};
  }
  return {rest, "this is not valid YAML", "check quotes, brackets and indentation around it"};
}

}  // namespace

Problem syntax_problem(const YAML::Exception& fault, std::string_view text,
                       const Positions& positions, const TreeBuilder& tree) {
  Place place;
  place.text = text;
  place.at = fault.mark.is_null() ? 0 : positions.offset(fault.mark.pos);
  place.line = line_around(text, place.at);
  if (indented_with_tab(place)) {
    return {make_span(place.line.begin, place.at), "the line is indented with a tab",
            "indent with spaces"};
  }
  return by_message(fault.msg, place, tree);
}

}  // namespace vade::yaml
