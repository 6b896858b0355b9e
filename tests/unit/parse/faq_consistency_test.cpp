#include "diag/rules.h"
#include "parse/faq_markers.h"
#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

namespace {

const diag::Finding& only_finding(const parse::ParsedFile& file) {
  REQUIRE(file.findings.findings().size() == 1);
  const diag::Finding& finding = file.findings.findings().front();
  REQUIRE(finding.rule == &diag::FaqMarkerInconsistent);
  return finding;
}

}  // namespace

TEST_CASE("The letter that differs from most is reported with its repair", "[parse]") {
  const parse::ParsedFile file =
      article("Q: a?\n\nA: b\n\nQ: a?\n\n  R: b\n\nQ: a?\n\nA: b\n", French);
  const diag::Finding& finding = only_finding(file);
  CHECK(finding.severity == diag::Severity::Warning);
  CHECK(finding.message == "answer is marked `R:`, while 2 on this page are marked `A:`");
  CHECK(finding.where.line == 11);
  CHECK(finding.where.column == 3);
  CHECK(finding.where.end_column == 5);
  CHECK(finding.help == "write `A: …`");
  REQUIRE(finding.related.size() == 1);
  CHECK(finding.related[0].where.line == 7);
  REQUIRE(finding.fix.has_value());
  CHECK(finding.fix->where == finding.where);
  CHECK(finding.fix->replacement == "A:");
}

TEST_CASE("At equal numbers the first letter counts as usual", "[parse]") {
  const parse::ParsedFile file = article("Q: a?\n\nR: b\n\nQ: a?\n\nA: b\n", French);
  CHECK(only_finding(file).where.line == 11);
  CHECK(only_finding(file).message == "answer is marked `A:`, while 1 on this page is marked `R:`");
}

TEST_CASE("Other spacing is a note", "[parse]") {
  const parse::ParsedFile spaced =
      article("Q: a?\n\nA: b\n\nQ : a?\n\nA: b\n\nQ: a?\n\nA: b\n", French);
  CHECK(only_finding(spaced).severity == diag::Severity::Note);
  CHECK(only_finding(spaced).message ==
        "marker `Q :` has a space before its colon, unlike most on this page");
  CHECK(only_finding(spaced).where.line == 9);
  CHECK(only_finding(spaced).fix->replacement == "Q:");

  const parse::ParsedFile glued = article("V: a?\n\nA: b\n\nV:a?\n\nA: b\n", Dutch);
  CHECK(only_finding(glued).severity == diag::Severity::Note);
  CHECK(only_finding(glued).message ==
        "marker `V:` has no space behind its colon, unlike most on this page");
  CHECK(only_finding(glued).where.column == 1);
  CHECK(only_finding(glued).fix->replacement == "V: ");

  const parse::ParsedFile tight = article("Q : a?\n\nA: b\n\nQ: a?\n\nA: b\n");
  CHECK(only_finding(tight).message ==
        "marker `Q:` has no space before its colon, unlike most on this page");
  CHECK(only_finding(tight).fix->replacement == "Q :");
}

TEST_CASE("One marker is reported once, and repaired in one go", "[parse]") {
  const parse::ParsedFile file =
      article("Q: a?\n\nA: b\n\nQ: a?\n\nA: b\n\nQ: a?\n\nR :b\n", French);
  CHECK(only_finding(file).severity == diag::Severity::Warning);
  CHECK(only_finding(file).fix->replacement == "A: ");
}

TEST_CASE("A marker with emphasis inside has no repair by machine", "[parse]") {
  const parse::ParsedFile file =
      article("Q: a?\n\nA: b\n\nQ: a?\n\nA: b\n\nQ: a?\n\n**R**: b\n", French);
  CHECK_FALSE(only_finding(file).fix.has_value());
}

TEST_CASE("No-break and ordinary spaces are the same way of writing", "[parse]") {
  CHECK(findings(article("Q : a?\n\nR: b\n\nQ\u00A0: a?\n\nR: b\n\nQ\u202F: a?\n\nR:\u00A0b\n",
                         French)) == Strings{});
}

TEST_CASE("Questions and answers are compared apart, orphans included", "[parse]") {
  CHECK(findings(article("Q : a?\n\nA: b\n\nQ : a?\n\nA: b\n")) == Strings{});
  CHECK(findings(article("A: b.\n\nQ: a?\n\nR: b\n\nQ: a?\n\nR: b\n", French)) ==
        Strings{"faq-answer-without-question 5:1", "faq-marker-inconsistent 5:1"});
}
