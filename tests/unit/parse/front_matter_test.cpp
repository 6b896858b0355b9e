#include "parse/front_matter.h"

#include "diag/rules.h"
#include "parse/alias.h"
#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

namespace {

parse::ParsedFile read(const std::string& yaml) {
  return parse::parse_file("content/en/a.md", "---\n" + yaml + "---\nText\n", English);
}

/// The only finding of a front matter whose line 2 is `title: A` and whose line 3 is `line`.
diag::Finding finding_of(const std::string& line) {
  const parse::ParsedFile file = read("title: A\n" + line + "\n");
  INFO(line);
  REQUIRE(file.findings.findings().size() == 1);
  CHECK(body_text(file) == "Text");
  CHECK(file.front_matter.title == "A");
  return file.findings.findings().front();
}

void check_invalid(const std::string& line, std::uint32_t column, const std::string& message) {
  const diag::Finding finding = finding_of(line);
  CHECK(finding.rule == &diag::FrontMatterInvalid);
  CHECK(finding.message == message);
  CHECK(finding.where.line == 3);
  CHECK(finding.where.column == column);
}

}  // namespace

TEST_CASE("All keys of the front matter are read", "[parse]") {
  const parse::ParsedFile file = read(R"(title: "Fees: all of them"
description: |
  What you pay
  and when.
id: providers/fees
kind: overview
slug: frais
order: -1.5
draft: true
aliases: [/en/old/, /en/older.html]
source: fr-CA
updated: 2026-11-20
)");
  CHECK(findings(file) == Strings{});
  const parse::FrontMatter& front = file.front_matter;
  CHECK(front.title == "Fees: all of them");
  CHECK(front.description == "What you pay and when.");
  CHECK(front.id == "providers/fees");
  CHECK(front.kind == parse::PageKind::Overview);
  CHECK(front.slug == "frais");
  CHECK(front.order == -1.5);
  CHECK(front.draft);
  REQUIRE(front.aliases.size() == 2);
  CHECK(front.aliases[1].url == "/en/older.html");
  CHECK(file.source.text(front.aliases[1].span) == "/en/older.html");
  CHECK(front.source == "fr-CA");
  CHECK(front.updated == "2026-11-20");
  CHECK(file.source.locate(front.title_span).line == 2);
  CHECK(file.source.text(front.id_span) == "providers/fees");
  CHECK(file.source.text(front.slug_span) == "frais");
  CHECK(file.source.text(front.source_span) == "fr-CA");
}

TEST_CASE("A front matter of a title leaves the rest at its defaults", "[parse]") {
  const parse::FrontMatter front = read("title: A\n").front_matter;
  CHECK(front.kind == parse::PageKind::Article);
  CHECK_FALSE(front.draft);
  CHECK_FALSE(front.order.has_value());
  CHECK((front.id + front.slug + front.description + front.source + front.updated).empty());
}

TEST_CASE("Unknown keys are reported with the nearest known one", "[parse]") {
  const diag::Finding near = finding_of("alias: [/a/]");
  CHECK(near.rule == &diag::FrontMatterUnknownKey);
  CHECK(near.where.line == 3);
  CHECK(near.where.column == 1);
  CHECK(near.where.end_column == 6);
  CHECK(near.message == "front matter has no key `alias`");
  CHECK(near.help == "did you mean `aliases`?");
  CHECK(finding_of("Draft: true").help == "did you mean `draft`?");
  CHECK(finding_of("weight: 3").help ==
        "known keys: `title`, `description`, `id`, `kind`, `slug`, `order`, `draft`, `aliases`, "
        "`source`, `updated`");
}

TEST_CASE("Values that do not fit their key are reported at their place", "[parse]") {
  check_invalid("kind: Faqs", 7, "`Faqs` is not a kind of page");
  check_invalid("id: Providers FAQ", 5, "`Providers FAQ` cannot be a page's id");
  check_invalid("id: a//b", 5, "`a//b` cannot be a page's id");
  check_invalid("slug: a/b", 7, "`a/b` cannot be part of a URL");
  check_invalid("slug: Les frais", 7, "`Les frais` cannot be part of a URL");
  check_invalid("order: first", 8, "`order` must be a number");
  check_invalid("order: '1'", 8, "`order` must be a number");
  check_invalid("order: 1x", 8, "`order` must be a number");
  check_invalid("order: inf", 8, "`order` must be a number");
  check_invalid("order: [1]", 8, "`order` must be a number");
  check_invalid("draft: yes", 8, "`draft` must be `true` or `false`");
  check_invalid("draft: 'true'", 8, "`draft` must be `true` or `false`");
  check_invalid("source: english!", 9, "`english!` is not a language tag");
  check_invalid("updated: 2026-02-30", 10, "`2026-02-30` is not a date");
  check_invalid("description: [a, b]", 14, "`description` must be a text, but is a list");
  check_invalid("description: ''", 14, "`description` is empty");
  check_invalid("description:", 1, "`description` has no value");
  check_invalid("aliases: /en/old/", 10,
                "`aliases` must be a list of URL paths, but is a single value");
}

TEST_CASE("Help names what was probably meant", "[parse]") {
  CHECK(finding_of("kind: Faqs").help == "did you mean `faq`?");
  CHECK(finding_of("kind: recipe").help == "use `article`, `faq` or `overview`");
  CHECK(finding_of("slug: Les frais").help == "did you mean `les-frais`?");
}

