#include "build/pipeline.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace vade;

namespace {

/// The only finding of a site of one English page, with other files.
diag::Finding finding_of(const std::string& page, std::map<std::string, std::string> files = {}) {
  files["site/site.yaml"] = "base_url: https://help.example/\nsource_locale: en\nlocales: [en]\n";
  files["content/en/index.md"] = "---\ntitle: Help\n---\n" + page;
  const base::MemoryFileSystem site(std::move(files));
  const auto report = build::check_site(site, build::Options{});
  REQUIRE(report.ok());
  REQUIRE(report->findings.size() == 1);
  return report->findings.front();
}

std::string help_of(const std::string& page, const std::map<std::string, std::string>& files = {}) {
  return finding_of(page, files).help;
}

/// The page's line once the fix of its only finding is made; as it is if there is none.
std::string fixed(const std::string& line) {
  const diag::Finding finding =
      finding_of(line + "\n\n[Fees](fees.md) [Café](<a b.md>)\n",
                 {{"content/en/fees.md", "---\ntitle: Fees\n---\n## The VAT\nNone.\n"},
                  {"content/en/a b.md", "---\ntitle: Café\n---\nOpen.\n"}});
  if (!finding.fix) return line;
  const diag::Location& where = finding.fix->where;
  CHECK(where.line == 4);
  CHECK(where.end_line == 4);
  return line.substr(0, where.column - 1) + finding.fix->replacement +
         line.substr(where.end_column - 1);
}

}  // namespace

TEST_CASE("for a label that is missing the nearest one is proposed", "[build]") {
  const std::map<std::string, std::string> labels = {
      {"locales/en.yaml", "labels: {client: Client}\n"}};
  CHECK(help_of("```dot Map\ndigraph { a [label=\"@clients\"] }\n```\n", labels) ==
        "did you mean `client`?");
  CHECK(help_of("```dot Map\ndigraph { a [label=\"@fees\"] }\n```\n", labels) ==
        "add `fees` under `labels` in locales/en.yaml");
}

TEST_CASE("a diagram without a name is named where it stands", "[build]") {
  CHECK_THAT(help_of("```dot\ndigraph { a }\n```\n"),
             Catch::Matchers::StartsWith("name it behind the word `dot`"));
  CHECK_THAT(help_of("![](a.dot)\n", {{"content/en/a.dot", "digraph { a }"}}),
             Catch::Matchers::StartsWith("name it between the square brackets"));
}

TEST_CASE("where one name was meant, the fix puts it in the address and keeps the rest",
          "[build]") {
  CHECK(fixed("See [*all* fees](fee.md#the-vat \"Fees\").") ==
        "See [*all* fees](fees.md#the-vat \"Fees\").");
  CHECK(fixed("See [fees]( <Fees.md?a=b> ).") == "See [fees]( <fees.md?a=b> ).");
  CHECK(fixed("See [](fees.md#the-vta).") == "See [](fees.md#the-vat).");
  CHECK(fixed("See [a b](a-b.md).") == "See [a b](a%20b.md).");
  CHECK(fixed("See [fees](fees.html).") == "See [fees](fees.md).");
  CHECK(fixed("See [fees][fee].\n\n[fees]: fees.md") == "See [fees][fees].\n\n[fees]: fees.md");
  CHECK(fixed("See [fees](nothing-like-it.md).") == "See [fees](nothing-like-it.md).");
  CHECK(fixed("See [fees][f].\n\n[f]: fee.md") == "See [fees][f].\n\n[f]: fee.md");
}

TEST_CASE("the fix of an unknown key is the known one", "[build]") {
  const base::MemoryFileSystem site(
      {{"site/site.yaml", "base_url: https://help.example/\nsource_locale: en\nlocales: [en]\n"},
       {"content/en/index.md", "---\ntitle: Help\nalias: [/old/]\n---\nHelp.\n"}});
  const auto report = build::check_site(site, build::Options{});
  REQUIRE(report->findings.size() == 1);
  REQUIRE(report->findings.front().fix);
  CHECK(report->findings.front().fix->replacement == "aliases");
  CHECK(report->findings.front().fix->where == report->findings.front().where);
}

TEST_CASE("a question that the source lacks is one finding that names the other places",
          "[build]") {
  const auto page = [](const char* more) {
    return std::string("---\ntitle: Help\n---\nQ: Is it free? {#free}\n\nA: Yes.\n") + more;
  };
  const char* const vat = "\nQ: And the VAT? {#vat}\n\nA: None.\n";
  const base::MemoryFileSystem site({{"site/site.yaml",
                                      "base_url: https://help.example/\nsource_locale: en\n"
                                      "locales: [en, es, it]\n"},
                                     {"locales/es.yaml", "faq: {question: [Q], answer: [A]}\n"},
                                     {"locales/it.yaml", "faq: {question: [Q], answer: [A]}\n"},
                                     {"content/en/index.md", page("")},
                                     {"content/es/index.md", page(vat)},
                                     {"content/it/index.md", page(vat)}});
  const auto report = build::check_site(site, build::Options{});
  REQUIRE(report.ok());
  std::vector<diag::Finding> found;
  for (const diag::Finding& finding : report->findings) {
    if (finding.rule->name.starts_with("entry-")) found.push_back(finding);
  }
  REQUIRE(found.size() == 1);
  CHECK(found[0].where.path == "content/es/index.md");
  CHECK(found[0].locale == "en");
  CHECK(found[0].help ==
        "write it in `content/en/index.md` too, with `{#vat}`, or take it out of its translations");
  REQUIRE(found[0].related.size() == 2);
  CHECK(found[0].related[0].where.path == "content/it/index.md");
  CHECK(found[0].related[1].where.path == "content/en/index.md");
  CHECK(found[0].related[1].where.line == 4);
}

TEST_CASE("what is wrong in a shared file for several locales belongs to none", "[build]") {
  const std::string page = "---\ntitle: Help\n---\n![Map](../shared/map.dot)\n";
  const base::MemoryFileSystem site(
      {{"site/site.yaml",
        "base_url: https://help.example/\nsource_locale: en\nlocales: [en, fr]\n"},
       {"content/shared/map.dot", "digraph { a [URL=\"/gone.md\"] }"},
       {"content/en/index.md", page},
       {"content/fr/index.md", page}});
  const auto report = build::check_site(site, build::Options{});
  REQUIRE(report.ok());
  REQUIRE(report->findings.size() == 1);
  CHECK(report->findings[0].locale.empty());
}

TEST_CASE("for a message that nothing uses the nearest key is proposed", "[build]") {
  CHECK(help_of("Text.\n", {{"locales/en.yaml", "messages: {nav.tok: Contents}\n"}}) ==
        "did you mean `nav.toc`?");
  CHECK_THAT(help_of("Text.\n", {{"locales/en.yaml", "messages: {legal: Legal}\n"}}),
             Catch::Matchers::StartsWith("name it in a template, as in `{{t.legal}}`"));
}
