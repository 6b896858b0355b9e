#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

TEST_CASE("Allowed elements pass, written anew", "[markdown]") {
  CHECK(html("<KBD>Ctrl</KBD> <br/> <abbr title='a \"b\" <c>'>d</abbr>") ==
        "<p><kbd>Ctrl</kbd> <br> <abbr title=\"a &quot;b&quot; &lt;c>\">d</abbr></p>\n");
}

TEST_CASE("What is not allowed is shown as text", "[markdown]") {
  CHECK(html("a <img src=x onerror=y> b") == "<p>a &lt;img src=x onerror=y&gt; b</p>\n");
  CHECK(html("<script>\nx\n</script>\n") == "<p>&lt;script&gt;\nx\n&lt;/script&gt;\n</p>\n");
  CHECK(html("<div>\n<kbd>a</kbd>\n</div>\n") ==
        "<p>&lt;div&gt;\n&lt;kbd&gt;a&lt;/kbd&gt;\n&lt;/div&gt;\n</p>\n");
}

TEST_CASE("Comments are dropped", "[markdown]") {
  CHECK(html("a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf") == "<p>a  c</p>\n<p>f</p>\n");
}

TEST_CASE("Details reach over blocks up to their end", "[markdown]") {
  CHECK(html("<details>\n<summary>S</summary>\n\n*a*\n\n</details>\n\nb\n") ==
        "<details>\n<summary>S</summary>\n<p><em>a</em></p>\n</details>\n<p>b</p>\n");
}

TEST_CASE("An element that is not closed ends with what it stands in", "[markdown]") {
  CHECK(html("a <kbd>b\n\nc") == "<p>a <kbd>b</kbd></p>\n<p>c</p>\n");
  CHECK(html("*a <sub>b* c</sub>") == "<p><em>a <sub>b</sub></em> c&lt;/sub&gt;</p>\n");
  CHECK(html("| a <kbd>b | c |\n|---|---|\n").find("a <kbd>b</kbd></th>") != std::string::npos);
  CHECK(html("- a\n\n  <details>\n\n  b\n- c\n").find("<p>b</p>\n</details></li>") !=
        std::string::npos);
  CHECK(html("<details>\n\na") == "<details>\n<p>a</p>\n</details>");
}

TEST_CASE("A closing tag closes what was opened inside its element", "[markdown]") {
  CHECK(html("<b>a <i>b</b> c</i>") == "<p><b>a <i>b</i></b> c&lt;/i&gt;</p>\n");
}

TEST_CASE("An element that was closed with another can be opened again", "[markdown]") {
  CHECK(html("<b>a <i>b</b> <i>c</i> d</i>") == "<p><b>a <i>b</i></b> <i>c</i> d&lt;/i&gt;</p>\n");
  CHECK(html("<i>a *<b>b</i>* c</i></b>") ==
        "<p><i>a <em><b>b&lt;/i&gt;</b></em> c</i>&lt;/b&gt;</p>\n");
}

// With all open elements looked through for each, a page of 4 MiB took more than a minute.
TEST_CASE("Closing tags of nothing cost little, however much is open", "[markdown]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "<b>";
  for (int i = 0; i < 16'000; ++i) text += "</i>";
  std::string expected = "<p>" + text.substr(0, 60'000);
  for (int i = 0; i < 16'000; ++i) expected += "&lt;/i&gt;";
  for (int i = 0; i < 20'000; ++i) expected += "</b>";
  CHECK((html(text) == expected + "</p>\n"));  // not decomposed: nobody wants to read it
}

TEST_CASE("A closing tag of nothing is shown", "[markdown]") {
  CHECK(html("a</kbd>") == "<p>a&lt;/kbd&gt;</p>\n");
  CHECK(html("</details>\n") == "&lt;/details&gt;\n");
  CHECK(html("<details>\n\n- a\n\n  </details>\n\nb\n").find("&lt;/details&gt;") !=
        std::string::npos);
}

TEST_CASE("Inline elements do not last beyond the block that opens them", "[markdown]") {
  CHECK(html("<kbd>\na\n\nb\n") == "<kbd>\na\n</kbd>\n<p>b</p>\n");
}

TEST_CASE("Details and summary stand only where HTML has them", "[markdown]") {
  CHECK(html("<summary>a</summary>\n") == "&lt;summary&gt;a&lt;/summary&gt;\n");
  CHECK(html("a <details> b") == "<p>a &lt;details&gt; b</p>\n");
  CHECK(html("<details><kbd><details></kbd></details>\n") ==
        "<details><kbd>&lt;details&gt;</kbd></details>\n");
}

TEST_CASE("Footnotes do not end up in details that stay open", "[markdown]") {
  const std::string out = html("<details>\n\na[^1]\n\n[^1]: b\n");
  CHECK(out.find("</details>") < out.find("<section"));
}
