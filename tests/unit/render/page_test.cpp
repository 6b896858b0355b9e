#include "rendered.h"

#include <catch2/catch.hpp>

using namespace vade;
using Catch::Contains;
using test::between;
using test::count;
using test::page;

namespace {

/// Two topics in three languages; French lacks one question, Dutch the whole page.
const std::map<std::string, std::string> Faq = {
    {"content/en/guide/index.md",
     page("Guide", "Start here, in one place.\n", "kind: overview\ndescription: All about it.\n")},
    {"content/en/guide/faq.md",
     page("Questions",
          "## Money {#money}\n\n### What does it cost? {#cost}\n\nNothing at all.\n\n"
          "### Who pays the bill? {#bill}\n\nYour company, see [the guide](index.md).\n\n"
          "## Access {#access}\n\n### How do I sign in? {#sign-in}\n\nWith a key.\n",
          "kind: faq\nupdated: 2026-11-01\naliases: [/old/faq]\n")},
    {"content/fr/guide/index.md", page("Guide", "Commencez ici.\n", "kind: overview\n")},
    {"content/fr/guide/faq.md",
     page("Les questions ?",
          "## Argent {#money}\n\n### Combien cela coûte-t-il ? {#cost}\n\nRien du tout.\n\n"
          "## Accès {#access}\n\n### Comment me connecter ? {#sign-in}\n\nAvec une clé.\n",
          "kind: faq\nupdated: 2026-11-01\n")},
};

const test::Published& faq_site() {
  static const test::Published Site = test::publish_files(Faq);
  return Site;
}

const std::string& english() {
  return faq_site().at("en/guide/faq/index.html");
}

const std::string& french() {
  return faq_site().at("fr/guide/faq/index.html");
}

const std::string& dutch() {
  return faq_site().at("nl/guide/faq/index.html");
}

}  // namespace

TEST_CASE("a page's language and direction are those of its locale", "[render]") {
  CHECK_THAT(english(), Contains("<html lang=\"en\" dir=\"ltr\""));
  CHECK_THAT(french(), Contains("<html lang=\"fr\" dir=\"ltr\""));
}

TEST_CASE("a page has one h1 and one main, behind a skip link", "[render]") {
  CHECK(count(french(), "<h1") == 1);
  CHECK(count(french(), "<main") == 1);
  const std::string body = between(french(), "<body>", "</body>");
  CHECK_THAT(body,
             Catch::StartsWith("\n<a class=\"skip\" href=\"#~content\">Aller au contenu</a>"));
}

TEST_CASE("no id of a page is one that the templates or footnotes make", "[render]") {
  const test::Published site = test::publish_files(
      {{"content/en/index.md", page("Help", "## Contents title\n\n## Content\n")},
       {"content/en/a.md",
        page(
            "A",
            "## Content\n\nText[^n].\n\n[^n]: Note.\n\n## Top\n\n## Site search\n\n## TOC title\n\n"
            "## q\n\n## fn 1\n\n## fnref 1\n\n## Footnotes\n\n## Written {#contents-title}\n")}});
  for (const auto& [path, html] : site) {
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    for (std::size_t at = html.find(" id=\""); at != std::string::npos;
         at = html.find(" id=\"", at + 1)) {
      const std::string id = html.substr(at, html.find('"', at + 5) + 1 - at);
      CAPTURE(id);
      CHECK(count(html, id) == 1);
    }
  }
  for (const char* id : {"content", "top", "site-search", "toc-title", "q", "fn-1", "fnref-1",
                         "footnotes", "contents-title"}) {
    CAPTURE(id);
    CHECK_THAT(site.at("en/a/index.html"), Contains("<h2 id=\"" + std::string(id) + "\">"));
  }
}

