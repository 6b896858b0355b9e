#include "model/coverage.h"
#include "model/navigation.h"
#include "support/site_of.h"

#include <catch2/catch.hpp>

using namespace vade;
using model::None;
using test::page;

namespace {

/// The pages of a locale's navigation, as readers go through them.
std::vector<std::string> ids_in_order(const model::Site& site, model::LocaleIndex locale) {
  std::vector<std::string> ids;
  for (const model::SetIndex set : model::reading_order(site.navigation[locale])) {
    ids.push_back(site.sets[set].id);
  }
  return ids;
}

}  // namespace

TEST_CASE("pages with the same id are one set, whatever their files are called", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/fees.md", page("Fees", "")},
      {"content/fr/tarifs.md", page("Tarifs", "", "id: fees\n")},
  });
  REQUIRE(site.sets.size() == 1);
  CHECK(site.sets[0].pages == std::vector<model::PageIndex>{0, 1, None});
  CHECK(site.sets[0].urls == std::vector<std::string>{"en/fees/", "fr/tarifs/", "nl/fees/"});
}

TEST_CASE("a slug names the last segment, an index page's slug its folder", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a/index.md", page("A", "")},
      {"content/en/a/b.md", page("B", "")},
      {"content/fr/a/index.md", page("A", "", "slug: aa\n")},
      {"content/fr/a/b.md", page("B", "", "slug: bb\n")},
      {"content/nl/a/index.md", page("A", "", "slug: nederlands\n")},
  });
  CHECK(test::set_of(site, "a/b").urls ==
        std::vector<std::string>{"en/a/b/", "fr/aa/bb/", "nl/nederlands/b/"});
  CHECK(test::set_of(site, "a/index").urls ==
        std::vector<std::string>{"en/a/", "fr/aa/", "nl/nederlands/"});
}

TEST_CASE("where the source lacks a page, the first locale that has it is shown", "[model]") {
  const model::Site site = test::site_of({{"content/nl/a.md", page("A", "")}});
  const model::PageSet& set = site.sets[0];
  CHECK(set.source == 0);
  CHECK(set.pivot == 2);
  CHECK(set.shown == std::vector<model::PageIndex>{0, 0, 0});
}

TEST_CASE("a page may be translated from another locale than the site's", "[model]") {
  const model::Site site = test::site_of(
      {{"content/fr/a.md", page("A", "")}, {"content/nl/a.md", page("A", "", "source: fr\n")}});
  CHECK(site.sets[0].source == 1);
}

TEST_CASE("drafts are left out unless asked for", "[model]") {
  const std::map<std::string, std::string> files = {
      {"content/en/a.md", page("A", "", "draft: true\n")}};
  CHECK(test::site_of(files).pages.empty());
  diag::Bag bag;
  CHECK(model::assemble(test::parts_of(files), model::Drafts::Include, 1, bag).pages.size() == 1);
}

TEST_CASE("navigation follows folders, order and then the collated title", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/index.md", page("Home", "")},
      {"content/en/z.md", page("Éclair", "")},
      {"content/en/y.md", page("Eclipse", "")},
      {"content/en/x.md", page("Zebra", "", "order: 1\n")},
      {"content/en/folder/index.md", page("Folder", "", "order: 2\n")},
      {"content/en/folder/inside.md", page("Inside", "")},
      {"content/en/bare/page.md", page("A page", "")},
  });
  CHECK(ids_in_order(site, 0) ==
        std::vector<std::string>{"x", "folder/index", "folder/inside", "bare/page", "z", "y"});
  CHECK(site.navigation[0][1].children.size() == 1);
}

TEST_CASE("the pages of a folder without index page stand together", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/beta/p1.md", page("Part 1", "")},
      {"content/en/beta/p2.md", page("Part 2", "")},
      {"content/en/alpha/p1.md", page("Part 1", "")},
      {"content/en/alpha/deep/p2.md", page("Part 2", "")},
      {"content/en/alpha/deep/p4.md", page("Part 4", "")},
      {"content/en/alpha/p3.md", page("Part 3", "")},
      {"content/en/alone.md", page("Azure", "")},
  });
  CHECK(ids_in_order(site, 0) == std::vector<std::string>{"alpha/deep/p2", "alpha/deep/p4",
                                                          "alpha/p1", "alpha/p3", "alone",
                                                          "beta/p1", "beta/p2"});
  CHECK(site.navigation[0].size() == 7);
}

