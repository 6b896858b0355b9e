#include "search/query.h"

#include "corpus.h"

#include <algorithm>

using namespace vade;
using namespace vade::search;
using test::faq;

namespace {

const test::Files& help_centre() {
  static const test::Files Files = test::files_of({
      {"en",
       {faq("en/passwords/", "Passwords", "How people get into their account.",
            {{"How do I reset my password?", "Choose a new one. It expires after a day."},
             {"Why is my account locked?", "After five failed attempts an account is locked."}}),
        faq("en/time/", "Timesheets", "Hours that were worked.",
            {{"How do I hand in a time sheet?", "Fill in the hours and press Submit."},
             {"What about overtime?",
              "The policy of the organization applies. Ask for the password policy."}}),
        faq("en/network/", "Network", "Firewall and proxy settings.", {})}},
      {"fr",
       {faq("fr/acces/", "Accès au portail", "Comment entrer.",
            {{"Pourquoi mon compte est-il verrouillé ?", "Après cinq échecs."},
             {"Comment se passe un déploiement ?", "Les déploiements ont lieu la nuit."}}),
        faq("fr/mots-de-passe/", "Mots de passe", "Règles et conseils.", {})}},
      {"nl",
       {faq("nl/wachtwoord/", "Wachtwoorden", "Zo komt u binnen. Het wachtwoord vervalt.",
            {{"Wat is het wachtwoordbeleid?", "Twaalf tekens."},
             {"Waarom is mijn account vergrendeld?", "Na vijf pogingen."}}),
        faq("nl/beleid/", "Beleid", "Het beleid van de organisatie. Dit beleid geldt overal.", {}),
        faq("nl/portaal/", "Leveranciersportaal", "Voor wie levert.",
            {{"Welke uurtypes zijn er?", "Drie."}}),
        faq("nl/leveranciers/", "Leveranciers",
            "Elke leverancier en elk portaal. Het portaal van leveranciers.", {})}},
  });
  return Files;
}

std::string first(std::string_view locale, std::string_view query) {
  return test::best(help_centre(), locale, query);
}

}  // namespace

TEST_CASE("a page's title finds the page, a question's words find the question", "[search]") {
  CHECK(first("en", "passwords") == "en/passwords/");
  CHECK(first("en", "reset password") == "en/passwords/#q1");
  CHECK(first("en", "why is my account locked") == "en/passwords/#q2");
  CHECK(first("nl", "leveranciersportaal") == "nl/portaal/");
}

TEST_CASE("inflections find what they mean", "[search]") {
  CHECK(first("en", "locking accounts") == "en/passwords/#q2");
  CHECK(first("en", "policies") == "en/time/#q2");
  CHECK(first("fr", "déploiements") == "fr/acces/#q2");
  CHECK(first("fr", "verrouillée") == "fr/acces/#q1");
  CHECK(first("nl", "wachtwoord") == "nl/wachtwoord/");
}

TEST_CASE("accents need not be typed", "[search]") {
  CHECK(first("fr", "verrouille") == "fr/acces/#q1");
  CHECK(first("fr", "deploiement") == "fr/acces/#q2");
  CHECK(first("fr", "ACCES") == "fr/acces/");
  CHECK(test::ask(help_centre(), "fr", "deploiement").corrections.empty());
}

TEST_CASE("typing errors are corrected, and it is said how", "[search]") {
  const Answer answer = test::ask(help_centre(), "fr", "dploiement");
  REQUIRE_FALSE(answer.hits.empty());
  CHECK(answer.hits.front().url == "fr/acces/#q2");
  REQUIRE(answer.corrections.size() == 1);
  CHECK(answer.corrections.front().from == "dploiement");
  CHECK(answer.corrections.front().to == "déploiement");

  CHECK(first("en", "pasword") == "en/passwords/");
  CHECK(first("en", "acocunt lokced") == "en/passwords/#q2");
  CHECK(first("en", "apsswords") == "en/passwords/");
  CHECK(first("en", "frewal") == "en/network/");
}

TEST_CASE("short words are not guessed at", "[search]") {
  const Answer answer = test::ask(help_centre(), "en", "xyz");
  CHECK(answer.hits.empty());
  CHECK(answer.corrections.empty());
  CHECK(answer.unknown == std::vector<std::string>{"xyz"});
}

TEST_CASE("the last word may be unfinished, and unfinished with an error", "[search]") {
  CHECK(first("en", "passw") == "en/passwords/");
  CHECK(first("en", "reset pass") == "en/passwords/#q1");
  CHECK(first("en", "fierwa") == "en/network/");
  CHECK(test::ask(help_centre(), "en", "passw").corrections.empty());
}

TEST_CASE("words are found joined and apart", "[search]") {
  CHECK(first("en", "fire wall") == "en/network/");
  CHECK(first("en", "timesheet") == "en/time/");
  CHECK(first("nl", "uur types") == "nl/portaal/#q1");

  const Answer answer = test::ask(help_centre(), "en", "overtimepolicy");
  REQUIRE_FALSE(answer.hits.empty());
  CHECK(answer.hits.front().url == "en/time/#q2");
  REQUIRE(answer.corrections.size() == 1);
  CHECK(answer.corrections.front().to == "overtime policy");
}

