#include "cli/coverage_report.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <vector>

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

Json share_json(const model::Share& share, const std::vector<std::string>& missing) {
  Json json = share_json(share);
  json["missing"] = missing;
  return json;
}

Json locale_json(const model::LocaleCoverage& locale) {
  return {{"pages", share_json(locale.pages)},
          {"questions", share_json(locale.questions)},
          {"words", share_json(locale.words)},
          {"stale", locale.stale},
          {"untranslated", locale.untranslated},
          {"messages", share_json(locale.messages, locale.missing_messages)},
          {"labels", share_json(locale.labels, locale.missing_labels)}};
}

Json page_locale_json(const model::PageLocaleCoverage& page) {
  Json entries = Json::array();
  for (const model::EntryCoverage& entry : page.entries) {
    Json line = entry.line == 0 ? Json(nullptr) : Json(entry.line);
    entries.push_back({{"id", entry.id},
                       {"state", model::state_name(entry.state)},
                       {"line", line},
                       {"question", entry.question},
                       {"foundAt", {{"path", entry.found_path}, {"line", entry.found_line}}}});
  }
  Json path = page.path.empty() ? Json(nullptr) : Json(page.path);
  return {{"state", model::state_name(page.state)}, {"path", path}, {"entries", entries}};
}

std::string question_text(const model::EntryCoverage& entry) {
  return fmt::format("    {}:{}: {} {{#{}}}\n", entry.found_path, entry.found_line, entry.question,
                     entry.id);
}

std::string questions_text(const model::PageLocaleCoverage& page, model::State state) {
  std::string text;
  for (const model::EntryCoverage& entry : page.entries) {
    if (entry.state == state) text += question_text(entry);
  }
  return text;
}

/// What one locale lacks of a page; empty if nothing.
std::string missing_text(const model::PageCoverage& page, std::size_t locale) {
  const model::PageLocaleCoverage& own = page.locales[locale];
  const std::string questions = questions_text(own, model::State::Missing);
  if (own.state == model::State::Missing) {
    return fmt::format("  {}: the whole page{}\n{}", page.pivot_path,
                       questions.empty() ? "" : ", with these questions", questions);
  }
  return questions.empty() ? std::string() : fmt::format("  {}:\n{}", own.path, questions);
}

/// What one locale has of a page that the source lacks; empty if nothing.
std::string without_source_text(const model::PageCoverage& page, std::size_t locale) {
  const model::PageLocaleCoverage& own = page.locales[locale];
  if (own.state == model::State::Orphan) return fmt::format("  {}: the whole page\n", own.path);
  const std::string questions = questions_text(own, model::State::Orphan);
  return questions.empty() ? std::string() : fmt::format("  {}:\n{}", own.path, questions);
}

std::string keys_text(std::string_view what, std::string_view locale,
                      const std::vector<std::string>& keys) {
  if (keys.empty()) return {};
  std::string text = fmt::format("  locales/{}.yaml, {}:\n", locale, what);
  for (const std::string& key : keys) text += fmt::format("    {}\n", key);
  return text;
}

/// All that one locale lacks, and all that it has without a source, each below its heading.
std::string gaps_text(const model::Coverage& coverage, std::size_t locale) {
  const model::LocaleCoverage& own = coverage.locales[locale];
  std::string missing;
  std::string without_source;
  for (const model::PageCoverage& page : coverage.pages) {
    missing += missing_text(page, locale);
    without_source += without_source_text(page, locale);
  }
  missing += keys_text("messages", own.locale, own.missing_messages);
  missing += keys_text("labels", own.locale, own.missing_labels);
  std::string text;
  if (!missing.empty()) text += fmt::format("\nmissing in {}:\n{}", own.locale, missing);
  if (!without_source.empty()) {
    text += fmt::format("\nwithout source in {}:\n{}", own.locale, without_source);
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
    if (is_wanted(coverage.locales[locale], only)) text += gaps_text(coverage, locale);
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