TEST_CASE("a folder without index page has the least order of its pages", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/alpha/p1.md", page("Part 1", "")},
      {"content/en/alpha/p2.md", page("Part 2", "", "order: 5\n")},
      {"content/en/beta/p1.md", page("Part 1", "", "order: 9\n")},
      {"content/en/beta/deep/p2.md", page("Part 2", "", "order: 2\n")},
      {"content/en/gamma/index.md", page("Gamma", "", "order: 3\n")},
      {"content/en/gamma/bare/p1.md", page("Part 1", "")},
      {"content/en/gamma/p2.md", page("A part", "")},
      {"content/fr/alpha/p1.md", page("Partie 1", "", "order: 1\n")},
  });
  CHECK(ids_in_order(site, 0) == std::vector<std::string>{"beta/deep/p2", "beta/p1", "gamma/index",
                                                          "gamma/p2", "gamma/bare/p1", "alpha/p2",
                                                          "alpha/p1"});
  CHECK(ids_in_order(site, 1).front() == "alpha/p1");
}

TEST_CASE("coverage counts the union over all locales, the source's gaps too", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md", page("FAQ", "## What is VAT?\n\nA tax of 21 %.\n", "kind: faq\n")},
      {"content/fr/faq.md", page("FAQ",
                                 "## Qu'est-ce que la TVA ?\n\nUne taxe de 21 %.\n\n## Qui est DHL "
                                 "?\n\nUn transporteur.\n",
                                 "kind: faq\n")},
      {"content/fr/page.md", page("Page", "Texte seul.\n")},
  });
  const model::Coverage coverage = model::measure_coverage(site, {});
  CHECK(coverage.source == "en");
  CHECK(coverage.locales[0].questions.have == 1);
  CHECK(coverage.locales[0].questions.of == 2);
  CHECK(coverage.locales[1].questions.have == 2);
  CHECK(coverage.locales[2].questions.have == 0);
  CHECK(coverage.locales[0].pages.have == 1);
  CHECK(coverage.locales[1].pages.have == 2);
  CHECK(coverage.locales[1].words.have == coverage.locales[1].words.of);
  CHECK(coverage.locales[2].words.have == 0);
  REQUIRE(coverage.pages[0].locales[0].entries.size() == 2);
  CHECK(coverage.pages[0].locales[0].entries[1].state == model::State::Missing);
  CHECK(coverage.pages[0].locales[1].entries[1].state == model::State::Orphan);
  CHECK(coverage.pages[0].locales[1].entries[1].line == 9);
}

TEST_CASE("the same site comes out for one thread and for eight", "[model]") {
  std::map<std::string, std::string> files;
  for (int number = 0; number < 60; ++number) {
    const std::string name = "p" + std::to_string(number);
    files["content/en/" + name + ".md"] = page(name, "## Section " + name + "\n\n[x](p1.md)\n");
    files["content/fr/" + name + ".md"] = page(name, "## Partie " + name + "\n\n[x](p2.md)\n");
  }
  diag::Bag bag;
  const model::Site one = model::assemble(test::parts_of(files), model::Drafts::LeaveOut, 1, bag);
  const model::Site eight = model::assemble(test::parts_of(files), model::Drafts::LeaveOut, 8, bag);
  REQUIRE(one.pages.size() == eight.pages.size());
  for (std::size_t index = 0; index < one.pages.size(); ++index) {
    CHECK(one.pages[index].anchors == eight.pages[index].anchors);
    REQUIRE(one.pages[index].links.size() == eight.pages[index].links.size());
    CHECK(one.pages[index].links[0].url == eight.pages[index].links[0].url);
  }
}