TEST_CASE("Dutch compounds and their parts find each other", "[search]") {
  const auto urls = [](std::string_view query) {
    std::vector<std::string> found;
    for (const Hit& hit : test::ask(help_centre(), "nl", query).hits) found.push_back(hit.url);
    return found;
  };
  CHECK(urls("beleid").front() == "nl/beleid/");
  const auto beleid = urls("beleid");
  CHECK(std::find(beleid.begin(), beleid.end(), "nl/wachtwoord/#q1") != beleid.end());
  const auto portaal = urls("portaal");
  CHECK(std::find(portaal.begin(), portaal.end(), "nl/portaal/") != portaal.end());
  CHECK(first("nl", "wachtwoord beleid") == "nl/wachtwoord/#q1");
  CHECK(first("nl", "portaalbeleid").starts_with("nl/"));
}

TEST_CASE("a word that no page has does not hide what the others find", "[search]") {
  const Answer answer = test::ask(help_centre(), "en", "reset qqqqqq password");
  REQUIRE_FALSE(answer.hits.empty());
  CHECK(answer.hits.front().url == "en/passwords/#q1");
  CHECK(answer.unknown == std::vector<std::string>{"qqqqqq"});
}

TEST_CASE("what covers more of the query comes first", "[search]") {
  const Answer answer = test::ask(help_centre(), "en", "password policy");
  REQUIRE(answer.hits.size() > 1);
  CHECK(answer.hits.front().url == "en/time/#q2");
  for (std::size_t i = 1; i < answer.hits.size(); ++i) {
    CHECK(answer.hits[i].score <= answer.hits[i - 1].score);
  }
}

TEST_CASE("what is called exactly what the query says comes first", "[search]") {
  const test::Files files =
      test::files_of({{"en",
                       {faq("en/a/", "Merge cells", "Cells and cells again."),
                        faq("en/b/", "Languages", "Language, languages."),
                        faq("en/c/", "Sheets", "Rows.", {{"Cell", "One box."}}),
                        faq("en/d/", "Language", "One of many.")}}});
  CHECK(test::best(files, "en", "cell") == "en/c/#q1");
  CHECK(test::best(files, "en", "Language") == "en/d/");
  CHECK(test::best(files, "en", "languages") == "en/b/");
  CHECK(test::ask(files, "en", "cell").hits.front().score == 1'000);
}

TEST_CASE("a limit cuts the list and changes nothing before it", "[search]") {
  const Answer all = test::ask(help_centre(), "en", "password", 100);
  const Answer two = test::ask(help_centre(), "en", "password", 2);
  REQUIRE(all.hits.size() > 2);
  REQUIRE(two.hits.size() == 2);
  CHECK(two.hits[0].record == all.hits[0].record);
  CHECK(two.hits[1].score == all.hits[1].score);
  CHECK(test::ask(help_centre(), "en", "password", 0).hits.empty());
}

TEST_CASE("a query may be empty, long or strange", "[search]") {
  for (const std::string& query :
       {std::string(), std::string(" \t\n"), std::string("'\"<>&"), std::string(100'000, 'a'),
        std::string("\xFF\xFE"), std::string("🙂"), std::string("a\0b", 3)}) {
    CHECK_NOTHROW(test::ask(help_centre(), "en", query));
  }
  std::string many;
  for (int i = 0; i < 2'000; ++i) many += "password ";
  CHECK(test::best(help_centre(), "en", many) == "en/passwords/");
}

TEST_CASE("a language that does not exist is a failure with the file's name", "[search]") {
  const auto searcher = Searcher::open("xx", test::loader_of(help_centre()));
  REQUIRE_FALSE(searcher.ok());
  CHECK(searcher.failure().path == "search/xx/index.js");
}

TEST_CASE("an index in many files answers as one in a single file would", "[search]") {
  LocalePages pages = test::many_pages("en", 300);
  pages.pages.push_back(
      faq("en/special/", "Zebra crossing", "Stripes.", {{"Where do zebras cross?", "There."}}));
  const test::Files files = test::files_of({pages});
  REQUIRE(files.size() > 20);
  CHECK(test::best(files, "en", "zebra crossing") == "en/special/");
  CHECK(test::best(files, "en", "where zebras cross") == "en/special/#q1");
  CHECK(test::best(files, "en", "zbera") == "en/special/");
  CHECK(test::best(files, "en", "zeb") == "en/special/");
}

TEST_CASE("a query loads a few small files of a large index", "[search]") {
  const test::Files files = test::files_of({test::many_pages("en", 400)});
  std::size_t bytes = 0;
  std::size_t count = 0;
  const Loader loader = [&](std::string_view path) -> base::Result<std::string> {
    bytes += files.find(path)->second.size();
    ++count;
    return files.find(path)->second;
  };
  auto searcher = Searcher::open("en", loader);
  REQUIRE(searcher.ok());
  const auto answer = searcher->search("banetox", 5);
  REQUIRE(answer.ok());
  CHECK_FALSE(answer->hits.empty());
  CHECK(count < 16);
  CHECK(bytes < 40'000);
}
