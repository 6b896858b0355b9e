#include "diag/write_text.h"

#include "diag/failure.h"
#include "diag/source_line.h"

#include <catch2/catch.hpp>

#include <string>

using namespace vade::diag;

namespace {

constexpr Rule Broken{"link-broken", Severity::Error, "a link leads nowhere"};
constexpr Rule Drift{"structure-drift", Severity::Warning, "the structure differs"};

/// The place of `needle` in a file of one line.
Location place_of(std::string line, std::string_view needle) {
  const auto begin = static_cast<std::uint32_t>(line.find(needle));
  const SourceFile file("content/fr/faq.md", std::move(line));
  return file.locate({begin, begin + static_cast<std::uint32_t>(needle.size())});
}

std::string underlined(std::string line, std::string_view needle) {
  const MarkedLine marked = mark_line(place_of(std::move(line), needle));
  return marked.text + "\n" + marked.underline;
}

}  // namespace

TEST_CASE("no findings give no text", "[diag]") {
  CHECK(write_text({}, Colour::Never).empty());
}

TEST_CASE("a byte that is not UTF-8 is shown as one character, where its column says", "[diag]") {
  CHECK(underlined("Caf\xE9 ol\xE9.", "ol") == "Caf\uFFFD ol\uFFFD.\n     ^~");
  CHECK(underlined("Caf\xE9 x", "\xE9") == "Caf\uFFFD x\n   ^");
  // A sequence that is cut off counts byte by byte.
  CHECK(underlined("a\xE2\x80 b\xF0\x9F\x98 c", "c") ==
        "a\uFFFD\uFFFD b\uFFFD\uFFFD\uFFFD c\n         ^");
  CHECK(place_of("\xEF\xBB\xBF\x80z", "z").column == 2);
}

TEST_CASE("what a terminal would obey is shown as one character", "[diag]") {
  CHECK(underlined("ab\x1B[31m", "\x1B") == "ab\uFFFD[31m\n  ^");
  CHECK(underlined("safe \u202E txt", "txt") == "safe \uFFFD txt\n       ^~~");
}

TEST_CASE("a finding shows its place, its line, the range, the help and the related places",
          "[diag]") {
  const SourceFile file("content/fr/faq.md", "# Titre\n\nVoir [ici](../x.md).\n");
  Bag bag;
  Finding& finding =
      bag.add(Broken, file.locate({20, 27}), "link leads nowhere: `../x.md`", "did you mean `y`");
  Location other = whole_file("content/en/faq.md");
  other.line = 3;
  other.column = 1;
  finding.related.push_back({other, "the source links here"});
  CHECK(write_text(bag.findings(), Colour::Never) ==
        "content/fr/faq.md:3:12: error: link leads nowhere: `../x.md` [link-broken]\n"
        "    3 | Voir [ici](../x.md).\n"
        "      |            ^~~~~~~\n"
        "  help: did you mean `y`\n"
        "  content/en/faq.md:3:1: note: the source links here\n"
        "1 error\n");
}

TEST_CASE("a finding about a whole file, or about none, shows no line", "[diag]") {
  Bag bag;
  bag.add(Drift, whole_file("site/site.yaml"), "something is missing");
  bag.add(Drift, {}, "nowhere");
  CHECK(write_text(bag.findings(), Colour::Never) ==
        "site/site.yaml: warning: something is missing [structure-drift]\n"
        "warning: nowhere [structure-drift]\n"
        "2 warnings\n");
}

TEST_CASE("the last line counts each severity that occurs", "[diag]") {
  Bag bag;
  bag.add(Broken, whole_file("a"), "x");
  bag.add(Broken, whole_file("a"), "x");
  bag.add(Drift, whole_file("a"), "x");
  for (int i = 0; i < 3; ++i) bag.add(Drift, whole_file("a"), "x").severity = Severity::Note;
  bag.add(Drift, whole_file("a"), "hidden").severity = Severity::Off;
  const std::string text = write_text(bag.findings(), Colour::Never);
  CHECK(text.ends_with("\n2 errors, 1 warning, 3 notes\n"));
  CHECK(text.find("hidden") == std::string::npos);
}

