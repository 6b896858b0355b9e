#include "diag/finding.h"

#include <catch2/catch.hpp>

using namespace vade::diag;

namespace {

constexpr Rule Broken{"link-broken", Severity::Error, "a link leads nowhere"};
constexpr Rule Orphan{"page-orphan", Severity::Note, "no page links here"};

Location at(std::string path, std::uint32_t line, std::uint32_t column) {
  Location where;
  where.path = std::move(path);
  where.line = line;
  where.column = column;
  return where;
}

std::vector<std::string> messages(const Bag& bag) {
  std::vector<std::string> all;
  for (const Finding& finding : bag.findings()) all.push_back(finding.message);
  return all;
}

}  // namespace

TEST_CASE("severities are named and found by name", "[diag]") {
  for (const Severity severity :
       {Severity::Off, Severity::Note, Severity::Warning, Severity::Error}) {
    CHECK(severity_from_name(severity_name(severity)) == severity);
  }
  CHECK(severity_name(Severity::Warning) == "warning");
  CHECK_FALSE(severity_from_name("fatal"));
  CHECK_FALSE(severity_from_name(""));
}

TEST_CASE("a finding starts with its rule's severity", "[diag]") {
  Bag bag;
  CHECK(bag.empty());
  const Finding& finding = bag.add(Orphan, at("a.md", 1, 2), "nobody links here", "link to it");
  CHECK(finding.rule == &Orphan);
  CHECK(finding.severity == Severity::Note);
  CHECK(finding.help == "link to it");
  CHECK(finding.where.column == 2);
  CHECK_FALSE(bag.empty());
}

TEST_CASE("reports are ordered by path, line, column, rule and message", "[diag]") {
  Bag bag;
  bag.add(Orphan, at("b.md", 1, 1), "7");
  bag.add(Orphan, at("a.md", 10, 1), "6");
  bag.add(Orphan, at("a.md", 2, 3), "5");
  bag.add(Orphan, at("a.md", 2, 1), "4");
  bag.add(Broken, at("a.md", 2, 1), "3");
  bag.add(Broken, at("a.md", 2, 1), "2");
  bag.add(Broken, whole_file("a.md"), "1");
  bag.sort();
  CHECK(messages(bag) == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7"});
}

TEST_CASE("merging moves the other bag's findings behind one's own", "[diag]") {
  Bag first;
  Bag second;
  first.add(Broken, at("b.md", 1, 1), "one");
  second.add(Broken, at("a.md", 1, 1), "two");
  first.merge(std::move(second));
  CHECK(messages(first) == std::vector<std::string>{"one", "two"});
}

TEST_CASE("findings are counted by severity, without those that are off", "[diag]") {
  Bag bag;
  bag.add(Broken, at("a.md", 1, 1), "one");
  bag.add(Broken, at("a.md", 1, 1), "two");
  bag.add(Orphan, at("a.md", 1, 1), "three");
  bag.add(Orphan, at("a.md", 1, 1), "four").severity = Severity::Off;
  const Counts counts = count(bag.findings());
  CHECK(counts.errors == 2);
  CHECK(counts.warnings == 0);
  CHECK(counts.notes == 1);
}
