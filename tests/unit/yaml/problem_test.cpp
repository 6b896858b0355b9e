#include "yaml/value.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <random>
#include <string>

using vade::yaml::parse;
using vade::yaml::Problem;
using vade::yaml::Value;

namespace {

Problem problem_of(std::string_view text) {
  auto parsed = parse(text);
  if (std::holds_alternative<Value>(parsed)) FAIL("accepted: " << text);
  return std::get<Problem>(std::move(parsed));
}

/// Where the problem is: what its span covers.
std::string marked(std::string_view text) {
  const Problem problem = problem_of(text);
  return std::string(text.substr(problem.span.begin, problem.span.end - problem.span.begin));
}

bool accepts(std::string_view text) {
  return std::holds_alternative<Value>(parse(text));
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("what makes YAML more than data is refused at its place", "[yaml]") {
  CHECK(problem_of("a: &x 1\nb: *x\n").message == "anchors (`&…`) are not allowed");
  CHECK(marked("a: &anchor 1\n") == "&anchor");
  CHECK(marked("a: &x [*x]\n") == "&x");
  CHECK(problem_of("a: *x\n").message == "aliases (`*…`) are not allowed");
  CHECK(marked("é: 1\na: *x\n") == "*x");
  CHECK(marked("a: !!str 1\n") == "!!str");
  CHECK(marked("a: !python/object x\n") == "!python/object");
  CHECK(marked("a: ! b\n") == "!");
  CHECK(marked("a: [!x y]\n") == "!x");
  CHECK(marked("<<: {a: 1}\n") == "<<");
  CHECK(accepts("\"<<\": 1\nb: '&x'\nc: '*x'\nd: '!x'\n"));
}

TEST_CASE("a second document is refused", "[yaml]") {
  CHECK(problem_of("a: 1\n---\nb: 2\n").message == "a second document starts here");
  CHECK(marked("a: 1\n---\nb: 2\n") == "---");
  CHECK(marked("- a\nb: c\n") == "b: c");
}

TEST_CASE("a key that stands twice is refused at its second place", "[yaml]") {
  const std::string_view text = "title: a\nother: b\n'title': c\n";
  const Problem problem = problem_of(text);
  CHECK(problem.message == "the key `title` stands here twice");
  CHECK(problem.span.begin == text.find("'title'"));
  CHECK(accepts("a: {x: 1}\nb: {x: 1}\n"));
}

TEST_CASE("keys must be texts", "[yaml]") {
  CHECK(marked("? [x]\n: b\n") == "[");
  CHECK(marked("title: {{ name }}\n") == "{");
  CHECK(marked("~: x\n") == "~");
  CHECK(problem_of(": x\n").message == "a key is missing before `:`");
  CHECK(problem_of("a: 1\nb\n").message == "`b` stands alone, without a `:`");
}

TEST_CASE("a value with a colon is to be put in quotes", "[yaml]") {
  const Problem problem = problem_of("order: 1\ntitle: Q: what?\n");
  CHECK(problem.message == "the value holds `: `, which starts another value");
  CHECK(problem.help == "put the value in quotes: `\"Q: what?\"`");
  CHECK(marked("title: Q: what?\r\nb: 1\r\n") == "Q: what?");
  CHECK(marked("title: Réponse : l'accès\n") == "Réponse : l'accès");
  CHECK(problem_of("title: say \"it's\": x\n").help ==
        "put the value in quotes: `'say \"it''s\": x'`");
  CHECK(problem_of("title: " + std::string(200, 'x') + ": y\n").help == "put the value in quotes");
}

TEST_CASE("a value that starts with a sign of YAML is to be put in quotes", "[yaml]") {
  CHECK(problem_of("a: @x\n").message == "a value cannot start with `@`");
  CHECK(problem_of("a: %x\n").help == "put the value in quotes: `\"%x\"`");
  CHECK(problem_of("a: , x\n").message == "a value cannot start with `,`");
  CHECK(problem_of("a: - b\n").message == "`-` cannot stand here");
  CHECK(problem_of("a: [draft] My page\n").message == "text follows the closing `]`");
  CHECK(marked("a: [draft] My page\n") == "[draft] My page");
}

TEST_CASE("a quote that is not closed is found where it opens", "[yaml]") {
  for (const char* text : {"a: 'x\nb: y\n", "a: 'x", "a: 'x\nb: 'y'\n"}) {
    CAPTURE(text);
    CHECK(problem_of(text).help == "add the closing `'`");
    CHECK(marked(text) == "'x");
  }
  CHECK(problem_of("a: \"x\n").help == "add the closing `\"`");
  CHECK(problem_of("'x").message == "the quote is not closed");
}

TEST_CASE("text behind a closing quote is refused", "[yaml]") {
  const Problem problem = problem_of("title: 'L'accès'\n");
  CHECK(problem.message == "text follows the closing `'`");
  CHECK(problem.help == "write `''` for a quote inside single quotes");
  CHECK(marked("title: \"x\" y\n") == "y");
  CHECK(problem_of("title: 'x' : y\n").help == "put the whole value in one pair of quotes");
}

TEST_CASE("a bracket that is not closed is found where it opens", "[yaml]") {
  CHECK(problem_of("a: [1, 2\nb: y\n").message == "`[` is not closed");
  CHECK(marked("a: [1, 2\nb: y\n") == "[");
  CHECK(problem_of("locales: [en, fr\n").message == "`[` is not closed");
  CHECK(problem_of("a: {b: c\n").help == "add the closing `}`");
  CHECK(problem_of("a: [x]]\n").message == "`]` closes nothing");
}

TEST_CASE("faults of indentation are said as such", "[yaml]") {
  CHECK(problem_of("a: 1\n\tb: 2\n").message == "the line is indented with a tab");
  CHECK(problem_of("a:\n\t- b\n").help == "indent with spaces");
  CHECK(problem_of("a:\n  b: 1\n c: 2\n").message == "this line does not fit those above it");
  CHECK(marked("a:\n  b: 1\n c: 2\n") == "c: 2");
  CHECK(problem_of("a: 1\n  b: 2\n").message == "a key is not expected here");
}

TEST_CASE("other faults have a place too", "[yaml]") {
  CHECK(problem_of("a: \"x\\qy\"\n").message == "this escape means nothing in double quotes");
  CHECK(problem_of("a: |x\n y\n").message == "text follows the mark of a block");
  CHECK(problem_of("a\nb: c\n").message == "a key is not expected here");
}

TEST_CASE("bytes that are no text are refused before they are parsed", "[yaml]") {
  using namespace std::string_view_literals;
  CHECK(problem_of("a: x\0y\n"sv).message == "the control character U+0000");
  CHECK(problem_of("a: x\x04y\n").message == "the control character U+0004");
  CHECK(problem_of("a: 1\rb: 2\n").message == "the control character U+000D");
  CHECK(problem_of("a: \xFF\n").message == "a byte that is not valid UTF-8");
  CHECK(problem_of("a: \xFF\n").span == vade::diag::Span{3, 4});
  CHECK(problem_of("\xFF\xFE"
                   "a\0:\0"sv)
            .message == "a byte that is not valid UTF-8");
}

TEST_CASE("depth, nodes and size have limits", "[yaml]") {
  CHECK(accepts(repeat("[", 31) + repeat("]", 31)));
  CHECK(accepts(repeat("- ", 32) + "a"));
  CHECK(problem_of(repeat("- ", 33) + "a").message == "more than 32 levels of nesting");
  CHECK(problem_of("a: " + repeat("[", 40) + repeat("]", 40)).message ==
        "more than 32 levels of nesting");
  std::string keys;
  for (int i = 0; i < 20000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  CHECK(problem_of(keys).message == "more than 10000 values");
  CHECK(problem_of("a: " + std::string(std::size_t{1} << 20U, 'x')).message ==
        "the text has more than 1048576 bytes");
}

TEST_CASE("hostile texts are answered at once", "[yaml]") {
  constexpr int Pieces = 200000;
  std::string bomb = "a0: &a0 x\n";
  for (int i = 1; i < 60; ++i) {
    const std::string last = std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + last + ", *a" + last +
            "]\n";
  }
  for (const std::string& text :
       {bomb, repeat("[", Pieces), repeat("{", Pieces), repeat("? ", Pieces), repeat("- ", Pieces),
        repeat("a: ", Pieces), repeat("[a,", Pieces), repeat("\"", Pieces), repeat("'", Pieces),
        "a: \"" + repeat("\\", Pieces), "a: \"" + repeat("x\n", Pieces), repeat("#", Pieces),
        "a: " + repeat("x ", Pieces), "a: |\n" + repeat(" x\n", Pieces), repeat("\n", Pieces),
        repeat("é", Pieces), repeat("%", Pieces), repeat("!", Pieces), repeat("&", Pieces)}) {
    const auto start = std::chrono::steady_clock::now();
    (void)parse(text);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CAPTURE(text.substr(0, 20));
    CHECK(took.count() < 5.0);
  }
}

TEST_CASE("no text of YAML's signs leads to anything but a value or a problem inside it",
          "[yaml]") {
  constexpr std::string_view Pieces[] = {"a", ": ", "\n", "  ", "- ", "'",    "\"",
                                         "[", "]",  "{",  "}",  ",",  "#",    "|\n",
                                         ">", "é",  "~",  "? ", "\t", "\r\n", "---\n"};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const auto length = random() % 16;
    for (unsigned i = 0; i < length; ++i) text += Pieces[random() % std::size(Pieces)];
    const auto parsed = parse(text);
    const auto* problem = std::get_if<Problem>(&parsed);
    const auto span = problem != nullptr ? problem->span : std::get<Value>(parsed).span;
    CAPTURE(text);
    REQUIRE(span.begin <= span.end);
    REQUIRE(span.end <= text.size() + 1);
  }
}
