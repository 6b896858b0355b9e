#include "l10n/canonical_text.h"

#include "support/site_of.h"

#include <catch2/catch.hpp>

using namespace vade;

namespace {

/// The canonical text of the first block of a page.
std::string canonical(const std::string& body) {
  const model::Site site =
      test::site_of({{"content/en/a.md", "---\ntitle: A\n---\n" + body},
                     {"content/en/b.md", "---\ntitle: B\nid: bee\n---\n## X {#x}\n"},
                     {"content/en/img/p.png", "png"}});
  const model::Page& page = site.pages.front();
  return l10n::canonical_text(site, page, model::blocks_of(*page.file, model::None).front());
}

}  // namespace

TEST_CASE("equal content has one canonical text") {
  CHECK(canonical("Some *text*\nand __more__.") == "Some *text* and **more**.");
  CHECK(canonical("Some _text_ and\n**more**.") == "Some *text* and **more**.");
  CHECK(canonical("cafe\u0301") == "caf\u00e9");
  CHECK(canonical("a  \nb") == "a\nb");
}

TEST_CASE("markup of the text itself stands behind a backslash") {
  CHECK(canonical("1 \\* 2 \\[x\\] \\` \\~ \\\\ a|b") == "1 \\* 2 \\[x\\] \\` \\~ \\\\ a\\|b");
  CHECK(canonical("`` a ` b ``") == "`a \\` b`");
}

TEST_CASE("targets are what they lead to") {
  CHECK(canonical("[see](b.md#x)") == "[see](page:bee#x)");
  CHECK(canonical("[see](/en/b/#x \"t\")") == "[see](page:bee#x \"t\")");
  CHECK(canonical("[see](https://e.org/?a=1)") == "[see](https://e.org/?a=1)");
  CHECK(canonical("text ![alt *x*](img/p.png)") == "text ![alt *x*](content/img/p.png)");
}

TEST_CASE("blocks of every kind have a canonical text") {
  CHECK(canonical("| a | b |\n|---|---|\n| c |  |") == "| a | b |\n| c | |");
  CHECK(canonical("```sh\nls  -l\n```") == "```sh\nls  -l\n```");
  CHECK(canonical("> [!WARNING]\n> Mind this.") == "[!WARNING] Mind this.");
  CHECK(canonical("- [x] done") == "[x] done");
  CHECK(canonical("- one\n\n  two").substr(0, 7) == "one\ntwo");
  CHECK(canonical("A[^n]\n\n[^n]: note") == "A[^n]");
  CHECK(canonical("---\n") == "");
}
