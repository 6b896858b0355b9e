#include "config/load.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

using vade::base::MemoryFileSystem;
using vade::config::Config;
using vade::config::load_config;
using vade::diag::Bag;
using vade::diag::Finding;
using vade::diag::Severity;

namespace {

const std::string Smallest =
    "base_url: https://help.example.com\nsource_locale: en\nlocales: [en, fr, nl]\n";

struct Loaded {
  Config config;
  Bag bag;
};

Loaded load(const std::string& text) {
  Loaded loaded;
  MemoryFileSystem files;
  files.add("site/site.yaml", text);
  auto result = load_config(files, loaded.bag);
  REQUIRE(result.ok());
  loaded.config = *std::move(result);
  return loaded;
}

/// What is said about `extra`, written below the smallest configuration; there must be one finding.
Finding finding_of(const std::string& extra) {
  const Loaded loaded = load(Smallest + extra);
  REQUIRE(loaded.bag.findings().size() == 1);
  return loaded.bag.findings().front();
}

Finding only_finding(const Loaded& loaded) {
  REQUIRE(loaded.bag.findings().size() == 1);
  return loaded.bag.findings().front();
}

}  // namespace

TEST_CASE("the smallest configuration has all defaults", "[config]") {
  const auto [config, bag] = load(Smallest);
  CHECK(bag.empty());
  CHECK(config.base_url == "https://help.example.com/");
  CHECK(config.source_locale == "en");
  CHECK(config.locales == std::vector<std::string>{"en", "fr", "nl"});
  CHECK(config.navigation.empty());
  CHECK(config.checks.empty());
  CHECK(config.coverage.empty());
  CHECK(config.output == "public");
  CHECK(config.organization.empty());
}

TEST_CASE("a folder without configuration is no site", "[config]") {
  Bag bag;
  const auto result = load_config(MemoryFileSystem(), bag);
  REQUIRE_FALSE(result.ok());
  CHECK(result.failure().path == "site/site.yaml");
  CHECK(result.failure().help.find("vade init") != std::string::npos);
  CHECK(bag.empty());
}

TEST_CASE("all keys are read", "[config]") {
  const auto [config, bag] = load(Smallest + R"(
navigation:
  - index
  - providers: [fees, {access: [keys]}]
checks:
  link-case: off
  page-orphan: error
coverage:
  fr: {questions: 60, words: 50.5, pages: 90}
output: build/site
organization: Example Org
)");
  CHECK(bag.empty());
  REQUIRE(config.navigation.size() == 2);
  CHECK(config.navigation[0].page == "index");
  CHECK(config.navigation[0].where.line == 6);
  CHECK(config.navigation[0].where.column == 5);
  REQUIRE(config.navigation[1].children.size() == 2);
  CHECK(config.navigation[1].page == "providers");
  CHECK(config.navigation[1].children[1].page == "access");
  CHECK(config.navigation[1].children[1].children[0].page == "keys");
  CHECK(config.checks.at("link-case") == Severity::Off);
  CHECK(config.checks.at("page-orphan") == Severity::Error);
  CHECK(config.checks_where.at("page-orphan").line == 10);
  const auto& gate = config.coverage.at("fr");
  CHECK(gate.questions->percent == 60);
  CHECK(gate.words->percent == 50.5);
  CHECK(gate.pages->percent == 90);
  CHECK(gate.questions->where.line == gate.words->where.line);
  CHECK_THAT(gate.questions->where.excerpt.substr(gate.questions->where.column - 1),
             Catch::StartsWith("60"));
  CHECK(config.output == "build/site");
  CHECK(config.organization == "Example Org");
}

TEST_CASE("a rule has its own severity unless the site says otherwise", "[config]") {
  constexpr vade::diag::Rule Rule{"link-case", Severity::Warning, ""};
  CHECK(load(Smallest).config.severity(Rule) == Severity::Warning);
  CHECK(load(Smallest + "checks: {link-case: error}\n").config.severity(Rule) == Severity::Error);
}

TEST_CASE("a locale is found by its place in the file", "[config]") {
  const Config config = load(Smallest).config;
  CHECK(config.locale_index("nl") == 2);
  CHECK_FALSE(config.locale_index("de"));
  CHECK_FALSE(config.locale_index(""));
}

TEST_CASE("an unknown key is reported with the nearest known one", "[config]") {
  const Finding finding = finding_of("navigaton: []\n");
  CHECK(finding.rule->name == "config-invalid");
  CHECK(finding.message == "the key `navigaton` is not known here");
  CHECK(finding.help == "did you mean `navigation`?");
  CHECK(finding.where.path == "site/site.yaml");
  CHECK(finding.where.line == 4);
  CHECK(finding.where.end_column == 10);
  CHECK(finding_of("xyz: 1\n").help.find("`base_url`") != std::string::npos);
}

