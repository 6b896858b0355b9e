#include "diag/source.h"

#include <catch2/catch.hpp>

using vade::diag::Location;
using vade::diag::SourceFile;
using vade::diag::Span;

namespace {

/// The span of the first `needle`.
Span span_of(const SourceFile& file, std::string_view needle) {
  const auto begin = static_cast<std::uint32_t>(file.text().find(needle));
  return {begin, begin + static_cast<std::uint32_t>(needle.size())};
}

}  // namespace

TEST_CASE("a span becomes a place with lines and columns from 1", "[diag]") {
  const SourceFile file("a.md", "one\ntwo three\n");
  const Location place = file.locate(span_of(file, "three"));
  CHECK(place.path == "a.md");
  CHECK(place.line == 2);
  CHECK(place.column == 5);
  CHECK(place.end_line == 2);
  CHECK(place.end_column == 10);
  CHECK(place.excerpt == "two three");
}

TEST_CASE("columns count code points, not bytes", "[diag]") {
  const SourceFile file("a.md", "é😀 x");
  const Location place = file.locate(span_of(file, "x"));
  CHECK(place.column == 4);
  CHECK(place.end_column == 5);
}

TEST_CASE("a byte order mark takes no column and is not shown", "[diag]") {
  const SourceFile file("a.md", "\xEF\xBB\xBFtitle\nx");
  CHECK(file.locate(span_of(file, "title")).column == 1);
  CHECK(file.locate({0, 3}).column == 1);
  CHECK(file.locate(span_of(file, "title")).excerpt == "title");
  CHECK(file.locate(span_of(file, "x")).column == 1);
}

TEST_CASE("the carriage return of a line end is not part of the line", "[diag]") {
  const SourceFile file("a.md", "one\r\ntwo\r\n");
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.locate(span_of(file, "two")).line == 2);
  CHECK(file.locate(span_of(file, "one")).excerpt == "one");
  CHECK(file.locate({4, 5}).column == 4);
}

TEST_CASE("a carriage return elsewhere ends no line", "[diag]") {
  const SourceFile file("a.md", "one\rtwo\n");
  CHECK(file.line_count() == 2);
  CHECK(file.line(1) == "one\rtwo");
}

TEST_CASE("what stands behind the last line end is a line", "[diag]") {
  const SourceFile file("a.md", "one\n");
  CHECK(file.line_count() == 2);
  CHECK(file.line(2).empty());
  CHECK(file.line(3).empty());
  CHECK(file.line_of(3) == 1);
  CHECK(file.line_of(4) == 2);
  CHECK(file.line_start(1) == 0);
  CHECK(file.line_start(2) == 4);
  CHECK(file.line_start(3) == 4);
}

TEST_CASE("a range that ends with a line end stays on its line", "[diag]") {
  const SourceFile file("a.md", "one\ntwo\n");
  const Location place = file.locate({0, 4});
  CHECK(place.end_line == 1);
  CHECK(place.end_column == 4);
}

TEST_CASE("a range over several lines ends on another line", "[diag]") {
  const SourceFile file("a.md", "one\ntwo\n");
  const Location place = file.locate({2, 6});
  CHECK(place.line == 1);
  CHECK(place.column == 3);
  CHECK(place.end_line == 2);
  CHECK(place.end_column == 3);
  CHECK(place.excerpt == "one");
}

TEST_CASE("a span beyond the file is cut to it", "[diag]") {
  const SourceFile file("a.md", "one");
  const Location place = file.locate({2, 100});
  CHECK(place.column == 3);
  CHECK(place.end_column == 4);
  CHECK(file.locate({50, 100}).column == 4);
  CHECK(file.text({50, 100}).empty());
  CHECK(file.text({1, 100}) == "ne");
}

TEST_CASE("an empty or missing file has one empty line", "[diag]") {
  for (const SourceFile& file : {SourceFile(), SourceFile("a.md", "")}) {
    CHECK(file.line_count() == 1);
    CHECK(file.line(1).empty());
    CHECK(file.line_of(0) == 1);
    CHECK(file.locate({0, 0}).line == 1);
    CHECK(file.locate({0, 0}).column == 1);
  }
}

TEST_CASE("a line too long to be shown gives no excerpt", "[diag]") {
  const SourceFile file("a.md", std::string(SourceFile::MaximumExcerptBytes + 1, 'x'));
  const Location place = file.locate({5, 6});
  CHECK(place.column == 6);
  CHECK(place.excerpt.empty());
}

TEST_CASE("a file as a whole has no line", "[diag]") {
  const Location place = vade::diag::whole_file("a.md");
  CHECK(place.path == "a.md");
  CHECK(place.line == 0);
}
