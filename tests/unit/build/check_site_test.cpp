#include "build/pipeline.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>

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
