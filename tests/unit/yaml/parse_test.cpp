#include "yaml/value.h"

#include <catch2/catch.hpp>

#include <string>
#include <thread>
#include <vector>

using vade::yaml::Kind;
using vade::yaml::parse;
using vade::yaml::Value;

namespace {

/// The value of a text that must be valid.
Value value_of(std::string_view text) {
  auto parsed = parse(text);
  if (const auto* problem = std::get_if<vade::yaml::Problem>(&parsed)) FAIL(problem->message);
  return std::get<Value>(std::move(parsed));
}

/// What the span of a node covers.
std::string_view raw(std::string_view text, const Value& value) {
  return text.substr(value.span.begin, value.span.end - value.span.begin);
}

/// What the span of `key`'s value covers.
std::string_view raw_of(std::string_view text, std::string_view key) {
  const Value root = value_of(text);
  const Value* value = root.find(key);
  REQUIRE(value != nullptr);
  return raw(text, *value);
}

}  // namespace

TEST_CASE("scalars stay as they are written", "[yaml]") {
  const Value root = value_of("a: no\nb: 1.0\nc: on\nd: 0x10\n");
  CHECK(root.kind == Kind::Mapping);
  CHECK(root.find("a")->scalar == "no");
  CHECK(root.find("b")->scalar == "1.0");
  CHECK(root.find("c")->scalar == "on");
  CHECK(root.find("d")->scalar == "0x10");
  CHECK(root.find("e") == nullptr);
  CHECK(value_of("text").find("text") == nullptr);
}

TEST_CASE("lists and mappings nest and keep their order", "[yaml]") {
  const Value root = value_of("z: [1, {k: v}]\na:\n  - x\n  - y: 1\n");
  REQUIRE(root.members.size() == 2);
  CHECK(root.members[0].key.scalar == "z");
  CHECK(root.find("z")->items[1].find("k")->scalar == "v");
  CHECK(root.find("a")->kind == Kind::Sequence);
  CHECK(root.find("a")->items[1].find("y")->scalar == "1");
}

TEST_CASE("an empty text, or one of comments, is a null", "[yaml]") {
  CHECK(value_of("").kind == Kind::Null);
  CHECK(value_of("# only a comment\n").kind == Kind::Null);
  CHECK(value_of("\xEF\xBB\xBF").kind == Kind::Null);
}

TEST_CASE("a value that is not written, and null, are nulls", "[yaml]") {
  const std::string_view text = "a:\nb: ~\nc: null\nd: # comment\nnullable: x\ne: nullable\nf:\n";
  const Value root = value_of(text);
  for (const char* key : {"a", "b", "c", "d", "f"}) CHECK(root.find(key)->kind == Kind::Null);
  CHECK(root.find("e")->scalar == "nullable");
  CHECK(raw(text, *root.find("b")) == "~");
  CHECK(raw(text, *root.find("c")) == "null");
  CHECK(root.find("a")->span == vade::diag::Span{2, 2});
  CHECK(raw(text, *root.find("f")).empty());
}

TEST_CASE("quotes and blocks are told apart from plain scalars", "[yaml]") {
  const Value root = value_of("a: plain\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: ''\n");
  CHECK_FALSE(root.find("a")->quoted);
  for (const char* key : {"b", "c", "d", "e"}) CHECK(root.find(key)->quoted);
  CHECK(root.find("e")->kind == Kind::Scalar);
}

TEST_CASE("a scalar's span is what is written, quotes included", "[yaml]") {
  const std::string_view text =
      "a: plain text # comment\n"
      "b: 'it''s' # 'no'\n"
      "c: \"say \\\"x\\\"\"\n"
      "d: over\n   two lines\n"
      "e: \"over\n   two\"\n"
      "f: x\n";
  CHECK(raw_of(text, "a") == "plain text");
  CHECK(raw_of(text, "b") == "'it''s'");
  CHECK(raw_of(text, "c") == "\"say \\\"x\\\"\"");
  CHECK(raw_of(text, "d") == "over\n   two lines");
  CHECK(raw_of(text, "e") == "\"over\n   two\"");
  CHECK(raw_of(text, "f") == "x");
  CHECK(value_of(text).find("d")->scalar == "over two lines");
}

