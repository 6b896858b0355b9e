#include "base/path.h"
#include "render/sitemap.h"
#include "rendered.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace vade;
using Catch::Contains;
using test::between;
using test::count;
using test::page;

namespace {

const std::map<std::string, std::string> Small = {
    {"content/en/a.md", page("A", "## Q? {#q}\n\nText.\n",
                             "kind: faq\nupdated: 2026-01-02\naliases: [/old, /was/here.html]\n")},
    {"content/en/b.md", page("B", "Text.\n")},
    {"content/fr/a.md", page("A", "## Q ? {#q}\n\nTexte.\n", "kind: faq\n")},
};

/// The files of `published` that a relative link of the page at `path` leads to.
std::string target_of(std::string_view path, std::string_view href) {
  const std::string_view page = href.substr(0, href.find_first_of("#?"));
  auto target = base::resolve(base::folder_of(path), page.empty() ? "." : page);
  if (!target) return "(outside)";
  if (page.empty()) return std::string(path);
  if (page.ends_with('/')) return base::join(*target, "index.html");
  return *target;
}

}  // namespace

TEST_CASE("every locale gets every page, a home, a search page and a 404 page", "[render]") {
  const test::Published site = test::publish_files(Small);
  for (const char* path :
       {"index.html", "404.html", "robots.txt", "sitemap.xml", "en/index.html", "fr/index.html",
        "nl/index.html", "en/a/index.html", "fr/a/index.html", "nl/a/index.html", "fr/b/index.html",
        "en/search/index.html", "fr/404.html", "old/index.html", "was/here.html"}) {
    CAPTURE(path);
    CHECK(site.contains(path));
  }
}

TEST_CASE("every link inside the site leads to a file that is written", "[render]") {
  const test::Published site = test::publish_files(Small);
  for (const auto& [path, html] : site) {
    if (path.ends_with("404.html") || !path.ends_with(".html")) continue;
    for (std::size_t at = html.find(" href=\""); at != std::string::npos;
         at = html.find(" href=\"", at + 1)) {
      const std::string href = between(std::string_view(html).substr(at), " href=\"", "\"");
      if (href.starts_with("http") || href.find("assets/") != std::string::npos) continue;
      CAPTURE(path, href);
      CHECK(site.contains(target_of(path, href)));
    }
  }
}

TEST_CASE("the root offers the languages and leads nobody away", "[render]") {
  const std::string root = test::publish_files(Small).at("index.html");
  CHECK_THAT(root, Contains("<a href=\"fr/\" hreflang=\"fr\">Français</a>"));
  CHECK_THAT(root, Contains("hreflang=\"x-default\" href=\"https://help.example/\""));
  CHECK(count(root, "http-equiv") == 0);
}

TEST_CASE("a generated home lists the topics with their counts", "[render]") {
  const test::Published site = test::publish_files(Small);
  CHECK_THAT(site.at("en/index.html"), Contains("<h1>Help center</h1>"));
  CHECK_THAT(site.at("en/index.html"), Contains("<p class=\"count\">1 question</p>"));
  CHECK_THAT(site.at("fr/index.html"), Contains("<a href=\"b/\" lang=\"en\">B</a>"));
  CHECK_THAT(site.at("en/index.html"), Contains("\"@type\":\"WebSite\""));
}

TEST_CASE("an index page of the site is its home", "[render]") {
  auto files = Small;
  files.emplace("content/en/index.md", page("Welcome", "Hello.\n", "description: What we do.\n"));
  const test::Published site = test::publish_files(files);
  CHECK_THAT(site.at("en/index.html"), Contains("<h1>Welcome</h1>"));
  CHECK_THAT(site.at("en/index.html"), Contains("<p class=\"lead\">What we do.</p>"));
  CHECK_THAT(site.at("en/index.html"), Contains("<p class=\"count\">1 question</p>"));
  CHECK_THAT(site.at("nl/index.html"), Contains("<h1 lang=\"en\" dir=\"ltr\">Welcome</h1>"));
  CHECK(count(site.at("sitemap.xml"), "<loc>https://help.example/nl/</loc>") == 0);
}

TEST_CASE("the search page lists all questions for readers without JavaScript", "[render]") {
  const std::string html = test::publish_files(Small).at("nl/search/index.html");
  CHECK_THAT(html, Contains("<a href=\"../a/#q\" lang=\"en\">Q?</a>"));
  CHECK_THAT(html, Contains("data-vade-search"));
  CHECK_THAT(html, Contains("<input id=\"~q\" type=\"search\" name=\"q\""));
  CHECK_THAT(html, Contains("<div class=\"search-results\" hidden></div>"));
  CHECK_THAT(html, Contains("<meta name=\"robots\" content=\"noindex\">"));
}

