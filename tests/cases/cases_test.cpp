// Runs every tests/cases/**.case and both examples of every rule page (tests/README.md).

#include "build/pipeline.h"
#include "check/registry.h"
#include "diag/write_json.h"
#include "diag/write_text.h"
#include "support/case_file.h"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <sstream>

using namespace vade;
namespace fs = std::filesystem;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<fs::path> files_below(const fs::path& folder, const std::string& extension) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == extension) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

struct Outcome {
  build::Report report;
  std::map<std::string, std::string> published;
};

/// Builds the site of a case in memory, as `vade build` does.
Outcome run(std::map<std::string, std::string> files) {
  test::add_default_configuration(files);
  const base::MemoryFileSystem disk(std::move(files));
  Outcome outcome;
  std::mutex mutex;
  const base::Sink sink = [&](std::string_view path, std::string_view bytes) -> base::Result<void> {
    const std::lock_guard lock(mutex);
    outcome.published.emplace(path, bytes);
    return {};
  };
  auto report = build::build_site(disk, build::Options{}, sink);
  if (report.ok()) {
    outcome.report = *std::move(report);
  } else {
    outcome.published["failure"] = report.failure().message;
  }
  return outcome;
}

std::string findings_text(const build::Report& report) {
  std::string text;
  for (const diag::Finding& finding : report.findings) {
    text += fmt::format("{}:{}:{} {} {}: {}\n", finding.where.path, finding.where.line,
                        finding.where.column, diag::severity_name(finding.severity),
                        finding.rule->name, finding.message);
    if (!finding.help.empty()) text += "  help: " + finding.help + "\n";
  }
  return text;
}

/// Whether a terminal shows `text` as it is, on one line.
bool is_printable(const std::string& text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

void check_texts(const build::Report& report) {
  for (const diag::Finding& finding : report.findings) {
    INFO(finding.where.path << ": " << finding.message);
    CHECK(is_printable(finding.message));
    CHECK(is_printable(finding.help));
    CHECK_FALSE(finding.help.empty());
    for (const diag::Related& related : finding.related) CHECK(is_printable(related.message));
    if (finding.fix) CHECK(is_printable(finding.fix->description));
  }
}

/// The ids that a page has more than once.
std::multiset<std::string> repeated_ids(const std::string& html) {
  constexpr std::string_view Attribute = " id=\"";
  std::set<std::string> met;
  std::multiset<std::string> repeated;
  std::size_t at = html.find(Attribute);
  for (; at != std::string::npos; at = html.find(Attribute, at)) {
    at += Attribute.size();
    std::string id = html.substr(at, html.find('"', at) - at);
    if (!met.insert(id).second) repeated.insert(std::move(id));
  }
  return repeated;
}

void check_ids(const std::map<std::string, std::string>& published) {
  for (const auto& [path, html] : published) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK(repeated_ids(html) == std::multiset<std::string>{});
  }
}

std::string coverage_text(const build::Report& report) {
  std::string text;
  for (const model::LocaleCoverage& locale : report.coverage.locales) {
    text +=
        fmt::format("{} pages {}/{} questions {}/{} words {}/{} labels {}/{}\n", locale.locale,
                    locale.pages.have, locale.pages.of, locale.questions.have, locale.questions.of,
                    locale.words.have, locale.words.of, locale.labels.have, locale.labels.of);
  }
  return text;
}

/// What a part `expect/…` asks for, as it really is; contains and lacks give back the lines that
/// hold.
std::string actual(const std::string& name, const std::string& expected, const Outcome& outcome) {
  if (name == "expect/findings") return findings_text(outcome.report);
  if (name == "expect/coverage") return coverage_text(outcome.report);
  if (name == "expect/failure")
    return outcome.published.count("failure") != 0 ? outcome.published.at("failure") + "\n" : "";
  if (name == "expect/files") {
    std::string text;
    for (const auto& [path, bytes] : outcome.published) {
      if (!path.starts_with("assets/") && !path.starts_with("search/")) text += path + "\n";
    }
    return text;
  }
  const std::size_t space = name.find(' ');
  const std::string what = name.substr(0, space);
  const std::string path = space == std::string::npos ? "" : name.substr(space + 1);
  const auto found = outcome.published.find(path);
  if (found == outcome.published.end()) return "(no file `" + path + "`)\n";
  std::string text;
  std::istringstream lines(expected);
  for (std::string line; std::getline(lines, line);) {
    const bool contains = found->second.find(line) != std::string::npos;
    if (contains == (what == "expect/contains")) {
      text += line + "\n";
    } else {
      text += (contains ? "(contained) " : "(not contained) ") + line + "\n";
    }
  }
  return text;
}

std::set<std::string> rules_in(const build::Report& report) {
  std::set<std::string> rules;
  for (const diag::Finding& finding : report.findings) rules.emplace(finding.rule->name);
  return rules;
}