TEST_CASE("the document's order is search, languages, topics, path, heading, contents, text",
          "[render]") {
  std::size_t last = 0;
  for (const char* part : {"class=\"brand\"", "role=\"search\"", "class=\"languages\"",
                           "class=\"topics\"", "class=\"crumbs\"", "<h1", "class=\"toc\"",
                           "class=\"prose\"", "class=\"pager\"", "<footer"}) {
    CAPTURE(part);
    const std::size_t at = english().find(part);
    REQUIRE(at != std::string::npos);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("there is no inline script, style or event attribute", "[render]") {
  for (const auto& [path, html] : faq_site()) {
    CAPTURE(path);
    CHECK(count(html, "<style") == 0);
    CHECK(count(html, " style=") == 0);
    CHECK(count(html, " onclick") == 0);
    CHECK(count(html, "<script") ==
          count(html, "<script src=") + count(html, "<script type=\"application/ld+json\">"));
  }
}

TEST_CASE("nothing is loaded from another host", "[render]") {
  for (const auto& [path, html] : faq_site()) {
    CAPTURE(path);
    CHECK(count(html, "src=\"http") == 0);
    CHECK(count(html, "rel=\"stylesheet\" href=\"http") == 0);
  }
}

TEST_CASE("the title names page and site, and the description is there", "[render]") {
  CHECK_THAT(english(), Contains("<title>Questions · Help center</title>"));
  CHECK_THAT(faq_site().at("en/guide/index.html"),
             Contains("<meta name=\"description\" content=\"All about it.\">"));
  CHECK_THAT(faq_site().at("fr/guide/index.html"),
             Contains("<meta name=\"description\" content=\"Commencez ici.\">"));
}

TEST_CASE("French titles get the spaces that cannot be typed", "[render]") {
  CHECK_THAT(french(), Contains("<h1>Les questions\u202F?</h1>"));
}

TEST_CASE("hreflang names only real translations, itself and x-default", "[render]") {
  for (const std::string* html : {&english(), &french()}) {
    CHECK(count(*html, "<link rel=\"alternate\"") == 3);
    CHECK_THAT(*html, Contains("hreflang=\"en\" href=\"https://help.example/en/guide/faq/\""));
    CHECK_THAT(*html, Contains("hreflang=\"fr\" href=\"https://help.example/fr/guide/faq/\""));
    CHECK_THAT(*html,
               Contains("hreflang=\"x-default\" href=\"https://help.example/en/guide/faq/\""));
  }
  CHECK_THAT(french(), Contains("rel=\"canonical\" href=\"https://help.example/fr/guide/faq/\""));
}

TEST_CASE("Open Graph names the territory and the translations that exist", "[render]") {
  CHECK_THAT(french(), Contains("property=\"og:locale\" content=\"fr_FR\""));
  CHECK_THAT(french(), Contains("property=\"og:locale:alternate\" content=\"en_US\""));
  CHECK(count(french(), "og:locale:alternate") == 1);
  CHECK_THAT(french(), Contains("property=\"article:modified_time\" content=\"2026-11-01\""));
}

TEST_CASE("the switcher names each language in itself and marks what is missing", "[render]") {
  const std::string languages = between(english(), "class=\"languages\"", "</nav>");
  CHECK_THAT(languages,
             Contains("href=\"./\" lang=\"en\" hreflang=\"en\" aria-current=\"true\">English"));
  CHECK_THAT(languages, Contains("lang=\"fr\" hreflang=\"fr\">Français</a>"));
  CHECK_THAT(languages, Contains("lang=\"nl\" hreflang=\"en\" class=\"missing\">"
                                 "Nederlands (pagina niet beschikbaar)</a>"));
  CHECK(count(languages, "aria-current") == 1);
}

TEST_CASE("links in pages are relative", "[render]") {
  CHECK_THAT(english(), Contains("see <a href=\"../\">the guide</a>"));
  CHECK_THAT(english(), Contains("rel=\"stylesheet\" href=\"../../../assets/style.css\""));
  CHECK_THAT(between(english(), "class=\"languages\"", "</nav>"),
             Contains("href=\"../../../fr/guide/faq/\""));
}

TEST_CASE("the breadcrumb leads from home to the page", "[render]") {
  const std::string crumbs = between(english(), "class=\"crumbs\"", "</nav>");
  CHECK_THAT(crumbs, Contains("<a href=\"../../\">Help center</a>"));
  CHECK_THAT(crumbs, Contains("<a href=\"../\">Guide</a>"));
  CHECK_THAT(crumbs, Contains("<span aria-current=\"page\">Questions</span>"));
}

TEST_CASE("topics show the way to the page and mark it", "[render]") {
  const std::string topics = between(english(), "class=\"topics\"", "</nav>");
  CHECK_THAT(topics, Contains("<a href=\"../../guide/\">Guide</a>"));
  CHECK_THAT(topics, Contains("<a href=\"../../guide/faq/\" aria-current=\"page\">Questions</a>"));
  const std::string elsewhere = faq_site().at("en/search/index.html");
  CHECK(count(between(elsewhere, "class=\"topics\"", "</nav>"), "<li") == 1);
}

TEST_CASE("the contents of an FAQ are its questions by topic", "[render]") {
  const std::string toc = between(english(), "class=\"toc\"", "</nav>");
  CHECK_THAT(toc, Contains("Questions on this page"));
  CHECK(toc.find("#money") < toc.find("#cost"));
  CHECK(count(toc, "<ul>") == 3);
}

TEST_CASE("previous and next follow the navigation", "[render]") {
  const std::string pager = between(english(), "class=\"pager\"", "</nav>");
  CHECK_THAT(pager, Contains("rel=\"prev\" href=\"../\""));
  CHECK(count(pager, "rel=\"next\"") == 0);
}

TEST_CASE("the date of the last change is the locale's", "[render]") {
  CHECK_THAT(english(),
             Contains("<time datetime=\"2026-11-01\">Last updated on November 1, 2026</time>"));
  CHECK_THAT(
      french(),
      Contains("<time datetime=\"2026-11-01\">Dernière mise à jour le 1er novembre 2026</time>"));
}

TEST_CASE("an overview lists the pages below it with counts", "[render]") {
  const std::string& overview = faq_site().at("en/guide/index.html");
  const std::string contents = between(overview, "class=\"contents\"", "</section>");
  CHECK_THAT(contents, Contains("<a href=\"faq/\">Questions</a>"));
  CHECK_THAT(contents, Contains("<p class=\"count\">3 questions</p>"));
}

TEST_CASE("anchors are the same in every language", "[render]") {
  for (const char* id : {"id=\"money\"", "id=\"cost\"", "id=\"access\"", "id=\"sign-in\""}) {
    CHECK(count(english(), id) == 1);
    CHECK(count(french(), id) == 1);
    CHECK(count(dutch(), id) == 1);
  }
}

TEST_CASE("a question that the translation lacks is shown in its topic, marked", "[render]") {
  const std::string borrowed = between(french(), "<div class=\"borrowed\"", "<h2");
  CHECK_THAT(borrowed, Catch::StartsWith(" lang=\"en\" dir=\"ltr\">"));
  CHECK_THAT(borrowed,
             Contains("<p class=\"borrowed-note\" lang=\"fr\" dir=\"ltr\">Cette réponse"));
  CHECK_THAT(borrowed, Contains("id=\"bill\""));
  CHECK_THAT(borrowed, Contains("Who pays the bill?"));
  CHECK(french().find("id=\"cost\"") < french().find("id=\"bill\""));
  CHECK(french().find("id=\"bill\"") < french().find("id=\"access\""));
}

TEST_CASE("a page says how many of its questions are not translated", "[render]") {
  CHECK_THAT(between(french(), "class=\"notice\"", "</div>"),
             Contains("1 question de cette page n’est pas encore traduite."));
  CHECK_THAT(between(french(), "class=\"toc\"", "</nav>"),
             Contains("<a href=\"#bill\" lang=\"en\">Who pays the bill?</a>"));
  CHECK(count(english(), "class=\"notice\"") == 0);
}

TEST_CASE("links in a borrowed answer keep the reader in their language", "[render]") {
  CHECK_THAT(between(french(), "id=\"bill\"", "</section>"),
             Contains("<a href=\"../\" hreflang=\"fr\">the guide</a>"));
}

TEST_CASE("a topic that the translation lacks is shown with its questions", "[render]") {
  const test::Published site = test::publish_files(
      {{"content/en/faq.md",
        page("FAQ", "## One\n\n### A?\n\nYes.\n\n## Two {#two}\n\n### B? {#b}\n\nNo.\n",
             "kind: faq\n")},
       {"content/nl/faq.md", page("FAQ", "## Een {#one}\n\n### A? {#a}\n\nJa.\n", "kind: faq\n")}});
  const std::string& html = site.at("nl/faq/index.html");
  CHECK(count(html, "class=\"borrowed\"") == 2);
  CHECK_THAT(html, Contains("<h2 id=\"two\">Two"));
  CHECK(html.find("id=\"two\"") < html.find("id=\"b\""));
}

TEST_CASE("a missing page is shown in the source's language, and says so first", "[render]") {
  CHECK_THAT(dutch(), Contains("<html lang=\"nl\" dir=\"ltr\""));
  CHECK_THAT(dutch(), Contains("<div class=\"notice\" role=\"note\">"));
  CHECK_THAT(dutch(), Contains("Je leest de Engelse versie."));
  CHECK_THAT(dutch(), Contains("<a href=\"../../../en/guide/faq/\" hreflang=\"en\">"));
  CHECK(dutch().find("role=\"note\"") < dutch().find("<h1"));
  CHECK_THAT(dutch(), Contains("<h1 lang=\"en\" dir=\"ltr\">Questions</h1>"));
  CHECK_THAT(dutch(), Contains("<div class=\"prose\" lang=\"en\" dir=\"ltr\">"));
}

TEST_CASE("every borrowed piece around the text is marked too", "[render]") {
  CHECK_THAT(between(dutch(), "class=\"crumbs\"", "</nav>"),
             Contains("<span aria-current=\"page\" lang=\"en\">Questions</span>"));
  CHECK_THAT(between(dutch(), "class=\"topics\"", "</nav>"), Contains("lang=\"en\">Questions</a>"));
  CHECK_THAT(between(dutch(), "class=\"toc\"", "</nav>"), Contains("href=\"#cost\" lang=\"en\""));
  CHECK_THAT(between(dutch(), "class=\"pager\"", "</nav>"),
             Contains("class=\"pager-title\" lang=\"en\""));
}

TEST_CASE("a fallback page leads search engines to the source", "[render]") {
  CHECK_THAT(dutch(), Contains("rel=\"canonical\" href=\"https://help.example/en/guide/faq/\""));
  CHECK(count(dutch(), "<link rel=\"alternate\"") == 0);
  CHECK(count(dutch(), "FAQPage") == 0);
  CHECK(count(dutch(), "og:") == 0);
}

TEST_CASE("links on a fallback page keep the reader in their language", "[render]") {
  CHECK_THAT(between(dutch(), "class=\"prose\"", "</main>"),
             Contains("<a href=\"../\">the guide</a>"));
}

TEST_CASE("structured data has the questions that are in this language", "[render]") {
  const std::string data = between(french(), "<script type=\"application/ld+json\">", "</script>");
  CHECK(count(data, "\"@type\":\"Question\"") == 2);
  CHECK_THAT(data, Contains("\"@id\":\"https://help.example/fr/guide/faq/#cost\""));
  CHECK_THAT(data, Contains("\"text\":\"Rien du tout.\""));
  CHECK_THAT(data, Contains("\"inLanguage\":\"fr\""));
  CHECK_THAT(data, Contains("BreadcrumbList"));
  CHECK(count(data, "Who pays") == 0);
}

TEST_CASE("an overview is an article with its translations", "[render]") {
  const std::string data =
      between(faq_site().at("en/guide/index.html"), "application/ld+json\">", "</script>");
  CHECK_THAT(data, Contains("\"@type\":\"TechArticle\""));
  CHECK_THAT(
      data,
      Contains("\"workTranslation\":[{\"@id\":\"https://help.example/fr/guide/#~article\"}]"));
  CHECK(count(data, "FAQPage") == 0);
}

TEST_CASE("text cannot leave the structured data", "[render]") {
  const test::Published site =
      test::publish_files({{"content/en/a.md", page("A </script><b> & co", "Text.\n")}});
  const std::string data =
      between(site.at("en/a/index.html"), "application/ld+json\">", "</script>");
  CHECK_THAT(data, Contains("A \\u003c/script\\u003e\\u003cb\\u003e \\u0026 co"));
  CHECK_THAT(site.at("en/a/index.html"), Contains("<h1>A &lt;/script&gt;&lt;b&gt; &amp; co</h1>"));
}

TEST_CASE("an id that only a translation has still leads to its heading", "[render]") {
  const test::Published site =
      test::publish_files({{"content/en/a.md", page("A", "## One\n\nText.\n")},
                           {"content/nl/a.md", page("A", "## Een {#een}\n\nTekst.\n")}});
  CHECK_THAT(site.at("nl/a/index.html"), Contains("<span id=\"een\"></span><h2 id=\"one\">"));
}

TEST_CASE("pictures have their size", "[render]") {
  render::RenderOptions options = test::plain_options();
  options.image_sizes.emplace("content/en/a.png", render::ImageSize{640, 480});
  const test::Published site =
      test::publish(test::speaking_site({{"content/en/p.md", page("P", "![Alt](a.png)\n")},
                                         {"content/en/a.png", "x"}}),
                    options);
  CHECK_THAT(site.at("en/p/index.html"), Contains("width=\"640\" height=\"480\""));
}

TEST_CASE("a diagram's HTML is put where it stands", "[render]") {
  render::RenderOptions options = test::plain_options();
  options.diagram = [](const model::Page& at, markdown::NodeId) {
    return "<svg>" + at.id + "</svg>\n";
  };
  const test::Published site = test::publish(
      test::speaking_site({{"content/en/p.md", page("P", "```dot\ndigraph { a -> b }\n```\n")}}),
      options);
  CHECK_THAT(site.at("en/p/index.html"), Contains("<svg>p</svg>"));
}

TEST_CASE("links that lead nowhere are only text", "[render]") {
  const test::Published site = test::publish_files(
      {{"content/en/p.md",
        page("P", "[a](#) [b](missing.md) [c](javascript:alert(1)) [d](https://x.example/)\n")}});
  const std::string prose = between(site.at("en/p/index.html"), "class=\"prose\"", "</div>");
  CHECK(count(prose, "<a ") == 1);
  CHECK_THAT(prose, Contains("<a href=\"https://x.example/\" rel=\"external\">d</a>"));
}

TEST_CASE("the search is told where its index is and what to say", "[render]") {
  render::RenderOptions options = test::plain_options();
  options.search_script = "assets/search.js";
  options.search_indexes = {"search/en/index.js", "search/fr/index.js", "search/nl/index.js"};
  const test::Published site = test::publish(test::speaking_site(Faq), options);
  const std::string script =
      between(site.at("fr/guide/faq/index.html"), "<script src=", "</script>");
  CHECK_THAT(script, Contains("data-search=\"../../../assets/search.js\""));
  CHECK_THAT(
      script,
      Contains(
          "data-index=\"../../../search/fr/index.js\" data-root=\"../../../\" data-locale=\"fr\""));
  CHECK_THAT(script, Contains("data-msg-results-one=\"{n} résultat pour «\u202F{query}\u202F»\""));
  CHECK_THAT(script, Contains("data-msg-results-many=\"{n} de résultats"));
  CHECK_THAT(script, Contains("data-msg-results-zero=\"Aucun résultat"));
  CHECK_THAT(site.at("fr/search/index.html"),
             Contains("<script src=\"../../assets/search.js\" defer data-index="));
}