TEST_CASE("404 pages work at any address below the site's folder", "[render]") {
  model::Site site = test::speaking_site(Small);
  site.config.base_url = "https://example.org/help/";
  const test::Published published = test::publish(site);
  const std::string& french = published.at("fr/404.html");
  CHECK_THAT(french, Contains("<html lang=\"fr\""));
  CHECK_THAT(french, Contains("<a href=\"/help/fr/\">Aller à l’accueil"));
  CHECK_THAT(french, Contains("href=\"/help/assets/style.css\""));
  const std::string& root = published.at("404.html");
  for (const char* text : {"Page not found", "Page introuvable", "Pagina niet gevonden"}) {
    CHECK_THAT(root, Contains(text));
  }
  CHECK_THAT(root, Contains("<li lang=\"nl\" dir=\"ltr\">"));
}

TEST_CASE("an old address leads to the page", "[render]") {
  const test::Published site = test::publish_files(Small);
  const std::string& folder = site.at("old/index.html");
  CHECK_THAT(folder, Contains("<meta http-equiv=\"refresh\" content=\"0; url=../en/a/\">"));
  CHECK_THAT(folder, Contains("rel=\"canonical\" href=\"https://help.example/en/a/\""));
  CHECK_THAT(folder, Contains("<meta name=\"robots\" content=\"noindex\">"));
  CHECK_THAT(folder, Contains("<a href=\"../en/a/\">"));
  CHECK_THAT(site.at("was/here.html"), Contains("url=../en/a/"));
}

TEST_CASE("an alias never takes the place of a page", "[render]") {
  const test::Published site =
      test::publish_files({{"content/en/a.md", page("A", "Text.\n")},
                           {"content/en/b.md", page("B", "Text.\n", "aliases: [/en/a/]\n")}});
  CHECK_THAT(site.at("en/a/index.html"), Contains("<h1>A</h1>"));
}

TEST_CASE("the sitemap has real pages only, each with its translations", "[render]") {
  const std::string sitemap = test::publish_files(Small).at("sitemap.xml");
  CHECK_THAT(sitemap, Contains("<loc>https://help.example/fr/a/</loc>"));
  CHECK(count(sitemap, "/nl/a/") == 0);
  CHECK(count(sitemap, "search/") == 0);
  CHECK(count(sitemap, "404") == 0);
  CHECK_THAT(sitemap, Contains("<lastmod>2026-01-02</lastmod>"));
  const std::string entry = between(sitemap, "<loc>https://help.example/fr/a/</loc>", "</url>");
  CHECK(count(entry, "<xhtml:link") == 3);
  CHECK_THAT(entry, Contains("hreflang=\"x-default\" href=\"https://help.example/en/a/\""));
}

TEST_CASE("more URLs than one sitemap may hold become an index", "[render]") {
  const model::Site site = test::speaking_site(Small);
  const auto files = render::make_sitemap(site, {true, true, true}, 4);
  REQUIRE(files.size() == 3);
  CHECK(files[0].first == "sitemap-1.xml");
  CHECK(count(files[0].second, "<url>") == 4);
  CHECK(count(files[1].second, "<url>") == 2);
  CHECK(files[2].first == "sitemap.xml");
  CHECK(count(files[2].second, "<sitemap>") == 2);
}

TEST_CASE("the sitemap is valid by its schema", "[render]") {
  const char* standards = std::getenv("VADE_STANDARDS");
  const std::filesystem::path schema =
      std::filesystem::path(standards != nullptr ? standards : "../shared/standards") /
      "sitemap-hreflang.xsd";
  if (!std::filesystem::exists(schema) || std::system("command -v xmllint >/dev/null") != 0) {
    WARN("skipped: xmllint or " << schema << " is not there");
    return;
  }
  const auto file = std::filesystem::temp_directory_path() / "vade-sitemap-test.xml";
  std::ofstream(file) << test::publish_files(Small).at("sitemap.xml");
  const std::string command =
      "xmllint --nonet --noout --schema " + schema.string() + " " + file.string() + " 2>&1";
  CHECK(std::system(command.c_str()) == 0);
  std::filesystem::remove(file);
}

TEST_CASE("robots.txt names the sitemap", "[render]") {
  CHECK_THAT(test::publish_files(Small).at("robots.txt"),
             Contains("Sitemap: https://help.example/sitemap.xml"));
}

TEST_CASE("the bytes do not depend on the number of threads", "[render]") {
  const model::Site site = test::speaking_site(Small);
  CHECK(test::publish(site) == test::publish(site, test::plain_options(), 4));
}
