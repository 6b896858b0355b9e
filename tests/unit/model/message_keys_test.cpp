#include "model/message_keys.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace vade;

namespace {

config::LocaleFile file(const std::string& locale, std::map<std::string, std::string> messages) {
  config::LocaleFile made;
  made.locale = locale;
  made.messages = std::move(messages);
  return made;
}

const config::LocaleFile English = file("en", {{"nav.toc", "On this page"},
                                               {"fallback.page.en", "English"},
                                               {"fallback.page.fr", "French"},
                                               {"fallback.page.other", "{language}"}});

bool contains(const std::vector<std::string>& keys, const std::string& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

TEST_CASE("of the sentences about languages only those for the site's own are needed", "[model]") {
  const auto keys = model::find_message_keys({file("en", {}), file("de", {})}, English, {});
  CHECK(keys.needed ==
        std::vector<std::string>{"fallback.page.en", "fallback.page.other", "nav.toc"});
  CHECK(contains(keys.optional, "fallback.page.fr"));
  CHECK(contains(keys.optional, "fallback.answer.de"));
  CHECK_FALSE(keys.is_known("fallback.page.nl"));
}

TEST_CASE("a site of one language needs no sentence about others", "[model]") {
  const auto keys = model::find_message_keys({file("en", {})}, English, {});
  CHECK(keys.needed == std::vector<std::string>{"nav.toc"});
  CHECK(keys.is_known("fallback.page.other"));
}

TEST_CASE("what a template names is needed if a locale gives it; nothing else is known",
          "[model]") {
  const auto keys =
      model::find_message_keys({file("en", {{"footer.legal", "Legal"}, {"nav.tok", "x"}})}, English,
                               {"footer.legal", "footer.misspelt"});
  CHECK(contains(keys.needed, "footer.legal"));
  CHECK_FALSE(keys.is_known("footer.misspelt"));
  CHECK_FALSE(keys.is_known("nav.tok"));
}
