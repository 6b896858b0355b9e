#include "render/search_texts.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <cstdint>
#include <map>

namespace vade::render {
namespace {

/// Between them these numbers meet every plural category that integers have in some language.
constexpr std::int64_t Samples[] = {1, 2, 3, 4, 5, 6, 7, 8, 11, 18, 20, 21, 100, 101, 1'000'000};

/// Formats to the CLDR plural category of `n`.
constexpr std::string_view CategoryPattern =
    "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}";

void append_attribute(std::string& out, std::string_view name, std::string_view text) {
  out += fmt::format(" data-{}=\"", name);
  base::append_html(out, text);
  out += '"';
}

/// `search.results` with `{n}` in place of the number, by plural category.
std::map<std::string, std::string> result_patterns(const model::Locale& locale) {
  const text::Message category(CategoryPattern, locale.tag);
  const text::Message number("{n, number}", locale.tag);
  std::map<std::string, std::string> patterns;
  for (const std::int64_t sample : Samples) {
    const text::Arguments arguments{{"n", sample}};
    std::string name = category.format(arguments);
    if (patterns.contains(name)) continue;
    std::string pattern = locale.say("search.results", arguments);
    const std::string digits = number.format(arguments);
    const std::size_t at = pattern.find(digits);
    if (at != std::string::npos) pattern.replace(at, digits.size(), "{n}");
    patterns.emplace(std::move(name), std::move(pattern));
  }
  patterns["zero"] = locale.say("search.results", {{"n", std::int64_t{0}}});
  return patterns;
}

}  // namespace

std::string search_texts(const model::Locale& locale) {
  std::string out;
  append_attribute(out, "locale", locale.tag);
  for (const auto& [category, pattern] : result_patterns(locale)) {
    append_attribute(out, "msg-results-" + category, pattern);
  }
  append_attribute(out, "msg-label", locale.say("search.label"));
  append_attribute(out, "msg-corrected", locale.say("search.corrected"));
  append_attribute(out, "msg-unknown", locale.say("search.unknown"));
  append_attribute(out, "msg-error", locale.say("search.error"));
  return out;
}

}  // namespace vade::render
