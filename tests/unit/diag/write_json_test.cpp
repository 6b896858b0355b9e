#include "diag/write_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace vade::diag;
using Json = nlohmann::ordered_json;

namespace {

constexpr Rule Broken{"link-broken", Severity::Error, "a link leads nowhere"};

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& item : object.items()) keys.push_back(item.key());
  return keys;
}

Finding sample() {
  const SourceFile file("content/fr/a.md", "é [x](y)\n");
  Finding finding;
  finding.rule = &Broken;
  finding.severity = Severity::Error;
  finding.message = "link leads nowhere: `y`";
  finding.where = file.locate({3, 9});
  finding.locale = "fr";
  finding.help = "did you mean `z`";
  finding.related.push_back({file.locate({0, 2}), "here"});
  finding.fix = Fix{file.locate({7, 8}), "z", "write `z`"};
  return finding;
}

}  // namespace

TEST_CASE("a report without findings is complete", "[diag]") {
  const std::string text = write_json({});
  CHECK(text.ends_with("}\n"));
  CHECK(Json::parse(text) ==
        Json::parse(R"({"version": 1, "summary": {"errors": 0, "warnings": 0, "notes": 0},
                        "findings": []})"));
}

TEST_CASE("a finding has the keys of the contract, in their order", "[diag]") {
  const Json report = Json::parse(write_json({sample()}));
  CHECK(keys_of(report) == std::vector<std::string>{"version", "summary", "findings"});
  CHECK(report["summary"]["errors"] == 1);
  CHECK(report["findings"][0] == Json::parse(R"({
    "rule": "link-broken", "severity": "error", "message": "link leads nowhere: `y`",
    "path": "content/fr/a.md", "line": 1, "column": 3, "endLine": 1, "endColumn": 9,
    "locale": "fr", "help": "did you mean `z`",
    "related": [{"path": "content/fr/a.md", "line": 1, "column": 1, "message": "here"}],
    "fix": {"path": "content/fr/a.md", "line": 1, "column": 7, "endLine": 1, "endColumn": 8,
            "replacement": "z", "description": "write `z`"}})"));
  CHECK(keys_of(report["findings"][0]) ==
        std::vector<std::string>{"rule", "severity", "message", "path", "line", "column", "endLine",
                                 "endColumn", "locale", "help", "related", "fix"});
}

TEST_CASE("what is absent is null, an empty list or an empty text, and never left out", "[diag]") {
  Finding finding;
  finding.rule = &Broken;
  finding.severity = Severity::Warning;
  finding.where = whole_file("a.md");
  const Json written = Json::parse(write_json({finding}))["findings"][0];
  CHECK(written.size() == 12);
  for (const char* key : {"line", "column", "endLine", "endColumn", "locale", "fix"}) {
    CHECK(written[key].is_null());
  }
  CHECK(written["help"] == "");
  CHECK(written["related"] == Json::array());
  CHECK(written["severity"] == "warning");
}

TEST_CASE("findings keep their order, and those that are off are left out", "[diag]") {
  Finding first = sample();
  first.message = "one";
  Finding off = sample();
  off.severity = Severity::Off;
  Finding last = sample();
  last.message = "two";
  last.severity = Severity::Note;
  const Json report = Json::parse(write_json({first, off, last}));
  REQUIRE(report["findings"].size() == 2);
  CHECK(report["findings"][0]["message"] == "one");
  CHECK(report["findings"][1]["message"] == "two");
  CHECK(report["summary"]["notes"] == 1);
}

TEST_CASE("bytes that are not UTF-8 still give valid JSON", "[diag]") {
  Finding finding = sample();
  finding.message = "bad \xFF byte";
  const Json report = Json::parse(write_json({finding}));
  CHECK(report["findings"][0]["message"] == "bad \xEF\xBF\xBD byte");
}
