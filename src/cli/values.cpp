#include "cli/values.h"

#include "cli/planned.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <system_error>

namespace vade::cli {
namespace {

/// Without exponent, sign or anything behind it; nothing if it is no number from 0 to 100.
std::optional<double> parse_percent(std::string_view text) {
  double percent = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, percent, std::chars_format::fixed);
  const bool is_number = error == std::errc() && stop == end && text.front() != '-';
  // `nan` and `inf` are numbers for from_chars; the comparison is false for them.
  return is_number && percent >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

}  // namespace

base::Result<std::size_t> parse_count(std::string_view option, std::string_view text,
                                      std::size_t least, std::size_t most) {
  std::size_t count = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  if (error == std::errc() && stop == end && count >= least && count <= most) return count;
  return base::Failure{"", fmt::format("`{}` is no value of `{}`", text, option),
                       fmt::format("write a whole number from {} to {}", least, most)};
}

base::Result<Gate> parse_gate(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals != std::string_view::npos && equals > 0) {
    const auto percent = parse_percent(text.substr(equals + 1));
    if (percent) return Gate{std::string(text.substr(0, equals)), *percent};
  }
  return base::Failure{"", fmt::format("`{}` is no value of `--min`", text),
                       "write a locale and a number from 0 to 100, as in `fr=60`"};
}

base::Result<Format> parse_format(std::string_view command, std::string_view text) {
  if (text == "text") return Format::Text;
  if (text == "json") return Format::Json;
  const std::string help = "write `text` or `json`";
  if (is_planned(command, text)) {
    return base::Failure{
        "", fmt::format("the format `{}` of `{}` does not exist yet", text, command), help};
  }
  return base::Failure{"", fmt::format("`{}` is not a format of `{}`", text, command), help};
}

}  // namespace vade::cli
