#include "parse/raw_html.h"

#include "diag/rules.h"
#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

TEST_CASE("Raw HTML that is not let through is reported where it stands", "[parse]") {
  const parse::ParsedFile file =
      article("Press <kbd>F1</kbd> <script>x</script>\n\n<iframe src=\"x\"></iframe>\n");
  CHECK(findings(file) == Strings{"html-not-allowed 5:21", "html-not-allowed 7:1"});
  CHECK(file.findings.findings().front().rule == &diag::HtmlNotAllowed);
  CHECK_FALSE(file.findings.findings().front().help.empty());
}

TEST_CASE("Harmless HTML and HTML shown as code is no finding", "[parse]") {
  CHECK(findings(article("H<sub>2</sub>O <!-- why --> `<script>`\n")) == Strings{});
}

TEST_CASE("An element is reported once, not again for its closing tag", "[parse]") {
  CHECK(findings(article("<div>\n\ntext\n\n</div>\n")) == Strings{"html-not-allowed 5:1"});
  CHECK(findings(article("text\n\n</div><script>x</script>\n")) == Strings{"html-not-allowed 7:1"});
  CHECK(findings(article("<details>\n<summary>More</summary>\n\ntext\n\n</details>\n")) ==
        Strings{});
  CHECK(findings(article("a <details>\n")) == Strings{"html-not-allowed 5:3"});
}