TEST_CASE("colours come only when they are asked for, and change nothing else", "[diag]") {
  Bag bag;
  bag.add(Broken, place_of("see x", "x"), "bad", "repair it");
  const std::string plain = write_text(bag.findings(), Colour::Never);
  std::string coloured = write_text(bag.findings(), Colour::Always);
  CHECK(plain.find('\x1B') == std::string::npos);
  CHECK(coloured.find("\x1B[1;31merror: \x1B[0m") != std::string::npos);
  for (std::size_t at = coloured.find('\x1B'); at != std::string::npos;
       at = coloured.find('\x1B')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == plain);
}

TEST_CASE("controls and reversed text in names and messages cannot reach a terminal", "[diag]") {
  Bag bag;
  bag.add(Broken, whole_file("a\x1B[2Jb.md"), "evil \x1B]0;x\x07 \xE2\x80\xAE txt", "a\nb");
  const std::string text = write_text(bag.findings(), Colour::Never);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(text.find("a\xEF\xBF\xBD[2Jb.md: error: evil") == 0);
  CHECK(text.find("help: a\xEF\xBF\xBD"
                  "b\n") != std::string::npos);
}

TEST_CASE("the underline stands under its range", "[diag]") {
  CHECK(underlined("plain text", "text") ==
        "plain text\n"
        "      ^~~~");
  CHECK(underlined("x", "x") == "x\n^");
}

TEST_CASE("tabs, wide and combining characters keep the underline in its place", "[diag]") {
  CHECK(underlined("\tx", "x") == "    x\n    ^");
  CHECK(underlined("漢字 x", "x") == "漢字 x\n     ^");
  CHECK(underlined("a 漢字 b", "漢字") == "a 漢字 b\n  ^~~~");
  CHECK(underlined("e\xCC\x81 x", "x") == "e\xCC\x81 x\n  ^");
  CHECK(underlined("é😀 x", "x") == "é😀 x\n    ^");
}

TEST_CASE("an empty range and one behind the line are marked by one sign", "[diag]") {
  Location where = place_of("abc", "abc");
  where.column = where.end_column = 4;
  CHECK(mark_line(where).underline == "   ^");
  where.column = 99;
  where.end_column = 1;
  CHECK(mark_line(where).underline == "   ^");
}

TEST_CASE("a range over several lines is marked to the end of the first", "[diag]") {
  const SourceFile file("a.md", "one two\nthree\n");
  CHECK(mark_line(file.locate({4, 10})).underline == "    ^~~");
}

TEST_CASE("a long line is cut around its range", "[diag]") {
  const std::string line = std::string(300, 'a') + "HERE" + std::string(300, 'b');
  const MarkedLine marked = mark_line(place_of(line, "HERE"));
  CHECK(marked.text.starts_with("…a"));
  CHECK(marked.text.ends_with("b…"));
  CHECK(marked.text.size() < 120);
  // The ellipsis is one column and three bytes wide.
  CHECK(marked.text.find("HERE") - 2 == marked.underline.find('^'));
  CHECK(marked.underline.ends_with("^~~~"));
}

TEST_CASE("a long line is shown from its start when the range stands there", "[diag]") {
  const MarkedLine marked = mark_line(place_of("HERE" + std::string(300, 'b'), "HERE"));
  CHECK(marked.text.starts_with("HEREb"));
  CHECK(marked.underline == "^~~~");
}

TEST_CASE("an underline never outgrows a line that is cut", "[diag]") {
  const MarkedLine marked = mark_line(place_of(std::string(500, 'x'), std::string(500, 'x')));
  CHECK(marked.underline.size() + std::string_view("…").size() == marked.text.size());
}

TEST_CASE("invalid bytes in a line are shown as replacement characters", "[diag]") {
  CHECK(underlined("\xFF"
                   "x",
                   "x") == "\xEF\xBF\xBDx\n ^");
}

TEST_CASE("a failure prints like a finding", "[diag]") {
  CHECK(write_failure({"site/site.yaml", "there is no site here", "run `vade init`"},
                      Colour::Never) ==
        "site/site.yaml: error: there is no site here\n"
        "  help: run `vade init`\n");
  CHECK(write_failure({"", "wrong usage", ""}, Colour::Never) == "error: wrong usage\n");
  CHECK(write_failure({"a", "b", ""}, Colour::Always).find("\x1B[1;31m") != std::string::npos);
}
