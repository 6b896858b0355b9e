#include "config/locale_files.h"

#include "support/temporary_folder.h"
#include "text/message.h"

#include <catch2/catch.hpp>

using vade::base::MemoryFileSystem;
using vade::config::english_locale;
using vade::config::load_locale;
using vade::config::LocaleFile;
using vade::diag::Bag;
using vade::diag::Finding;

namespace {

LocaleFile english() {
  LocaleFile file;
  file.locale = "en";
  file.markers = {{"Q"}, {"A"}};
  file.messages = {{"next", "Next: {title}"},
                   {"menu", "Menu"},
                   {"results", "{n, plural, one {# result} other {# results}}"}};
  return file;
}

/// What is said about a site's own French file; there must be one finding.
Finding finding_of(const std::string& own) {
  Bag bag;
  (void)load_locale("fr", "", own, english(), bag);
  REQUIRE(bag.findings().size() == 1);
  return bag.findings().front();
}

}  // namespace

TEST_CASE("the built-in locales are complete and right", "[config]") {
  const LocaleFile model = english_locale();
  CHECK(model.markers.question.front() == "Q");
  CHECK(model.markers.answer.front() == "A");
  REQUIRE_FALSE(model.messages.empty());
  for (const char* tag : {"en", "fr", "nl"}) {
    CAPTURE(tag);
    Bag bag;
    // Read as a site's own file, so that all of it is checked.
    const LocaleFile file =
        load_locale(tag, "", std::string(vade::config::builtin_locale(tag)), model, bag);
    for (const Finding& finding : bag.findings()) UNSCOPED_INFO(finding.message);
    CHECK(bag.empty());
    CHECK_FALSE(file.markers.question.empty());
    for (const auto& [key, pattern] : model.messages) {
      CAPTURE(key);
      CHECK(file.messages.count(key) == 1);
    }
  }
}

TEST_CASE("a region falls back to its language's built-in file", "[config]") {
  CHECK_FALSE(vade::config::builtin_locale("fr").empty());
  CHECK(vade::config::builtin_locale("fr-CA") == vade::config::builtin_locale("fr"));
  CHECK(vade::config::builtin_locale("de").empty());
}

TEST_CASE("the site's own strings stand on top of the built-in ones", "[config]") {
  Bag bag;
  const LocaleFile file = load_locale(
      "fr", "faq: {question: [Q], answer: [R]}\nmessages: {menu: Menu, next: 'Suite : {title}'}\n",
      "faq:\n  question: [Question, Q]\nmessages:\n  menu: Sommaire\nlabels:\n  start: Début\n",
      english(), bag);
  CHECK(bag.empty());
  CHECK(file.locale == "fr");
  CHECK(file.path == "locales/fr.yaml");
  CHECK(file.markers.question == std::vector<std::string>{"Question", "Q"});
  CHECK(file.markers.answer == std::vector<std::string>{"R"});
  CHECK(file.messages.at("menu") == "Sommaire");
  CHECK(file.messages.at("next") == "Suite : {title}");
  CHECK(file.messages.count("results") == 0);
  CHECK(file.labels.at("start") == "Début");
  CHECK(file.where.at("messages.menu").line == 4);
  CHECK(file.where.at("labels.start").column == 10);
  CHECK(file.where.count("messages.next") == 0);
}

TEST_CASE("markers that no file names are the English ones", "[config]") {
  Bag bag;
  const LocaleFile file = load_locale("de", "", std::nullopt, english(), bag);
  CHECK(bag.empty());
  CHECK(file.markers.question == std::vector<std::string>{"Q"});
  CHECK(file.markers.answer == std::vector<std::string>{"A"});
  CHECK(file.messages.empty());
}

TEST_CASE("a message that is no MessageFormat is reported and left out", "[config]") {
  const std::string own = "messages:\n  menu: \"Menu {\"\n  next: \"{title}\"\n";
  const Finding finding = finding_of(own);
  CHECK(finding.rule->name == "config-invalid");
  CHECK(finding.message.starts_with("the message `menu` cannot be read: "));
  CHECK(finding.locale == "fr");
  CHECK(finding.where.path == "locales/fr.yaml");
  CHECK(finding.where.line == 2);
  CHECK(finding.where.column == 9);
  Bag bag;
  const LocaleFile file = load_locale("fr", "messages: {menu: Menu}\n", own, english(), bag);
  CHECK(file.messages.at("menu") == "Menu");
  CHECK(file.messages.at("next") == "{title}");
}

TEST_CASE("a message may name only arguments that the program gives", "[config]") {
  const Finding misspelt = finding_of("messages: {next: 'Suite : {titel}'}\n");
  CHECK(misspelt.message == "the message `next` has no argument `{titel}`");
  CHECK(misspelt.help == "did you mean `title`?");
  CHECK(finding_of("messages: {next: '{x}'}\n").help == "write one of `{title}`");
  CHECK(finding_of("messages: {menu: '{x}'}\n").help ==
        "take it out: this message has no arguments");
  Bag bag;
  (void)load_locale("fr", "", "messages: {own.key: '{anything}', next: Suite}\n", english(), bag);
  CHECK(bag.empty());
}

