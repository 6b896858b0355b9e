#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

namespace {

parse::ParsedFile parse_bytes(std::string bytes) {
  return parse::parse_file("content/en/a.md", std::move(bytes), English);
}

void check_refused(std::string body, const std::string& place, const std::string& excerpt) {
  const parse::ParsedFile file = parse_bytes("---\ntitle: A\n---\n" + std::move(body));
  CHECK(findings(file) == Strings{"encoding-invalid " + place});
  CHECK(file.source.text().empty());
  CHECK(file.front_matter.title.empty());
  CHECK(file.outline.empty());
  CHECK(file.findings.findings().front().where.excerpt == excerpt);
}

}  // namespace

TEST_CASE("Bytes that are not UTF-8 are reported where the first one stands", "[parse]") {
  check_refused("# é\n\nna\xEFve \xFF\n", "6:3", "na\xEFve \xFF");
}

TEST_CASE("UTF-16 is recognised with and without a byte order mark", "[parse]") {
  for (const std::string& bytes :
       {std::string("\xFF\xFE-\0-\0", 6), std::string("\xFE\xFF\0-\0-", 6),
        std::string("-\0-\0", 4), std::string("\0-\0-", 4)}) {
    const parse::ParsedFile file = parse_bytes(bytes);
    REQUIRE(findings(file) == Strings{"encoding-invalid 1:1"});
    CHECK(file.findings.findings().front().message == "file is in UTF-16");
    CHECK(file.findings.findings().front().help == "save the file as UTF-8");
    CHECK(file.findings.findings().front().where.excerpt.empty());
  }
}

TEST_CASE("Control characters are refused but for tab, line ends and form feed", "[parse]") {
  check_refused(std::string("ab\0c", 4), "4:3", std::string("ab\0c", 4));
  check_refused("ab\n\x1B[31m", "5:1", "\x1B[31m");
  check_refused("ab\x08", "4:3", "ab\x08");
  CHECK(parse_bytes("---\ntitle: A\n---\na\tb\fc\r\n").findings.empty());
}

TEST_CASE("Bidirectional controls must have their partner in the same paragraph", "[parse]") {
  check_refused("safe \u202E txt.exe\n", "4:6", "safe \u202E txt.exe");
  check_refused("one \u2067 two\n\nthree \u2069\n", "4:5", "one \u2067 two");
  check_refused("one \u202C\n", "4:5", "one \u202C");
  check_refused("\u2066\u202C\n", "4:2", "\u2066\u202C");
  CHECK(parse_bytes("---\ntitle: A\n---\none \u2067 two\nthree \u2069 \u202Bx\u202C\n")
            .findings.empty());
  CHECK(parse_bytes("---\ntitle: A\n---\n\u2066\u202Ax\u2069 – “quotes”…\n").findings.empty());
}

TEST_CASE("Only the first fault of the encoding is reported", "[parse]") {
  check_refused("a\x01 \xFF \u202E", "4:2", "a\x01 \xFF \u202E");
  check_refused("\u202E a\x01 \xFF", "4:1", "\u202E a\x01 \xFF");
}

TEST_CASE("An empty file is text", "[parse]") {
  CHECK(findings(parse_bytes("")) == Strings{"front-matter-invalid 1:1"});
}

TEST_CASE("A byte order mark and CR LF change nothing", "[parse]") {
  const parse::ParsedFile file = parse_bytes(
      "\xEF\xBB\xBF---\r\ntitle: Fees\r\nkind: faq\r\n---\r\n# Fees\r\n\r\nQ: Is it?\r\n\r\nA: "
      "Yes.\r\n");
  CHECK(findings(file) == Strings{});
  CHECK(file.front_matter.title == "Fees");
  CHECK(outline(file) == Strings{"question 2 Is it?"});
  CHECK(body_text(file) == "Is it? Yes.");
}
