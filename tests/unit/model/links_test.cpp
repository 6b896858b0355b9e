#include "model/links.h"

#include "support/site_of.h"

#include <catch2/catch.hpp>

using namespace vade;
using model::LinkKind;
using test::page;

namespace {

const std::map<std::string, std::string> Files = {
    {"content/en/index.md", page("Home", "")},
    {"content/en/guide/index.md", page("Guide", "")},
    {"content/en/guide/fees.md", page("Fees", "## VAT\n\nText.\n")},
    {"content/en/guide/Setup.md", page("Setup", "")},
    {"content/en/guide/picture.png", "png"},
    {"content/en/only.md", page("Only", "", "aliases: [/old/]\n")},
    {"content/fr/index.md", page("Accueil", "")},
    {"content/fr/guide/tarifs.md",
     page("Tarifs", "## TVA\n\nTexte.\n", "id: guide/fees\nslug: prix\n")},
    {"site/static/img/logo.png", "png"},
};

model::ResolvedLink resolve(const std::string& from, const std::string& destination) {
  const model::Site site = test::site_of(Files);
  const model::LinkIndex index(site);
  for (const model::Page& candidate : site.pages) {
    if (candidate.file->source.path() == from) return index.resolve(candidate, destination);
  }
  throw std::out_of_range(from);
}

const std::string Guide = "content/en/guide/index.md";

}  // namespace

TEST_CASE("a relative path to a page leads to its address", "[model]") {
  const auto link = resolve(Guide, "fees.md#vat");
  CHECK(link.kind == LinkKind::Page);
  CHECK(link.url == "en/guide/fees/");
  CHECK(link.anchor == "vat");
  CHECK(link.anchor_exists);
}

TEST_CASE("the md ending may be left out, and a folder means its index", "[model]") {
  CHECK(resolve(Guide, "fees").url == "en/guide/fees/");
  CHECK(resolve("content/en/index.md", "guide/").url == "en/guide/");
  CHECK(resolve("content/en/index.md", "guide").url == "en/guide/");
}

TEST_CASE("a path from the root is a static file, a published page or a page of the locale",
          "[model]") {
  CHECK(resolve(Guide, "/img/logo.png").file == "site/static/img/logo.png");
  CHECK(resolve(Guide, "/img/logo.png").url == "img/logo.png");
  CHECK(resolve(Guide, "/fr/guide/prix/").url == "fr/guide/prix/");
  CHECK(resolve(Guide, "/guide/fees.md").url == "en/guide/fees/");
  CHECK(resolve(Guide, "/old/").url == "en/only/");
}

TEST_CASE("the site's own address is the site", "[model]") {
  CHECK(resolve(Guide, "https://help.example/en/guide/fees/").kind == LinkKind::Page);
  CHECK(resolve(Guide, "https://other.example/en/guide/fees/").kind == LinkKind::Web);
}

TEST_CASE("placeholders, contacts and dangerous addresses are told apart", "[model]") {
  CHECK(resolve(Guide, "").kind == LinkKind::Placeholder);
  CHECK(resolve(Guide, "#").kind == LinkKind::Placeholder);
  CHECK(resolve(Guide, "mailto:a@b.example").kind == LinkKind::Contact);
  CHECK(resolve(Guide, "javascript:alert(1)").kind == LinkKind::Dangerous);
}

TEST_CASE("a missing page is broken and the nearest name is suggested", "[model]") {
  const auto link = resolve(Guide, "fee.md");
  CHECK(link.kind == LinkKind::Broken);
  CHECK(link.suggestion == "fees.md");
  CHECK(resolve("content/en/index.md", "fees.md").suggestion == "guide/fees.md");
}

TEST_CASE("a name in another case is found and corrected", "[model]") {
  const auto link = resolve(Guide, "setup.md");
  CHECK(link.kind == LinkKind::Page);
  CHECK(link.wrong_case);
  CHECK(link.suggestion == "Setup.md");
}

TEST_CASE("a page is found by the name that the source has for it", "[model]") {
  const auto link = resolve("content/fr/index.md", "guide/fees.md");
  CHECK(link.kind == LinkKind::Page);
  CHECK(link.url == "fr/guide/prix/");
}

TEST_CASE("a page that this locale lacks leads to its fallback", "[model]") {
  const auto link = resolve("content/fr/index.md", "only.md");
  CHECK(link.kind == LinkKind::Page);
  CHECK(link.url == "fr/only/");
}

TEST_CASE("an anchor in the page's own language is answered with the shared one", "[model]") {
  const auto link = resolve("content/fr/index.md", "guide/tarifs.md#tva");
  CHECK_FALSE(link.anchor_exists);
  CHECK(link.anchor_suggestion == "vat");
}

TEST_CASE("nothing outside the site is reached", "[model]") {
  CHECK(resolve(Guide, "../../../../etc/passwd").kind == LinkKind::Broken);
  CHECK(resolve(Guide, "/../etc/passwd").kind == LinkKind::Broken);
  CHECK(resolve(Guide, "..%2f..%2f..%2f..%2fetc/passwd").kind == LinkKind::Broken);
}
