#include "base/file_system.h"
#include "text/message.h"
#include "text/typography.h"
#include "yaml/value.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace {

using namespace vade;

using Messages = std::map<std::string, std::string>;

constexpr const char* BuiltInLocales[] = {"en", "fr", "nl"};

/// Of this repository: the tests run in its root.
Messages messages_of(const std::string& locale) {
  const auto disk = base::open_disk(".");
  REQUIRE(disk.ok());
  const auto bytes = (*disk)->read("locales/" + locale + ".yaml");
  REQUIRE(bytes.ok());
  const auto parsed = yaml::parse(*bytes);
  REQUIRE(std::holds_alternative<yaml::Value>(parsed));
  const yaml::Value* messages = std::get<yaml::Value>(parsed).find("messages");
  REQUIRE(messages != nullptr);
  Messages found;
  for (const auto& [key, value] : messages->members) found.emplace(key.scalar, value.scalar);
  return found;
}

/// What a translator must keep: the keys, each with its arguments.
std::map<std::string, std::vector<std::string>> signatures(const std::string& locale) {
  std::map<std::string, std::vector<std::string>> found;
  for (const auto& [key, pattern] : messages_of(locale)) {
    std::vector<std::string> names = text::Message(pattern, locale).argument_names();
    std::sort(names.begin(), names.end());
    found.emplace(key, std::move(names));
  }
  return found;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("the built-in locales have the same messages with the same arguments", "[config]") {
  const auto english = signatures("en");
  CHECK(english.size() > 50);
  CHECK(signatures("fr") == english);
  CHECK(signatures("nl") == english);
}

TEST_CASE("every built-in message is a valid pattern in its language's typography", "[config]") {
  for (const std::string locale : BuiltInLocales) {
    for (const auto& [key, pattern] : messages_of(locale)) {
      INFO(locale << ": " << key << ": " << pattern);
      CHECK(text::Message(pattern, locale).error() == "");
      CHECK(text::no_break_spaces(pattern, locale) == pattern);
      CHECK_FALSE(contains(pattern, "'"));
      CHECK_FALSE(contains(pattern, "\""));
      CHECK_FALSE(contains(pattern, "..."));
    }
  }
}

TEST_CASE("every built-in message is used by a template, the search or the program", "[config]") {
  const auto disk = base::open_disk(".");
  REQUIRE(disk.ok());
  std::string sources;
  for (const char* folder : {"templates", "src"}) {
    const auto entries = (*disk)->list_tree(folder);
    REQUIRE(entries.ok());
    for (const base::DirectoryEntry& entry : *entries) {
      const bool is_source = entry.path.ends_with(".cpp") || entry.path.ends_with(".mustache");
      if (is_source) sources += *(*disk)->read(entry.path);
    }
  }
  for (const auto& [key, pattern] : messages_of("en")) {
    // These keys are put together: fallback.<what>.<language>.
    if (key.starts_with("fallback.page.") || key.starts_with("fallback.answer.")) continue;
    INFO(key);
    CHECK((contains(sources, "\"" + key + "\"") || contains(sources, "{{t." + key + "}}")));
  }
}

TEST_CASE("French plurals say what a million is", "[config]") {
  for (const auto& [key, pattern] : messages_of("fr")) {
    INFO(key);
    CHECK(contains(pattern, "plural,") == contains(pattern, "many {"));
  }
}
