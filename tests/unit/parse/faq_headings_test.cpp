#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

TEST_CASE("Headings below sections are questions in a FAQ page", "[parse]") {
  const parse::ParsedFile file = faq(R"(Intro.

## Fees

All about fees.

### Is it *free*? {#free}

Yes.

#### Always

- a

### And then?

No.

## Contact

Write to us.
)");
  CHECK(findings(file) == Strings{});
  CHECK(outline(file) == Strings{"section 2 Fees", "question 3 Is it free? {#free}",
                                 "question 3 And then?", "section 2 Contact"});
  CHECK(blocks(file) ==
        Strings{"(p Intro.)", "(heading Fees)", "(p All about fees.)",
                "(entry (question Is it  (em free) ?) (answer (p Yes.) (heading Always) "
                "(list (item (p a)))))",
                "(entry (question And then?) (answer (p No.)))", "(heading Contact)",
                "(p Write to us.)"});
}

TEST_CASE("Without third-level headings the second-level ones are questions", "[parse]") {
  CHECK(outline(faq("## Is it free?\n\nYes.\n\n#### Always\n\nb\n\n## Contact\n\nHere.\n")) ==
        Strings{"question 2 Is it free?", "question 2 Contact"});
}

TEST_CASE("Headings are questions in FAQ pages only", "[parse]") {
  CHECK(outline(article("## Is it free?\n\nYes.\n")) == Strings{"section 2 Is it free?"});
  CHECK(outline(page("overview", "## A\n\n### Is it?\n\nYes.\n")) ==
        Strings{"section 2 A", "section 3 Is it?"});
}

TEST_CASE("Headings in quotes and lists are no questions", "[parse]") {
  CHECK(outline(faq("> ### A?\n\n## B?\n\nYes.\n")) == Strings{"question 2 B?"});
}

TEST_CASE("A question heading with nothing below it is reported and stays", "[parse]") {
  const parse::ParsedFile file = faq("## A?\n\n## B?\n\nYes.\n\n## C?\n");
  CHECK(findings(file) ==
        Strings{"faq-question-without-answer 5:1", "faq-question-without-answer 11:1"});
  CHECK(blocks(file) == Strings{"(entry (question A?) (answer))",
                                "(entry (question B?) (answer (p Yes.)))",
                                "(entry (question C?) (answer))"});
  CHECK(file.findings.findings().front().help ==
        "write its answer below it, or remove the question");
}

TEST_CASE("An answer marker directly below a question heading is taken off", "[parse]") {
  const parse::ParsedFile file = faq("## Is it free?\n\nA: Yes.\n\nReally.\n");
  CHECK(findings(file) == Strings{});
  CHECK(blocks(file) == Strings{"(entry (question Is it free?) (answer (p Yes.) (p Really.)))"});
  CHECK(outline(article("## Is it free?\n\nA: Yes.\n")) == Strings{"question 2 Is it free?"});
}

TEST_CASE("Where questions are marked, headings are sections", "[parse]") {
  const parse::ParsedFile file = faq("## Fees\n\n### All\n\nQ: Is it?\n\nA: Yes.\n\n#### B\n");
  CHECK(outline(file) ==
        Strings{"section 2 Fees", "section 3 All", "question 4 Is it?", "section 4 B"});
}

TEST_CASE("Footnotes are no part of the last answer", "[parse]") {
  const parse::ParsedFile file = faq("## A?\n\nYes[^1].\n\n[^1]: Really.\n");
  REQUIRE(blocks(file).size() == 2);
  CHECK(blocks(file)[0] == "(entry (question A?) (answer (p Yes (reference 1) .)))");
  CHECK(blocks(file)[1] == "(footnote 1 (p Really.))");
}

TEST_CASE("An FAQ page without headings has no entries", "[parse]") {
  CHECK(outline(faq("Text.\n\n- a\n")) == Strings{});
  CHECK(outline(faq("")) == Strings{});
}
