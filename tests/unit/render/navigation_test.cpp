#include "rendered.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <map>
#include <string>

using namespace vade;
using Catch::Contains;
using test::between;
using test::count;
using test::page;

namespace {

std::string name_of(int number) {
  return fmt::format("p{:03}", number);
}

/// An English site with `count` pages `p000`, `p001`... below `guide`, which stands beside `other`.
test::Published site_with(int count) {
  std::map<std::string, std::string> files = {
      {"content/en/guide/index.md", page("Guide", "Text.\n")},
      {"content/en/other.md", page("Other", "Text.\n")},
  };
  for (int i = 0; i < count; ++i) {
    files[fmt::format("content/en/guide/{}.md", name_of(i))] = page(name_of(i), "Text.\n");
  }
  return test::publish_files(files);
}

std::string topics(const test::Published& site, const std::string& path) {
  return between(site.at(path), "class=\"topics\"", "</nav>");
}

std::string topics_of(const test::Published& site, int number) {
  return topics(site, fmt::format("en/guide/{}/index.html", name_of(number)));
}

}  // namespace

TEST_CASE("a list of up to sixty items is shown whole", "[render]") {
  const test::Published site = site_with(60);
  const std::string list = topics_of(site, 17);
  CHECK(count(list, "<li>") == 62);
  CHECK_THAT(list, Contains(">p000<") && Contains(">p059<"));
  CHECK_THAT(list, !Contains("articles"));
}

TEST_CASE("of a longer list, a page shows the part where it stands", "[render]") {
  const test::Published site = site_with(61);  // parts of 31 and 30

  const std::string first = topics_of(site, 30);
  CHECK_THAT(first, Contains(">p000<") && !Contains(">p031<"));
  CHECK_THAT(first, Contains("<a href=\"../../guide/p030/\" aria-current=\"page\">p030</a>"));

  const std::string second = topics_of(site, 31);
  CHECK_THAT(second, !Contains(">p030<") && Contains(">p060<"));
  CHECK_THAT(second, Contains("<a href=\"../../guide/p031/\" aria-current=\"page\">p031</a>"));
  CHECK(count(second, "aria-current") == 1);
}

TEST_CASE("where a list is cut, a link leads to the page that lists all", "[render]") {
  const test::Published site = site_with(121);  // parts of 41, 41 and 39
  const std::string all = "<li><a href=\"../../guide/\">All 121 articles</a></li>\n";
  const std::string begin = ">Guide</a><ul>\n";
  const std::string first = topics_of(site, 40);
  CHECK_THAT(first, !Contains(begin + all) && Contains(all + "</ul>"));
  const std::string second = topics_of(site, 41);
  CHECK_THAT(second, Contains(begin + all) && Contains(all + "</ul>"));
  const std::string last = topics_of(site, 120);
  CHECK_THAT(last, Contains(begin + all) && !Contains(all + "</ul>"));

  const std::string contents = site.at("en/guide/index.html");
  for (const int number : {0, 40, 41, 120}) {
    CHECK_THAT(contents, Contains(fmt::format("href=\"{}/\"", name_of(number))));
  }
}

TEST_CASE("from a part of the top level, a link leads to the list of the whole site", "[render]") {
  std::map<std::string, std::string> files = {
      {"content/en/guide/index.md", page("A guide", "Text.\n")},
      {"content/en/guide/page.md", page("A page", "Text.\n")}};
  for (int i = 0; i < 60; ++i) {
    files[fmt::format("content/en/{}.md", name_of(i))] = page(name_of(i), "Text.\n");
  }
  const test::Published site = test::publish_files(files);
  CHECK_THAT(topics(site, "en/p001/index.html"),
             Contains("<li><a href=\"../search/\">All 62 articles</a></li>"));
}

TEST_CASE("a page above a list that is cut shows its first part", "[render]") {
  const test::Published site = site_with(61);
  const std::string list = topics(site, "en/guide/index.html");
  CHECK_THAT(list, Contains(">p000<") && Contains(">p030<") && !Contains(">p031<"));
  CHECK_THAT(list, Contains("All 61 articles"));
  CHECK_THAT(list, Contains("<a href=\"../guide/\" aria-current=\"page\">Guide</a>"));
}

TEST_CASE("a page beside a list shows nothing of it", "[render]") {
  const std::string list = topics(site_with(61), "en/other/index.html");
  CHECK(count(list, "<li>") == 2);
  CHECK_THAT(list, !Contains("articles"));
}