TEST_CASE("a block's span ends with its last line", "[yaml]") {
  const std::string_view text = "a: |\n  one\n\n   two\n\n# comment\nb: >-\n  x\n  y\nc: z\n";
  CHECK(raw_of(text, "a") == "|\n  one\n\n   two");
  CHECK(raw_of(text, "b") == ">-\n  x\n  y");
  CHECK(raw_of("a: |", "a") == "|");
}

TEST_CASE("spans of lists and mappings reach from their first to their last sign", "[yaml]") {
  const std::string_view text =
      "a: [x, [y], # ]\n  z ]\nb: {k: {}, l: []} # }\nc:\n  - x\n  - y: 1\n    z: 2\n# end\n";
  CHECK(raw_of(text, "a") == "[x, [y], # ]\n  z ]");
  CHECK(raw_of(text, "b") == "{k: {}, l: []}");
  CHECK(raw_of(text, "c") == "- x\n  - y: 1\n    z: 2");
  const Value root = value_of(text);
  CHECK(raw(text, root) == text.substr(0, text.find("\n# end")));
  CHECK(raw(text, root.find("b")->members[0].value) == "{}");
  CHECK(raw(text, root.find("c")->items[1]) == "y: 1\n    z: 2");
}

TEST_CASE("spans count bytes behind text that is not ASCII", "[yaml]") {
  const std::string_view text = "é: 'œuvre'\nb: 😀 x\nc: [é, ü]\nd: end\n";
  CHECK(raw_of(text, "é") == "'œuvre'");
  CHECK(raw_of(text, "b") == "😀 x");
  CHECK(raw(text, value_of(text).find("c")->items[1]) == "ü");
  CHECK(raw_of(text, "d") == "end");
}

TEST_CASE("spans are right with a byte order mark and Windows line ends", "[yaml]") {
  const std::string_view text =
      "\xEF\xBB\xBF"
      "a: 'é'\r\nb: over\r\n  lines\r\nc: |\r\n  x\r\nd: [y]\r\n";
  CHECK(raw_of(text, "a") == "'é'");
  CHECK(raw_of(text, "b") == "over\r\n  lines");
  CHECK(raw_of(text, "c") == "|\r\n  x");
  CHECK(raw_of(text, "d") == "[y]");
  CHECK(value_of(text).find("b")->scalar == "over lines");
  CHECK(value_of(text).find("c")->scalar == "x\n");
}

TEST_CASE("all spans move by the offset of the text in its file", "[yaml]") {
  auto parsed = parse("a: [x]\n", 100);
  const Value& root = std::get<Value>(parsed);
  CHECK(root.span == vade::diag::Span{100, 106});
  CHECK(root.members[0].key.span == vade::diag::Span{100, 101});
  CHECK(root.members[0].value.span == vade::diag::Span{103, 106});
  CHECK(root.members[0].value.items[0].span == vade::diag::Span{104, 105});
  auto refused = parse("a: 1\na: 2\n", 100);
  CHECK(std::get<vade::yaml::Problem>(refused).span == vade::diag::Span{105, 106});
}

TEST_CASE("a document may be framed by its marks", "[yaml]") {
  CHECK(value_of("---\na: 1\n").find("a")->scalar == "1");
  CHECK(value_of("a: 1\n...\n").find("a")->scalar == "1");
  CHECK(value_of("%YAML 1.2\n---\na: 1\n").find("a")->scalar == "1");
}

TEST_CASE("several threads parse at once", "[yaml]") {
  const std::string text = "title: \"é\"\nlist: [a, b, {c: d}]\nblock: |\n  x\n  y\n";
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 200; ++round) {
        const auto parsed = parse(text);
        const auto* root = std::get_if<Value>(&parsed);
        const bool right = root != nullptr && root->find("block")->scalar == "x\ny\n" &&
                           root->find("list")->items.size() == 3;
        if (!right) ++wrong[i];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}