TEST_CASE("required keys that are missing are all reported, and the rest can be used", "[config]") {
  const auto [config, bag] = load("organization: x\n");
  REQUIRE(bag.findings().size() == 3);
  CHECK(bag.findings()[0].message == "`base_url` is missing");
  CHECK(bag.findings()[1].message == "`locales` is missing");
  CHECK(bag.findings()[2].message == "`source_locale` is missing");
  CHECK(config.locales == std::vector<std::string>{"en"});
  CHECK(config.source_locale == "en");
  CHECK(config.base_url == "http://localhost/");
  CHECK(load("").bag.findings().size() == 3);
}

TEST_CASE("a file that is not YAML, or not keys, is one finding", "[config]") {
  const Loaded unclosed = load("locales: [en\nbase_url: x\n");
  CHECK(only_finding(unclosed).message == "`[` is not closed");
  CHECK(unclosed.config.locales == std::vector<std::string>{"en"});
  CHECK(only_finding(load("- a\n")).message == "the file holds a list, not keys");
  CHECK(only_finding(load("locales:[en]\n")).message == "the file holds a text, not keys");
}

TEST_CASE("a base URL is absolute and ends with a slash", "[config]") {
  using vade::config::normalise_base_url;
  CHECK(normalise_base_url("https://x.example") == "https://x.example/");
  CHECK(normalise_base_url("HTTP://x.example:8080/docs/") == "HTTP://x.example:8080/docs/");
  CHECK(normalise_base_url("http://[::1]/help") == "http://[::1]/help/");
  for (const char* bad :
       {"", "x.example", "/help", "ftp://x.example", "https://", "https:///a", "https://:80/",
        "https://x.example/?a", "https://x.example/#a", "https://x y", "https://user@x.example",
        "https://x.example/\"onload", "https://x.example/é", "javascript:alert(1)"}) {
    CAPTURE(bad);
    CHECK_FALSE(normalise_base_url(bad));
  }
  CHECK(only_finding(load("base_url: help.example.com\nsource_locale: en\nlocales: [en]\n"))
            .message == "`base_url` is not an absolute http or https URL");
}

TEST_CASE("locales are known tags and stand there once", "[config]") {
  const auto of = [](const std::string& locales) {
    return only_finding(
        load("base_url: https://x.example\nsource_locale: en\nlocales: " + locales + "\n"));
  };
  CHECK(of("[en, e_n]").message == "`e_n` is not a known language tag");
  CHECK(of("[en, fr_CA]").help == "did you mean `fr-CA`?");
  CHECK(of("[en, fr, EN]").message == "the locale `EN` stands here twice");
  CHECK(of("en").help == "write `locales: [en]`");
  CHECK(of("[en, []]").message == "`locales` must be a text, not a list");
  CHECK(of("[]").message == "`locales` is empty");
}

TEST_CASE("Norwegian is a locale and not a refusal", "[config]") {
  const auto [config, bag] =
      load("base_url: https://x.example\nsource_locale: no\nlocales: [no, en]\n");
  CHECK(bag.empty());
  CHECK(config.source_locale == "no");
}

TEST_CASE("the source locale is one of the locales", "[config]") {
  const Loaded loaded =
      load("base_url: https://x.example\nsource_locale: fr-CH\nlocales: [fr-CA, en]\n");
  CHECK(only_finding(loaded).message == "`fr-CH` is not one of `locales`");
  CHECK(only_finding(loaded).help == "did you mean `fr-CA`?");
  CHECK(loaded.config.source_locale == "fr-CA");
}

TEST_CASE("levels of severity are checked, names of rules are left to the checks", "[config]") {
  CHECK(finding_of("checks: {link-case: warn}\n").help ==
        "use `error`, `warning`, `note` or `off`");
  CHECK(finding_of("checks: {link-case: warnin}\n").help == "did you mean `warning`?");
  CHECK(finding_of("checks: [link-case]\n").message == "`checks` must be a mapping, not a list");
  const auto [config, bag] = load(Smallest + "checks: {no-such-rule: off}\n");
  CHECK(bag.empty());
  CHECK(config.checks_where.count("no-such-rule") == 1);
}

