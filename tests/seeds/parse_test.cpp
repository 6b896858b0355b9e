// What parsing alone finds in the seeds.

#include "seeds.h"
#include "unit/parse/support.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace vade;
using namespace vade::test;

namespace {

/// The lines of the front matter that the documents get: theirs start in the line behind it.
constexpr std::uint32_t FrontMatterLines = 4;

parse::ParsedFile seed(const std::string& number, std::string_view kind,
                       const config::FaqMarkers& markers) {
  return page(kind, read_seed(number), markers);
}

std::vector<std::uint32_t> lines_of(const parse::ParsedFile& file, parse::OutlineKind kind) {
  std::vector<std::uint32_t> lines;
  for (const parse::OutlineItem& item : file.outline) {
    if (item.kind != kind) continue;
    lines.push_back(file.source.locate(file.document.node(item.title).span).line -
                    FrontMatterLines);
  }
  return lines;
}

/// `rule line` in the seed's own lines.
Strings seed_findings(const parse::ParsedFile& file) {
  Strings lines;
  for (const diag::Finding& finding : file.findings.findings()) {
    lines.push_back(std::string(finding.rule->name) + ' ' +
                    std::to_string(finding.where.line - FrontMatterLines) + ' ' +
                    std::string(diag::severity_name(finding.severity)));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

using Lines = std::vector<std::uint32_t>;
using parse::OutlineKind;

}  // namespace

TEST_CASE("The English seed has twelve entries, one unmarked, and an orphan answer", "[seeds]") {
  const parse::ParsedFile file = seed("004", "faq", English);
  CHECK(lines_of(file, OutlineKind::Question) ==
        Lines{8, 12, 18, 24, 36, 40, 44, 48, 54, 62, 66, 70});
  CHECK(lines_of(file, OutlineKind::Section) == Lines{6, 22, 52, 58});
  CHECK(seed_findings(file) ==
        Strings{"faq-answer-without-question 60 warning", "faq-marker-missing 18 warning"});
}

TEST_CASE("The French seed has eight entries, one answer marked otherwise", "[seeds]") {
  const parse::ParsedFile file = seed("000", "faq", French);
  CHECK(lines_of(file, OutlineKind::Question) == Lines{11, 15, 19, 25, 31, 35, 39, 43});
  CHECK(lines_of(file, OutlineKind::Section) == Lines{9, 23, 29});
  CHECK(seed_findings(file) ==
        Strings{"faq-marker-inconsistent 11 note", "faq-marker-inconsistent 45 warning"});
}

TEST_CASE("The Dutch seed has eight entries, one of them glued to its marker", "[seeds]") {
  const parse::ParsedFile file = seed("002", "faq", Dutch);
  CHECK(lines_of(file, OutlineKind::Question) == Lines{5, 11, 17, 26, 32, 36, 40, 46});
  CHECK(lines_of(file, OutlineKind::Section) == Lines{3, 24, 31});
  CHECK(seed_findings(file) == Strings{"faq-marker-inconsistent 32 note"});
}

TEST_CASE("The overview seeds have no entries and no findings", "[seeds]") {
  const std::pair<const char*, config::FaqMarkers> seeds[] = {{"001", French}, {"003", Dutch}};
  for (const auto& [number, markers] : seeds) {
    const parse::ParsedFile file = seed(number, "overview", markers);
    CHECK(file.outline.empty());
    CHECK(seed_findings(file).empty());
  }
}
