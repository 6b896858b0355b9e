#include "text/message.h"

#include <catch2/catch.hpp>

namespace {

using namespace vade;

std::string formatted(std::string_view pattern, std::string_view locale,
                      const text::Arguments& arguments) {
  const text::Message message(pattern, locale);
  CHECK(message.error() == "");
  return message.format(arguments);
}

text::Arguments count(std::int64_t n) {
  return {{"n", n}};
}

}  // namespace

TEST_CASE("a message puts its arguments in place", "[text]") {
  CHECK(formatted("Skip to content", "en", {}) == "Skip to content");
  CHECK(formatted("Suivant\u00A0: {title}", "fr", {{"title", "L’été"}}) == "Suivant\u00A0: L’été");
  CHECK(formatted("{a}{b}{a}", "en", {{"b", "2"}, {"a", "1"}, {"unused", "3"}}) == "121");
  CHECK(formatted("{0} and {1}", "en", {{"0", "x"}, {"1", "y"}}) == "x and y");
  CHECK(formatted("", "en", {}).empty());
}

TEST_CASE("an argument's text is never read as a pattern", "[text]") {
  CHECK(formatted("{a}", "en", {{"a", "{b} ''"}, {"b", "no"}}) == "{b} ''");
}

TEST_CASE("apostrophes and quoted braces follow ICU's rules", "[text]") {
  CHECK(formatted("it's {a}", "en", {{"a", "x"}}) == "it's x");
  CHECK(formatted("it''s '{a}' {a}", "en", {{"a", "x"}}) == "it's {a} x");
  CHECK(formatted("'{' '}'", "en", {}) == "{ }");
  CHECK(formatted("d’eau", "fr", {}) == "d’eau");
}

TEST_CASE("the short way for plain messages gives what ICU gives", "[text]") {
  for (const std::string pattern : {"it''s '{a}' {a}", "a } b {a}", "'{a", "{a}'", "{ a }", "''",
                                    "'' '{'''a'}'{a}{a}", "#{a}"}) {
    const text::Message with_plural("{n, plural, other {}}" + pattern, "en");
    CHECK(text::Message(pattern, "en").format({{"a", "x"}}) ==
          with_plural.format({{"a", "x"}, {"n", 1.0}}));
  }
}

TEST_CASE("plurals use the categories of the locale", "[text]") {
  constexpr std::string_view French =
      "{n, plural, one {# question} many {# de questions} other {# questions}}";
  CHECK(formatted(French, "fr", count(0)) == "0 question");
  CHECK(formatted(French, "fr", count(1)) == "1 question");
  CHECK(formatted(French, "fr", count(2)) == "2 questions");
  CHECK(formatted(French, "fr", count(1'000'000)) == "1\u202F000\u202F000 de questions");
  CHECK(formatted(French, "fr", {{"n", 1.5}}) == "1,5 question");

  constexpr std::string_view Dutch = "{n, plural, one {# vraag} other {# vragen}}";
  CHECK(formatted(Dutch, "nl", count(0)) == "0 vragen");
  CHECK(formatted(Dutch, "nl", count(1)) == "1 vraag");
  CHECK(formatted(Dutch, "nl", count(1234)) == "1.234 vragen");
}

TEST_CASE("exact plural branches win and take other arguments", "[text]") {
  constexpr std::string_view Pattern =
      "{n, plural, =0 {Nothing for “{query}”} one {# result for “{query}”} other {# results}}";
  CHECK(formatted(Pattern, "en", {{"n", std::int64_t{0}}, {"query", "x"}}) == "Nothing for “x”");
  CHECK(formatted(Pattern, "en", {{"n", std::int64_t{1}}, {"query", "x"}}) == "1 result for “x”");
}

TEST_CASE("selects, numbers and dates are formatted for the locale", "[text]") {
  CHECK(formatted("{x, select, a {A} other {O}}", "en", {{"x", "a"}}) == "A");
  CHECK(formatted("{x, select, a {A} other {O}}", "en", {{"x", "b"}}) == "O");
  CHECK(formatted("{p, number, percent}", "en", {{"p", 0.5}}) == "50%");
  CHECK(formatted("{n, selectordinal, one {#st} other {#th}}", "en", count(21)) == "21st");
  CHECK(formatted("{d, date, ::yMMMM}", "nl", {{"d", 1'795'262'400'000.0}}) == "november 2026");
}

TEST_CASE("a number in a plain argument is written as the locale writes it", "[text]") {
  CHECK(formatted("{n}", "de", count(1234)) == "1.234");
  CHECK(formatted("{n} · {title}", "en", {{"n", std::int64_t{5}}, {"title", "x"}}) == "5 · x");
}

TEST_CASE("an argument that is not given is shown by its name", "[text]") {
  CHECK(formatted("Next: {title}", "en", {}) == "Next: {title}");
  CHECK(formatted("{n, plural, other {# pages}}", "en", {}) == "{n}");
}

TEST_CASE("a value that does not fit gives the pattern", "[text]") {
  CHECK(formatted("{n, plural, other {#}}", "en", {{"n", "many"}}) == "{n, plural, other {#}}");
}

TEST_CASE("a message knows its arguments, each once, nested ones too", "[text]") {
  const text::Message message("{n, plural, one {{title}} other {# {title} {x, select, other {}}}}",
                              "en");
  CHECK(message.argument_names() == std::vector<std::string>{"n", "title", "x"});
  CHECK(text::Message("no '{argument}'", "en").argument_names().empty());
}

TEST_CASE("an invalid pattern says why and stands for itself", "[text]") {
  const auto error = [](std::string_view pattern) {
    const text::Message message(pattern, "fr");
    CHECK(message.format({{"n", std::int64_t{1}}}) == pattern);
    CHECK(message.argument_names().empty());
    return message.error();
  };
  using Catch::Matchers::StartsWith;
  CHECK_THAT(error("{title"), StartsWith("a `{` is not closed"));
  CHECK_THAT(error("{n, plural, one {#}}"), StartsWith("a plural or select has no `other` branch"));
  CHECK_THAT(error("{n, nmber}"), StartsWith("an argument has a type that does not exist"));
  CHECK_THAT(error("{a b}"), StartsWith("the pattern is not valid ICU MessageFormat, near `a b"));
}

TEST_CASE("an empty message and an unknown locale do no harm", "[text]") {
  CHECK(text::Message().format().empty());
  CHECK(text::Message("{n, plural, other {#}}", "not a tag").format(count(2)) == "2");
}

TEST_CASE("messages are values", "[text]") {
  text::Message copy;
  {
    const text::Message original("Bonjour {name}", "fr");
    copy = original;
  }
  CHECK(copy.format({{"name", "Anne"}}) == "Bonjour Anne");
}

TEST_CASE("a pattern that would overflow ICU's stack is refused", "[text]") {
  for (const std::string opening :
       {"{a,select,other{", "{a,plural,other{", "{a,choice,0#", "{a, ", "'}'{a,choice,0#"}) {
    INFO(opening);
    std::string pattern;
    for (int level = 0; level < 40'000; ++level) pattern += opening;
    const text::Message message(pattern, "en");
    CHECK(message.error() == "the text has more than 256 `{`");
    CHECK(message.format({{"a", std::int64_t{1}}}) == pattern);
  }
}

TEST_CASE("a pattern of 256 levels is not", "[text]") {
  std::string pattern = "x";
  for (int level = 0; level < 128; ++level) pattern = "{a,plural,other{" + pattern + "}}";
  const text::Message message(pattern, "en");
  CHECK(message.error().empty());
  CHECK(message.format({{"a", std::int64_t{1}}}) == "x");
}
