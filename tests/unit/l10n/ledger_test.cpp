#include "l10n/ledger.h"

#include "l10n/page_texts.h"

#include <catch2/catch.hpp>

using namespace vade;

namespace {

struct Read {
  l10n::Ledger ledger;
  diag::Bag bag;
};

Read read(std::string text) {
  Read result;
  result.ledger = l10n::parse_ledger("fr", std::move(text), result.bag);
  return result;
}

std::vector<std::string> ids(std::span<const l10n::LedgerLine> lines) {
  std::vector<std::string> ids;
  for (const l10n::LedgerLine& line : lines) ids.emplace_back(line.id);
  return ids;
}

const std::string One = " s:00000000000000a1 t:00000000000000b1 ok\n";
const std::string Two = " s:00000000000000a2 t:00000000000000b2 ok\n";

}  // namespace

TEST_CASE("a ledger that was written reads back", "[l10n]") {
  const std::string text = l10n::format_ledger({{"b#x/p1", 0x1234, 0xABCD000000000000, false, 0},
                                                {"a b#", 7, l10n::TextFacts::NoText, true, 0}});
  CHECK(text ==
        "# vade ledger 1\n"
        "a b# s:0000000000000007 t:- doubtful\n"
        "b#x/p1 s:0000000000001234 t:abcd000000000000 ok\n");
  const Read back = read(text);
  CHECK(back.bag.empty());
  REQUIRE(back.ledger.lines.size() == 2);
  CHECK(back.ledger.lines[0].id == "a b#");
  CHECK(back.ledger.lines[0].target == l10n::TextFacts::NoText);
  CHECK(back.ledger.lines[0].is_doubtful);
  CHECK(back.ledger.lines[1].source == 0x1234);
  CHECK(back.ledger.lines[1].line == 3);
  CHECK(l10n::format_ledger(back.ledger.lines) == text);
}

TEST_CASE("a ledger is read whatever its line ends and order", "[l10n]") {
  const Read read_back = read("# vade ledger 1\r\n\r\nb#" + One + "a#" + Two + "b#" + One);
  CHECK(read_back.bag.empty());
  CHECK(ids(read_back.ledger.lines) == std::vector<std::string>{"a#", "b#"});
  CHECK(read("").ledger.lines.empty());
  CHECK(read("a#x s:00000000000000a1 t:00000000000000b1 ok").ledger.lines.size() == 1);
}

TEST_CASE("what is wrong in a ledger is reported at its line and left out", "[l10n]") {
  for (const std::string line :
       {"a#x", "a#x s:12 t:34 ok", "a#x s:00000000000000a1 t:00000000000000b1",
        "a#x s:00000000000000a1 t:00000000000000b1 fine", "s:00000000000000a1 t:- ok",
        "a s:00000000000000a1 t:- ok", "a#x t:00000000000000a1 s:00000000000000b1 ok",
        "a#x s:00000000000000A1 t:0000000000000000 ok", "<<<<<<< HEAD",
        "=======", ">>>>>>> theirs"}) {
    const Read result = read("# vade ledger 1\nb#" + One + line + "\n");
    INFO(line);
    REQUIRE(result.bag.findings().size() == 1);
    CHECK(result.bag.findings()[0].where.line == 3);
    CHECK(result.bag.findings()[0].where.path == "l10n/fr.ledger");
    CHECK(result.ledger.lines.size() == 1);
  }
}

TEST_CASE("of two lines that contradict each other neither counts", "[l10n]") {
  const Read result = read("a#" + One + "a#" + Two + "b#" + One);
  REQUIRE(result.bag.findings().size() == 1);
  CHECK(result.bag.findings()[0].where.line == 2);
  REQUIRE(result.bag.findings()[0].related.size() == 1);
  CHECK(result.bag.findings()[0].related[0].where.line == 1);
  CHECK(ids(result.ledger.lines) == std::vector<std::string>{"b#"});
}

TEST_CASE("the lines of a page are told from those of pages with a similar id", "[l10n]") {
  const Read result = read("a#" + One + "a#x/p1" + One + "a-b#" + One + "a/b#" + One + "a b#" +
                           One + "aa#" + One + "A#" + One);
  CHECK(result.bag.empty());
  CHECK(ids(result.ledger.lines_of("a")) == std::vector<std::string>{"a#", "a#x/p1"});
  CHECK(ids(result.ledger.lines_of("a-b")) == std::vector<std::string>{"a-b#"});
  CHECK(ids(result.ledger.lines_of("a b")) == std::vector<std::string>{"a b#"});
  CHECK(ids(result.ledger.lines_of("a/b")) == std::vector<std::string>{"a/b#"});
  CHECK(ids(result.ledger.lines_of("aa")) == std::vector<std::string>{"aa#"});
  CHECK(result.ledger.lines_of("b").empty());
  CHECK(result.ledger.lines_of("").empty());
}

TEST_CASE("the memory reads back, and refuses what is not its text", "[l10n]") {
  l10n::Memory memory;
  for (const std::string text : {"plain", "\"quoted\" \\ and\nline", "é \u202F"}) {
    memory.emplace(l10n::hash_of(text), text);
  }
  const std::string written = l10n::format_memory(memory);
  diag::Bag bag;
  CHECK(l10n::parse_memory(written, bag) == memory);
  CHECK(bag.empty());
  const std::string wrong = written + "{\"hash\":\"0000000000000001\",\"text\":\"other\"}\n" +
                            "no JSON\n[]\n{\"hash\":1,\"text\":\"x\"}\n";
  CHECK(l10n::parse_memory(wrong, bag) == memory);
  REQUIRE(bag.findings().size() == 4);
  CHECK(bag.findings()[0].where.line == 4);
  CHECK(bag.findings()[0].where.path == "l10n/memory.jsonl");
}
