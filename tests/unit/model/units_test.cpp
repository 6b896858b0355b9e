#include "support/site_of.h"

#include <catch2/catch.hpp>

using namespace vade;
using model::None;
using test::page;

namespace {

const model::Unit* unit_of(const model::PageSet& set, const std::string& id) {
  for (const model::Unit& unit : set.units) {
    if (unit.id == id) return &unit;
  }
  return nullptr;
}

std::vector<std::string> ids_of(const model::PageSet& set) {
  std::vector<std::string> ids;
  for (const model::Unit& unit : set.units) ids.push_back(unit.id);
  return ids;
}

}  // namespace

TEST_CASE("a translated heading takes the id of its source", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a.md",
       page("Fees", "## What it costs\n\nNothing at all.\n\n## How to pay\n\nBy card.\n")},
      {"content/fr/a.md",
       page("Tarifs",
            "## Combien cela coûte\n\nRien du tout.\n\n## Comment payer\n\nPar carte.\n")},
  });
  const model::PageSet& set = test::set_of(site, "a");
  REQUIRE(ids_of(set) == std::vector<std::string>{"what-it-costs", "how-to-pay"});
  CHECK(site.pages[set.pages[1]].anchors ==
        std::vector<std::string>{"what-it-costs", "how-to-pay"});
}

TEST_CASE("renaming a heading in a translation keeps its id", "[model]") {
  const std::string english = page("Fees", "## What it costs\n\nNothing at all.\n");
  const model::Site before =
      test::site_of({{"content/en/a.md", english},
                     {"content/fr/a.md", page("Tarifs", "## Le prix\n\nRien du tout.\n")}});
  const model::Site after = test::site_of(
      {{"content/en/a.md", english},
       {"content/fr/a.md", page("Tarifs", "## Ce que vous payez\n\nRien du tout.\n")}});
  CHECK(before.pages[1].anchors == after.pages[1].anchors);
}

TEST_CASE("an explicit id pairs against the order of the text's likeness", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a.md", page("A", "## One {#first}\n\nAlpha.\n\n## Two {#second}\n\nBeta.\n")},
      {"content/fr/a.md", page("A", "## Deux {#second}\n\nAlpha.\n")},
  });
  const model::PageSet& set = test::set_of(site, "a");
  REQUIRE(unit_of(set, "second") != nullptr);
  CHECK(unit_of(set, "second")->outline[1] == 0);
  CHECK(unit_of(set, "first")->outline[1] == None);
}

TEST_CASE("ids pair sections that stand in another order", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a.md",
       page("A", "## Money {#money}\n\nM.\n\n## Access {#access}\n\nA.\n\n## End\n\nE.\n")},
      {"content/fr/a.md",
       page("A", "## Accès {#access}\n\nA.\n\n## Argent {#money}\n\nM.\n\n## Fin\n\nE.\n")},
  });
  CHECK(ids_of(test::set_of(site, "a")) == std::vector<std::string>{"money", "access", "end"});
  CHECK(site.pages[1].anchors == std::vector<std::string>{"access", "money", "end"});
}

TEST_CASE("an id that a translation names for itself leads to the section there too", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a.md", page("A", "## Opening hours\n\nFrom 9 to 5.\n")},
      {"content/fr/a.md", page("A", "## Horaires {#heures}\n\nDe 9 à 5.\n")},
  });
  CHECK(site.pages[1].anchors == std::vector<std::string>{"opening-hours"});
  CHECK(site.pages[1].own_anchors == std::vector<std::string>{"heures"});
}

TEST_CASE("equal titles get different ids", "[model]") {
  const model::Site site =
      test::site_of({{"content/en/a.md",
                      page("A", "## Note\n\nOne.\n\n## Note\n\nTwo.\n\n## 日本\n\nThree.\n")}});
  const auto ids = ids_of(test::set_of(site, "a"));
  CHECK(ids[0] == "note");
  CHECK(ids[1] == "note-2");
  CHECK_FALSE(ids[2].empty());
}

TEST_CASE("a question in the middle that a translation lacks does not shift the others",
          "[model]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md",
       page("FAQ",
            "## Is there an API limit?\n\nYes: 500 requests a minute.\n\n"
            "## Which browsers are supported?\n\nFirefox, Chrome and Safari.\n\n"
            "## How do I cancel my subscription?\n\nWrite to billing before the 15th.\n",
            "kind: faq\n")},
      {"content/nl/faq.md",
       page("FAQ",
            "## Is er een API-limiet?\n\nJa: 500 verzoeken per minuut.\n\n"
            "## Hoe zeg ik mijn abonnement op?\n\nSchrijf de afdeling facturatie voor de 15e.\n",
            "kind: faq\n")},
  });
  const model::PageSet& set = test::set_of(site, "faq");
  REQUIRE(set.units.size() == 3);
  CHECK(set.units[0].outline[2] == 0);
  CHECK(set.units[1].outline[2] == None);
  CHECK(set.units[2].outline[2] == 1);
}

