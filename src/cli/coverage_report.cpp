#include "cli/coverage_report.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace vade::cli {
namespace {

using Json = nlohmann::ordered_json;

bool is_wanted(const model::LocaleCoverage& locale, std::string_view only) {
  return only.empty() || locale.locale == only;
}

std::string share_text(const model::Share& share) {
  return fmt::format("{}/{} {:.1f} %", share.have, share.of, share.percent());
}

Json share_json(const model::Share& share) {
  return {{"have", share.have}, {"of", share.of}};
}

Json locale_json(const model::LocaleCoverage& locale) {
  return {{"pages", share_json(locale.pages)},   {"questions", share_json(locale.questions)},
          {"words", share_json(locale.words)},   {"stale", locale.stale},
          {"untranslated", locale.untranslated}, {"messages", share_json(locale.messages)},
          {"labels", share_json(locale.labels)}};
}

Json page_locale_json(const model::PageLocaleCoverage& page) {
  Json entries = Json::array();
  for (const model::EntryCoverage& entry : page.entries) {
    Json line = entry.line == 0 ? Json(nullptr) : Json(entry.line);
    entries.push_back(
        {{"id", entry.id}, {"state", model::state_name(entry.state)}, {"line", line}});
  }
  Json path = page.path.empty() ? Json(nullptr) : Json(page.path);
  return {{"state", model::state_name(page.state)}, {"path", path}, {"entries", entries}};
}

/// What one locale lacks of a page; empty if nothing.
std::string gaps_text(const model::PageCoverage& page, std::size_t locale) {
  const model::PageLocaleCoverage& own = page.locales[locale];
  if (own.state == model::State::Missing) return fmt::format("  {}: the whole page\n", page.id);
  std::string text;
  for (const model::EntryCoverage& entry : own.entries) {
    if (entry.state == model::State::Missing) {
      text += fmt::format("  {}#{}\n", own.path, entry.id);
    } else if (entry.state == model::State::Orphan) {
      text +=
          fmt::format("  {}:{}: `{}` is missing in the source\n", own.path, entry.line, entry.id);
    }
  }
  return text;
}

}  // namespace

std::string coverage_text(const model::Coverage& coverage, std::string_view only) {
  const auto row = [](std::string_view name, std::string_view pages, std::string_view questions,
                      std::string_view words, std::string_view messages, std::string_view labels) {
    std::string line = fmt::format("{:<8} {:<16} {:<16} {:<20} {:<16} {}", name, pages, questions,
                                   words, messages, labels);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  };
  std::string text = row("locale", "pages", "questions", "words", "messages", "labels");
  for (const model::LocaleCoverage& locale : coverage.locales) {
    if (!is_wanted(locale, only)) continue;
    text += row(locale.locale, share_text(locale.pages), share_text(locale.questions),
                share_text(locale.words), share_text(locale.messages), share_text(locale.labels));
  }
  for (std::size_t locale = 0; locale < coverage.locales.size(); ++locale) {
    if (!is_wanted(coverage.locales[locale], only)) continue;
    std::string gaps;
    for (const model::PageCoverage& page : coverage.pages) gaps += gaps_text(page, locale);
    if (!gaps.empty())
      text += fmt::format("\nmissing in {}:\n{}", coverage.locales[locale].locale, gaps);
  }
  return text;
}

std::string coverage_json(const model::Coverage& coverage, std::string_view only) {
  Json locales = Json::object();
  for (const model::LocaleCoverage& locale : coverage.locales) {
    if (is_wanted(locale, only)) locales[locale.locale] = locale_json(locale);
  }
  Json pages = Json::array();
  for (const model::PageCoverage& page : coverage.pages) {
    Json by_locale = Json::object();
    for (std::size_t locale = 0; locale < coverage.locales.size(); ++locale) {
      if (!is_wanted(coverage.locales[locale], only)) continue;
      by_locale[coverage.locales[locale].locale] = page_locale_json(page.locales[locale]);
    }
    pages.push_back({{"id", page.id}, {"locales", by_locale}});
  }
  const Json report = {
      {"version", 1}, {"source", coverage.source}, {"locales", locales}, {"pages", pages}};
  return report.dump(2) + "\n";
}

}  // namespace vade::cli