const fs::path Cases = "tests/cases";
const fs::path RulePages = "docs/rules";
const fs::path FindingsPage = "docs/formats/findings.md";

/// The first block of a page's section that begins with `opening`, which is a line of backticks
/// with or without a word behind them.
std::string block_below(const std::string& page, const std::string& heading,
                        const std::string& opening) {
  const std::size_t section = page.find("\n## " + heading + "\n");
  if (section == std::string::npos) return {};
  const std::size_t fence = page.find("\n" + opening + "\n", section);
  const std::size_t next = page.find("\n## ", section + 1);
  if (fence == std::string::npos || fence > next) return {};
  const std::size_t begin = fence + opening.size() + 2;
  const std::string closing = opening.substr(0, opening.find_first_not_of('`'));
  return page.substr(begin, page.find("\n" + closing + "\n", begin) + 1 - begin);
}

std::string example_below(const std::string& page, const std::string& heading) {
  return block_below(page, heading, "````site");
}

}  // namespace

TEST_CASE("every case gives what it expects", "[cases]") {
  const bool accept = std::getenv("VADE_ACCEPT") != nullptr;
  const char* only = std::getenv("VADE_CASE");
  for (const fs::path& path : files_below(Cases, ".case")) {
    if (only != nullptr && path.string().find(only) == std::string::npos) continue;
    DYNAMIC_SECTION(path.string()) {
      test::CaseFile file = test::read_case(read_file(path));
      const Outcome outcome = run(file.files());
      check_texts(outcome.report);
      check_ids(outcome.published);
      bool expects = false;
      for (test::CasePart& part : file.parts) {
        if (!part.name.starts_with("expect")) continue;
        expects = true;
        const std::string is = actual(part.name, part.text, outcome);
        if (accept) part.text = is;
        INFO(part.name);
        CHECK(part.text == is);
      }
      CHECK(expects);
      if (accept) std::ofstream(path, std::ios::binary) << test::write_case(file);
    }
  }
}

TEST_CASE("every rule has a page whose wrong example gives it and whose right one does not",
          "[cases]") {
  for (const diag::Rule* rule : check::all_rules()) {
    DYNAMIC_SECTION(rule->name) {
      const fs::path path = RulePages / (std::string(rule->name) + ".md");
      REQUIRE(fs::exists(path));
      const std::string page = read_file(path);
      CHECK(page.find(rule->summary) != std::string::npos);
      CHECK(page.find("`" + std::string(diag::severity_name(rule->severity)) + "`") !=
            std::string::npos);
      const std::string wrong = example_below(page, "Wrong");
      const std::string right = example_below(page, "Right");
      REQUIRE_FALSE(wrong.empty());
      REQUIRE_FALSE(right.empty());
      CHECK(rules_in(run(test::read_case(wrong).files()).report).count(std::string(rule->name)) ==
            1);
      const Outcome good = run(test::read_case(right).files());
      CHECK(findings_text(good.report) == "");
    }
  }
}

TEST_CASE("the page about findings shows what is really written", "[cases]") {
  const std::string page = read_file(FindingsPage);
  const build::Report report = run(test::read_case(example_below(page, "Example")).files()).report;
  REQUIRE(report.findings.size() == 1);
  CHECK(block_below(page, "Text", "```") == diag::write_text(report.findings, diag::Colour::Never));
  CHECK(block_below(page, "JSON", "```json") == diag::write_json(report.findings));
}

TEST_CASE("every rule is met in a case", "[cases]") {
  std::string all;
  for (const fs::path& path : files_below(Cases, ".case")) {
    for (const test::CasePart& part : test::read_case(read_file(path)).parts) {
      if (part.name == "expect/findings") all += part.text;
    }
  }
  for (const diag::Rule* rule : check::all_rules()) {
    INFO(rule->name);
    CHECK(all.find(" " + std::string(rule->name) + ": ") != std::string::npos);
  }
}

TEST_CASE("the index of the rules' pages lists each rule as it is", "[cases]") {
  const std::string index = read_file(RulePages / "README.md");
  for (const diag::Rule* rule : check::all_rules()) {
    CHECK_THAT(index,
               Catch::Contains(fmt::format("\n| [`{0}`]({0}.md) | {1} | {2} |\n", rule->name,
                                           diag::severity_name(rule->severity), rule->summary)));
  }
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = index.find("\n| [`", at)) != std::string::npos; ++at) ++rows;
  CHECK(rows == check::all_rules().size());
}

TEST_CASE("every rule page belongs to a rule", "[cases]") {
  for (const fs::path& path : files_below(RulePages, ".md")) {
    if (path.stem() == "README") continue;
    INFO(path.string());
    CHECK(check::find_rule(path.stem().string()) != nullptr);
  }
}