TEST_CASE("a coverage gate is a percentage of a configured locale", "[config]") {
  CHECK(finding_of("coverage: {de: {words: 1}}\n").message == "`de` is not one of `locales`");
  CHECK(finding_of("coverage: {fr: {words: 101}}\n").message ==
        "`coverage.fr.words` must be a number from 0 to 100");
  CHECK(finding_of("coverage: {fr: {words: 50%}}\n").where.column == 24);
  CHECK(finding_of("coverage: {fr: {words: -1}}\n").help == "write the number alone, e.g. `60`");
  CHECK(finding_of("coverage: {fr: {words: nan}}\n").rule->name == "config-invalid");
  CHECK(finding_of("coverage: {fr: {word: 1}}\n").help == "did you mean `words`?");
  CHECK(finding_of("coverage: {fr: 60}\n").message ==
        "`coverage.fr` must be a mapping, not a text");
}

TEST_CASE("the output is never where the input lies", "[config]") {
  for (const char* bad : {".", "content", "content/x", "./site", "templates/", "locales", "a/..",
                          "..", "../", "../..", "../a/..", "content/../..", "/", "//"}) {
    CAPTURE(bad);
    CHECK(finding_of(std::string("output: ") + bad + "\n").message ==
          std::string("the output `") + bad + "` is where the site's input lies");
  }
  for (const char* good : {"public", "contents", "../published", "/srv/www"}) {
    CAPTURE(good);
    const Loaded loaded = load(Smallest + "output: " + good + "\n");
    CHECK(loaded.bag.empty());
    CHECK(loaded.config.output == good);
  }
}

TEST_CASE("the navigation names each page once, in one of two forms", "[config]") {
  const Finding twice = finding_of("navigation:\n  - a\n  - b: [a]\n");
  CHECK(twice.message == "the page `a` stands in the navigation twice");
  REQUIRE(twice.related.size() == 1);
  CHECK(twice.related[0].where.line == 5);
  CHECK(finding_of("navigation:\n  - a: [b]\n    c: [d]\n").message ==
        "an item of the navigation names more than one page");
  CHECK(finding_of("navigation:\n  - a: b\n").message == "`a` must be a list, not a text");
  CHECK(finding_of("navigation: a\n").message == "`navigation` must be a list, not a text");
  CHECK(finding_of("navigation: [[a]]\n").message == "`navigation` must be a text, not a list");
  CHECK(finding_of("navigation: [~]\n").message == "`navigation` is empty");
}

TEST_CASE("empty values are reported", "[config]") {
  CHECK(finding_of("organization:\n").message == "`organization` is empty");
  CHECK(finding_of("output: ''\n").message == "`output` is empty");
}

TEST_CASE("the configurations in the documentation are right", "[config]") {
  std::ifstream file("docs/formats/site-yaml.md");
  REQUIRE(file.is_open());
  const std::string page(std::istreambuf_iterator<char>(file), {});
  const std::string fence = "```yaml\nbase_url";
  int examples = 0;
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at + 1)) {
    const std::size_t begin = page.find('\n', at) + 1;
    const Loaded loaded = load(page.substr(begin, page.find("```", begin) - begin));
    for (const Finding& finding : loaded.bag.findings()) UNSCOPED_INFO(finding.message);
    CHECK(loaded.bag.empty());
    ++examples;
  }
  CHECK(examples == 2);
}

TEST_CASE("the published schema describes the keys that are read", "[config]") {
  std::ifstream file("site/site.schema.json");
  REQUIRE(file.is_open());
  const auto schema = nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
  std::vector<std::string> described;
  for (const auto& item : schema["properties"].items()) described.push_back(item.key());
  const auto read = vade::config::site_keys();
  std::vector<std::string> known(read.begin(), read.end());
  std::sort(known.begin(), known.end());
  CHECK(described == known);
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["required"] == nlohmann::json({"base_url", "source_locale", "locales"}));
}

TEST_CASE("a configuration that is reached over a link is not absent", "[config]") {
  const vade::test::TemporaryFolder folder;
  folder.write("real/site.yaml", Smallest);
  std::string link;
  SECTION("the file is a link") {
    folder.write("site/static/x", "");
    folder.link("../real/site.yaml", "site/site.yaml");
    link = "site/site.yaml";
  }
  SECTION("the folder is a link") {
    folder.link("real", "site");
    link = "site";
  }
  const auto files = vade::base::open_disk(folder.path());
  REQUIRE(files.ok());
  vade::diag::Bag bag;
  const auto config = vade::config::load_config(**files, bag);
  REQUIRE_FALSE(config.ok());
  CHECK(config.failure().path == link);
  CHECK(config.failure().message == "is a symbolic link");
  CHECK_FALSE(config.failure().help.empty());
}
