#include "search/index.h"

#include "corpus.h"
#include "search/container.h"
#include "search/parts.h"
#include "support/site_of.h"

#include <set>

using namespace vade;
using namespace vade::search;

TEST_CASE("a small locale is one file with a fixed name", "[search]") {
  const auto files = test::files_of({{"fr", {test::faq("fr/a/", "Accès", "Texte")}}});
  REQUIRE(files.size() == 1);
  CHECK(files.begin()->first == manifest_path("fr"));
  CHECK(manifest_path("fr") == "search/fr/index.js");
}

TEST_CASE("a large locale is many small files named by their content", "[search]") {
  const auto files = test::files_of({test::many_pages("en", 400)});
  CHECK(files.size() > 50);
  for (const auto& [path, bytes] : files) {
    INFO(path);
    const std::string name = path.substr(7, path.size() - 10);
    const auto content = unwrap(name, bytes);
    REQUIRE(content.ok());
    if (path == manifest_path("en")) continue;
    CHECK(bytes.size() < 6'000);
    CHECK(name == part_name("en", static_cast<PartKind>(name[3]), checksum(*content)));
  }
}

TEST_CASE("an index does not depend on the number of jobs", "[search]") {
  const std::vector<LocalePages> locales = {
      test::many_pages("en", 300), test::many_pages("nl", 60), {"fr", {}}};
  const auto one = test::files_of(locales, 1);
  CHECK(test::files_of(locales, 8) == one);
  CHECK(test::files_of(locales, 8) == one);
}

TEST_CASE("a locale without pages has an index in which nothing is found", "[search]") {
  const auto files = test::files_of(std::vector<LocalePages>{{"fr", {}}});
  CHECK(files.size() == 1);
  CHECK(test::ask(files, "fr", "portail").hits.empty());
  CHECK(test::ask(files, "fr", "").hits.empty());
}

TEST_CASE("only large indexes have words that are looked up in the manifest", "[search]") {
  const auto manifest_of = [](const test::Files& files, const std::string& locale) {
    const auto sealed = unwrap(manifest_name(locale), files.at(manifest_path(locale)));
    REQUIRE(sealed.ok());
    ByteReader reader(*unseal(*sealed));
    REQUIRE(open_part(reader, PartKind::Manifest));
    return read_manifest(reader);
  };
  const Manifest small = manifest_of(test::files_of({test::many_pages("en", 5)}), "en");
  CHECK(small.frequent.empty());
  CHECK(small.common_idf == 0);
  CHECK_FALSE(small.parts.empty());
  const Manifest large = manifest_of(test::files_of({test::many_pages("nl", 400)}), "nl");
  CHECK(large.frequent.size() >= 100);
  CHECK(large.common_idf > 0);
  CHECK(large.parts.empty());
  CHECK(large.closed_compounds);
  CHECK(large.page_sizes.size() == 400);
}

TEST_CASE("every record of a site can be found in its own language only", "[search]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md", test::page("Fees",
                                       "Intro words.\n\n## Discounts\n\nVolume matters.\n\n"
                                       "### Large orders\n\nCall us.\n",
                                       "description: About money\n")},
      {"content/en/only.md", test::page("Onlyenglish", "Text.\n")},
      {"content/fr/faq.md", test::page("Tarifs", "## Remises\n\nLe volume compte.\n")},
  });
  const test::Files files = test::files_of(collect_words(site, 2));
  CHECK(test::best(files, "en", "fees") == "en/faq/");
  CHECK(test::best(files, "en", "money") == "en/faq/");
  CHECK(test::best(files, "en", "intro words") == "en/faq/");
  CHECK(test::best(files, "en", "volume") == "en/faq/#discounts");

  const Answer order = test::ask(files, "en", "large orders");
  REQUIRE_FALSE(order.hits.empty());
  CHECK(order.hits.front().url == "en/faq/#large-orders");
  CHECK(order.hits.front().title == "Fees");
  CHECK(order.hits.front().section == "Large orders");
  CHECK(order.hits.front().path == std::vector<std::string>{"Discounts"});
  CHECK(order.hits.front().excerpt == "Call us.");

  // The anchor is shared by all languages; what is not translated is not in the French index.
  CHECK(test::best(files, "fr", "remise") == "fr/faq/#discounts");
  CHECK(test::ask(files, "fr", "onlyenglish").hits.empty());
  CHECK(files.contains("search/nl/index.js"));
}

TEST_CASE("drafts are not in the index", "[search]") {
  const model::Site site = test::site_of({
      {"content/en/index.md", test::page("Home", "Text.\n")},
      {"content/en/secret.md", test::page("Secretword", "Text.\n", "draft: true\n")},
  });
  const test::Files files = test::files_of(collect_words(site, 1));
  CHECK(test::ask(files, "en", "secretword").hits.empty());
}

TEST_CASE("questions marked in paragraphs are records with their answers", "[search]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md",
       test::page("Portal", "Q: Who may sign in? {#who}\n\nA: Every supplier.\n", "kind: faq\n")},
  });
  const test::Files files = test::files_of(collect_words(site, 1));
  const Answer answer = test::ask(files, "en", "supplier");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits.front().url == "en/faq/#who");
  CHECK(answer.hits.front().section == "Who may sign in?");
  CHECK(answer.hits.front().excerpt == "Every supplier.");
}
