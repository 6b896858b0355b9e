#include "yaml/syntax_problem.h"

#include "base/strings.h"
#include "yaml/raw_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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
  if (value != std::string_view::npos) {
    if (before[value] == '"' || before[value] == '\'') {
      return {place.to_line_end(place.at), "text follows the closing quote",
              "put the whole value in one pair of quotes"};
    }
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

/// The quoted value that the text ends in.
Problem open_quote(const Place& place, const TreeBuilder& tree) {
  const std::size_t quote = place.text.find_first_of("'\"", tree.last().end);
  if (quote >= place.at) {
    return {place.to_line_end(place.at), "a quote is not closed", "add the closing quote"};
  }
  return {make_span(quote, line_around(place.text, quote).end), "the quote is not closed",
          fmt::format("add the closing `{}`", place.text[quote])};
}

bool indented_with_tab(const Place& place) {
  const std::string_view line = place.slice(place.line.begin, place.line.end);
  return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

Problem by_message(std::string_view message, const Place& place, const TreeBuilder& tree) {
  const auto is = [&](std::string_view known) { return message.starts_with(known); };
  const char here = place.at < place.text.size() ? place.text[place.at] : ' ';
  const diag::Span rest = place.to_line_end(place.at);
  if (is(msg::MAP_VALUE)) return unexpected_colon(place);
  if (is(msg::END_OF_MAP) || is(msg::END_OF_SEQ)) return unexpected_line(place, tree.last());
  if (is(msg::EOF_IN_SCALAR)) return open_quote(place, tree);
  if (is(msg::END_OF_SEQ_FLOW) || is(msg::END_OF_MAP_FLOW)) {
    if (auto open = tree.open_bracket()) return *std::move(open);
  }
  if (is(msg::UNKNOWN_ANCHOR)) {
    return {rest, "aliases (`*…`) are not allowed", "write the value out, or put it in quotes"};
  }
  if (is(msg::UNKNOWN_TOKEN)) {
    return put_in_quotes(place, place.at, fmt::format("a value cannot start with `{}`", here));
  }
  if (is(msg::BLOCK_ENTRY) || is(msg::MAP_KEY)) {
    return {rest, fmt::format("`{}` cannot stand here", here),
            "put the value in quotes, or start a list on the line below its key"};
  }
  if (is(msg::FLOW_END)) {
    return {make_span(place.at, place.at + 1), fmt::format("`{}` closes nothing", here),
            "remove it, or put the value in quotes"};
  }
  if (is(msg::INVALID_ESCAPE) || is(msg::INVALID_HEX) || is(msg::INVALID_UNICODE)) {
    return {rest, "this escape means nothing in double quotes",
            "write `\\\\` for a backslash, or use single quotes"};
  }
  if (is(msg::CHAR_IN_BLOCK)) {
    return {rest, "text follows the mark of a block", "start the text on the next line"};
  }
  return {rest, "this is not valid YAML", "check quotes, brackets and indentation around it"};
}

}  // namespace

Problem syntax_problem(const YAML::Exception& fault, std::string_view text,
                       const TreeBuilder& tree) {
  Place place;
  place.text = text;
  place.at = offset_of(fault.mark.pos, text);
  place.line = line_around(text, place.at);
  if (indented_with_tab(place)) {
    return {make_span(place.line.begin, place.at), "the line is indented with a tab",
            "indent with spaces"};
  }
  return by_message(fault.msg, place, tree);
}

}  // namespace vade::yaml