TEST_CASE("wrong shapes in a locale's file are reported at their place", "[config]") {
  CHECK(finding_of("message: {}\n").help == "did you mean `messages`?");
  CHECK(finding_of("faq: {questions: [Q]}\n").help == "did you mean `question`?");
  CHECK(finding_of("faq: {question: Q}\n").message == "`faq.question` must be a list, not a text");
  CHECK(finding_of("faq: {question: ['Q:']}\n").message == "the marker `Q:` holds a colon");
  CHECK(finding_of("messages: []\n").message == "`messages` must be a mapping, not a list");
  CHECK(finding_of("messages: {menu: [x]}\n").message == "`menu` must be a text, not a list");
  CHECK(finding_of("messages:\n  menu:\n").message == "`menu` is empty");
  CHECK(finding_of("labels: {a: }\n").message == "`a` is empty");
  CHECK(finding_of("labels: {a: x}\nlabels: {b: x}\n").message ==
        "the key `labels` stands here twice");
}

TEST_CASE("a message may be empty on purpose", "[config]") {
  Bag bag;
  const LocaleFile file = load_locale("fr", "", "messages: {menu: ''}\n", english(), bag);
  CHECK(bag.empty());
  CHECK(file.messages.at("menu").empty());
}

TEST_CASE("all locales of a site are loaded in its order", "[config]") {
  vade::config::Config config;
  config.locales = {"nl", "de", "en"};
  MemoryFileSystem files;
  files.add("locales/de.yaml", "messages: {site.title: Hilfe}\n");
  Bag bag;
  const auto loaded = vade::config::load_locale_files(files, config, bag);
  REQUIRE(loaded.ok());
  CHECK(bag.empty());
  REQUIRE(loaded->locales.size() == 3);
  CHECK(loaded->locales[0].locale == "nl");
  CHECK(
      loaded->locales[0].messages ==
      load_locale("nl", vade::config::builtin_locale("nl"), std::nullopt, english(), bag).messages);
  CHECK(loaded->locales[1].messages.at("site.title") == "Hilfe");
  CHECK(loaded->english.messages == loaded->locales[2].messages);
}

TEST_CASE("a locale without any strings has none, and the English markers", "[config]") {
  vade::config::Config config;
  config.locales = {"en", "de"};
  Bag bag;
  const auto loaded = vade::config::load_locale_files(MemoryFileSystem(), config, bag);
  REQUIRE(loaded.ok());
  CHECK(bag.empty());
  CHECK(loaded->locales[1].messages.empty());
  CHECK(loaded->locales[1].path == "locales/de.yaml");
  CHECK(loaded->locales[1].markers.question == loaded->english.markers.question);
}

TEST_CASE("a link or a folder in the place of a locale's file is reported", "[config]") {
  const vade::test::TemporaryFolder folder;
  folder.write("fr.yaml", "messages: {site.menu: Sommaire}\n");
  folder.write("locales/nl.yaml/x", "");
  folder.link("../fr.yaml", "locales/fr.yaml");
  const auto files = vade::base::open_disk(folder.path());
  REQUIRE(files.ok());
  vade::config::Config config;
  config.locales = {"en", "fr", "nl"};
  Bag bag;
  const auto loaded = vade::config::load_locale_files(**files, config, bag);
  REQUIRE(loaded.ok());
  REQUIRE(bag.findings().size() == 2);
  for (const Finding& finding : bag.findings()) {
    CHECK(finding.rule->name == "config-invalid");
    CHECK(finding.severity == vade::diag::Severity::Error);
  }
  CHECK(bag.findings()[0].where.path == "locales/fr.yaml");
  CHECK(bag.findings()[0].locale == "fr");
  CHECK(bag.findings()[0].message == "is a symbolic link");
  CHECK(bag.findings()[1].where.path == "locales/nl.yaml");
  CHECK(bag.findings()[1].message == "is not a regular file");
}

TEST_CASE("a link in the place of `locales` is named", "[config]") {
  const vade::test::TemporaryFolder folder;
  folder.write("elsewhere/fr.yaml", "messages: {}\n");
  folder.link("elsewhere", "locales");
  const auto files = vade::base::open_disk(folder.path());
  REQUIRE(files.ok());
  vade::config::Config config;
  config.locales = {"fr"};
  Bag bag;
  const auto loaded = vade::config::load_locale_files(**files, config, bag);
  REQUIRE_FALSE(loaded.ok());
  CHECK(loaded.failure().path == "locales");
  CHECK(loaded.failure().message == "is a symbolic link");
}
