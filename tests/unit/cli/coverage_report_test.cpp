#include "cli/coverage_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace vade;
using Catch::Matchers::Contains;

namespace {

model::EntryCoverage entry(const char* id, model::State state, std::uint32_t line,
                           const char* found_path, std::uint32_t found_line) {
  return {id, state, line, std::string("What of ") + id + "?", found_path, found_line};
}

/// English has all of a page with two questions, but for one that only French has; French lacks one
/// of them, a page, a message and a label.
model::Coverage coverage() {
  using model::State;
  model::Coverage coverage;
  coverage.source = "en";
  coverage.locales.resize(2);
  coverage.locales[0] = {"en", {2, 2}, {2, 2}, {10, 10}, {70, 70}, {1, 1}, {}, {}, 0, 0};
  coverage.locales[1] = {"fr",   {1, 2},       {1, 2},      {4, 10}, {69, 70},
                         {0, 1}, {"nav.next"}, {"clients"}, 0,       0};
  model::PageCoverage faq;
  faq.id = "faq";
  faq.pivot_path = "content/en/faq.md";
  faq.locales = {{State::Current,
                  "content/en/faq.md",
                  {entry("invoice", State::Current, 9, "content/en/faq.md", 9)}},
                 {State::Current,
                  "content/fr/faq.md",
                  {entry("free", State::Orphan, 5, "content/fr/faq.md", 5),
                   entry("invoice", State::Missing, 0, "content/en/faq.md", 9)}}};
  model::PageCoverage fees;
  fees.id = "fees";
  fees.pivot_path = "content/en/fees.md";
  fees.locales = {{State::Current, "content/en/fees.md", {}}, {State::Missing, "", {}}};
  coverage.pages = {faq, fees};
  return coverage;
}

}  // namespace

TEST_CASE("the table has a line for each locale, then what it lacks", "[cli]") {
  const std::string text = cli::coverage_text(coverage(), "");
  CHECK_THAT(text, Contains("locale   pages            questions        words"));
  CHECK_THAT(text, Contains("en       2/2 100.0 %      2/2 100.0 %      10/10 100.0 %"));
  CHECK_THAT(text, Contains("fr       1/2 50.0 %       1/2 50.0 %       4/10 40.0 %"));
  CHECK_THAT(text, Contains("\nmissing in fr:\n"
                            "  content/fr/faq.md:\n"
                            "    content/en/faq.md:9: What of invoice? {#invoice}\n"
                            "  content/en/fees.md: the whole page\n"
                            "  locales/fr.yaml, messages:\n"
                            "    nav.next\n"
                            "  locales/fr.yaml, labels:\n"
                            "    clients\n"
                            "\nwithout source in fr:\n"
                            "  content/fr/faq.md:\n"
                            "    content/fr/faq.md:5: What of free? {#free}\n"));
  CHECK_THAT(text, !Contains("missing in en"));
  CHECK_THAT(text, !Contains(" \n"));
}

TEST_CASE("one locale alone is shown as if it were the only one", "[cli]") {
  const std::string text = cli::coverage_text(coverage(), "en");
  CHECK_THAT(text, Contains("en       2/2"));
  CHECK_THAT(text, !Contains("fr"));
}

TEST_CASE("the JSON has the shape of docs/formats/coverage.md", "[cli]") {
  const auto report = nlohmann::json::parse(cli::coverage_json(coverage(), ""));
  CHECK(report["version"] == 1);
  CHECK(report["source"] == "en");
  CHECK(report["locales"]["fr"]["questions"]["have"] == 1);
  CHECK(report["locales"]["fr"]["words"]["of"] == 10);
  CHECK(report["pages"][0]["id"] == "faq");
  const auto& french = report["pages"][0]["locales"]["fr"];
  CHECK(french["path"] == "content/fr/faq.md");
  CHECK(french["entries"][0]["state"] == "orphan");
  CHECK(french["entries"][0]["line"] == 5);
  CHECK(french["entries"][1]["state"] == "missing");
  CHECK(french["entries"][1]["line"].is_null());
  CHECK(french["entries"][1]["question"] == "What of invoice?");
  CHECK(french["entries"][1]["foundAt"]["path"] == "content/en/faq.md");
  CHECK(french["entries"][1]["foundAt"]["line"] == 9);
  CHECK(report["locales"]["fr"]["messages"]["missing"][0] == "nav.next");
  CHECK(report["pages"][1]["locales"]["fr"]["path"].is_null());
  const auto only = nlohmann::json::parse(cli::coverage_json(coverage(), "fr"));
  CHECK(only["locales"].size() == 1);
  CHECK(only["pages"][0]["locales"].size() == 1);
}
