#include "build/pipeline.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace vade;

namespace {

/// What helps with the only finding of a site of one English page.
std::string help_of(const std::string& page, std::map<std::string, std::string> files = {}) {
  files["site/site.yaml"] = "base_url: https://help.example/\nsource_locale: en\nlocales: [en]\n";
  files["content/en/index.md"] = "---\ntitle: Help\n---\n" + page;
  const base::MemoryFileSystem site(std::move(files));
  const auto report = build::check_site(site, build::Options{});
  REQUIRE(report.ok());
  REQUIRE(report->findings.size() == 1);
  return report->findings.front().help;
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

TEST_CASE("for a message that nothing uses the nearest key is proposed", "[build]") {
  CHECK(help_of("Text.\n", {{"locales/en.yaml", "messages: {nav.tok: Contents}\n"}}) ==
        "did you mean `nav.toc`?");
  CHECK_THAT(help_of("Text.\n", {{"locales/en.yaml", "messages: {legal: Legal}\n"}}),
             Catch::Matchers::StartsWith("name it in a template, as in `{{t.legal}}`"));
}