TEST_CASE("An alias is a path of this site", "[parse]") {
  for (const char* const url : {"en/old",
                                "https://elsewhere.example/",
                                "//elsewhere.example/",
                                "/../secret",
                                "/en/..",
                                "/en/%2E%2e/x",
                                "/en/..%2fx",
                                "/en/%5c..",
                                "/en//old",
                                "/en/a b",
                                "/en/a?b=1",
                                "/en/a#b",
                                "/en\\\\a",
                                "/",
                                "javascript:alert(1)",
                                "/en/a%3Fb",
                                "/en/a%00",
                                "/en/a%FF",
                                "/en/a%",
                                "/en/%2525",
                                "/.vade-manifest"}) {
    const diag::Finding finding = finding_of("aliases: [\"" + std::string(url) + "\"]");
    CHECK(finding.rule == &diag::FrontMatterInvalid);
    CHECK(finding.where.column == 11);
  }
  CHECK(read("title: A\naliases: [/en/old, /fr/été/, /v1.2/...]\n").findings.empty());
  const parse::ParsedFile encoded = read("title: A\naliases: [/en/caf%C3%A9/, /en/my%20page/]\n");
  CHECK(encoded.findings.empty());
  CHECK(encoded.front_matter.aliases.at(0).url == "/en/café/");
  CHECK(encoded.front_matter.aliases.at(1).url == "/en/my page/");
  CHECK_FALSE(parse::alias_fault("/" + std::string(256, 'a')).empty());
  const parse::ParsedFile mixed = read("title: A\naliases:\n  - /a/\n  - b\n  - [c]\n");
  CHECK(findings(mixed) == Strings{"front-matter-invalid 5:5", "front-matter-invalid 6:5"});
  REQUIRE(mixed.front_matter.aliases.size() == 1);
}

TEST_CASE("A page needs a title", "[parse]") {
  const parse::ParsedFile without = read("order: 1\n");
  CHECK(findings(without) == Strings{"front-matter-invalid 1:1"});
  CHECK(without.findings.findings().front().message == "front matter has no `title`");
  CHECK(findings(read("")) == Strings{"front-matter-invalid 1:1"});
  CHECK(findings(read("title: ''\n")) == Strings{"front-matter-invalid 2:8"});
  CHECK(findings(read("title:\n")) == Strings{"front-matter-invalid 2:1"});
  CHECK(findings(read("title: [a]\n")) == Strings{"front-matter-invalid 2:8"});
}

TEST_CASE("A page without front matter is told which lines to add", "[parse]") {
  const parse::ParsedFile file = parse::parse_file("a.md", "Hello\n", English);
  REQUIRE(findings(file) == Strings{"front-matter-invalid 1:1"});
  const diag::Finding& finding = file.findings.findings().front();
  CHECK(finding.message == "page has no front matter, so it has no title");
  CHECK(finding.help == "start the file with three lines: `---`, `title: …` and `---`");
  CHECK(body_text(file) == "Hello");
}

TEST_CASE("A rule or a list at the start of a file is no front matter", "[parse]") {
  for (const char* const text : {"----\nHello\n", "--- \t-\nHello\n", "+++ plus\nHello\n",
                                 "\n---\ntitle: A\n---\n", "-- -\nHello"}) {
    const parse::ParsedFile file = parse::parse_file("a.md", text, English);
    REQUIRE(file.findings.findings().size() == 1);
    CHECK(file.findings.findings().front().message ==
          "page has no front matter, so it has no title");
  }
}

TEST_CASE("Front matter in another language is refused and skipped", "[parse]") {
  for (const char* const text : {"---js\nrun()\n---\nText\n", "+++\ntitle = 'A'\n+++\nText\n",
                                 "---toml\ntitle = 'A'\n---\nText\n"}) {
    const parse::ParsedFile file = parse::parse_file("a.md", text, English);
    CHECK(findings(file) == Strings{"front-matter-invalid 1:1"});
    CHECK(body_text(file) == "Text");
  }
  CHECK(body_text(parse::parse_file("a.md", "+++\nText\n", English)) == "Text");
}

TEST_CASE("A front matter that is not closed is reported once and loses no text", "[parse]") {
  const parse::ParsedFile file = parse::parse_file("a.md", "---\ntitle: A\n\nText\n", English);
  REQUIRE(findings(file) == Strings{"front-matter-invalid 1:1"});
  CHECK(file.findings.findings().front().message == "front matter is not closed");
  CHECK(body_text(file) == "title: A Text");
  CHECK(findings(parse::parse_file("a.md", "---", English)) == Strings{"front-matter-invalid 1:1"});
}

TEST_CASE("Blanks behind the fences do no harm", "[parse]") {
  const parse::ParsedFile file = parse::parse_file("a.md", "--- \ntitle: A\n---\t\nText", English);
  CHECK(findings(file) == Strings{});
  CHECK(body_text(file) == "Text");
}

TEST_CASE("YAML that is refused is one finding at its place in the file", "[parse]") {
  CHECK(findings(read("title: A\ntitle: B\n")) == Strings{"front-matter-invalid 3:1"});
  CHECK(findings(read("title: &a A\nslug: *a\n")).size() == 1);
  CHECK(findings(read("title: [A\n")).size() == 1);
  CHECK(findings(read("- title\n- A\n")) == Strings{"front-matter-invalid 2:1"});
  CHECK(findings(read("just words\n")) == Strings{"front-matter-invalid 2:1"});
}

TEST_CASE("A front matter of more than 64 KiB is not read", "[parse]") {
  const std::string filler(parse::MaximumFrontMatterBytes, 'x');
  const parse::ParsedFile file = read("title: A\ndescription: " + filler + "\n");
  REQUIRE(findings(file) == Strings{"front-matter-invalid 1:1"});
  CHECK(file.findings.findings().front().message == "front matter has more than 64 KiB");
  CHECK(file.front_matter.title.empty());
  CHECK(body_text(file) == "Text");
}