TEST_CASE("where each language lacks another question, what is left over is not paired",
          "[model]") {
  const std::string en[] = {
      "## Is there an API limit?\n\nYes: 500 requests a minute.\n\n",
      "## Which browsers are supported?\n\nFirefox, Chrome and Safari.\n\n",
      "## How do I cancel my subscription?\n\nWrite to support@acme.example, 15 days before.\n\n",
      "## What are the opening hours?\n\nOn weekdays from 9 to 17, in every time zone but the "
      "Pacific one, and on Saturdays by telephone only.\n\n",
      "## Does Acme Sync need a licence?\n\nAcme Sync needs the plan Enterprise.\n\n"};
  const std::string nl[] = {
      "## Is er een API-limiet?\n\nJa: 500 verzoeken per minuut.\n\n",
      "## Welke browsers worden ondersteund?\n\nFirefox, Chrome en Safari.\n\n",
      "## Hoe zeg ik mijn abonnement op?\n\nSchrijf naar support@acme.example, 15 dagen "
      "ervoor.\n\n",
      "## Mag het?\n\nJa.\n\n",
      "## Heeft Acme Sync een licentie nodig?\n\nAcme Sync heeft het plan Enterprise nodig.\n\n"};
  std::string english;
  std::string dutch;
  for (const std::string& entry : en) english += entry;
  for (const std::string& entry : nl) dutch += entry;
  const model::Site site =
      test::site_of({{"content/en/faq.md", page("FAQ", english, "kind: faq\n")},
                     {"content/nl/faq.md", page("FAQ", dutch, "kind: faq\n")}});
  const model::PageSet& set = test::set_of(site, "faq");
  REQUIRE(set.units.size() == 6);
  CHECK(unit_of(set, "what-are-the-opening-hours")->outline[2] == None);
  CHECK(unit_of(set, "mag-het")->outline[0] == None);
  CHECK(unit_of(set, "does-acme-sync-need-a-licence")->outline[2] == 4);
}

TEST_CASE("a section is paired by its questions, whatever else stands in it", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md", page("FAQ",
                                 "## Client management\n\nA: We wrote it all down, in a paragraph "
                                 "that no other language has.\n\n"
                                 "### Is there an API limit?\n\nYes: 500 requests a minute.\n\n"
                                 "### Is DHL used?\n\nDHL and UPS.\n",
                                 "kind: faq\n")},
      {"content/nl/faq.md", page("FAQ",
                                 "## Beheer\n\n### Is er een API-limiet?\n\nJa: 500 verzoeken per "
                                 "minuut.\n\n### Wordt DHL gebruikt?\n\nDHL en UPS.\n",
                                 "kind: faq\n")},
  });
  const model::PageSet& set = test::set_of(site, "faq");
  REQUIRE(set.units.size() == 3);
  CHECK(unit_of(set, "client-management")->outline[2] == 0);
  CHECK(unit_of(set, "client-management")->doubtful.empty());
}

TEST_CASE("two translations pair what the source lacks, in its place", "[model]") {
  const model::Site site = test::site_of({
      {"content/en/faq.md",
       page("FAQ", "## Who can sign up?\n\nAnyone over 18.\n\n## What about VAT?\n\nVAT is 21 %.\n",
            "kind: faq\n")},
      {"content/fr/faq.md",
       page("FAQ",
            "## Qui peut s'inscrire ?\n\nToute personne de plus de 18 ans.\n\n"
            "## Quel est le délai de livraison ?\n\nEnviron 3 jours avec DHL.\n\n"
            "## Et la TVA ?\n\nLa TVA est de 21 %.\n",
            "kind: faq\n")},
      {"content/nl/faq.md", page("FAQ",
                                 "## Wie kan zich aanmelden?\n\nIedereen ouder dan 18.\n\n"
                                 "## Hoe lang is de levertijd?\n\nOngeveer 3 dagen met DHL.\n\n"
                                 "## En btw?\n\nDe btw is 21 %.\n",
                                 "kind: faq\n")},
  });
  const model::PageSet& set = test::set_of(site, "faq");
  REQUIRE(set.units.size() == 3);
  CHECK(set.units[1].outline == std::vector<std::uint32_t>{None, 1, 1});
  CHECK(set.units[1].id == "quel-est-le-delai-de-livraison");
  CHECK(set.units[2].outline == std::vector<std::uint32_t>{1, 2, 2});
}

TEST_CASE("blocks are paired by kind and place, and by likeness where their kinds differ",
          "[model]") {
  const model::Site site = test::site_of({
      {"content/en/a.md",
       page("A",
            "Intro.\n\n## One\n\nThe API answers in 20 ms.\n\nA paragraph that nobody has "
            "translated yet, about quotas.\n\n- red\n- green\n\nOrder 4711 is an example.\n")},
      {"content/fr/a.md",
       page("A",
            "Introduction.\n\n## Un\n\nL'API répond en 20 ms.\n\n- rouge\n- vert\n\nLa "
            "commande 4711 est un exemple.\n")},
  });
  const model::PageSet& set = test::set_of(site, "a");
  CHECK(set.intro.blocks == std::vector<std::vector<std::uint32_t>>{{0, 0, None}});
  REQUIRE(set.units.size() == 1);
  CHECK(set.units[0].blocks ==
        std::vector<std::vector<std::uint32_t>>{
            {0, 0, None}, {1, None, None}, {2, 1, None}, {3, 2, None}, {4, 3, None}});
}

TEST_CASE("blocks are named by kind and ordinal within their unit", "[model]") {
  const model::Site site = test::site_of(
      {{"content/en/a.md",
        page("A", "## One\n\nText.\n\n- red\n- green\n\n> quoted\n\n| a |\n|---|\n| b |\n")}});
  const auto names = model::block_names(site.files[0], model::blocks_of(site.files[0], 0));
  CHECK(names == std::vector<std::string>{"p1", "li1", "li2", "p2", "table1"});
}
