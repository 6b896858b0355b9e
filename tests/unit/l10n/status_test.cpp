#include "ledger_site.h"

#include <catch2/catch.hpp>

using namespace vade;
using test::Files;
using test::LedgerSite;
using test::page;
using Open = std::map<std::string, std::string>;

namespace {

Files faq(const std::string& en, const std::string& fr) {
  return {{"content/en/faq.md", page("Questions", en, "kind: faq\n")},
          {"content/fr/faq.md", page("Questions posées", fr, "kind: faq\n")}};
}

/// An answer of three paragraphs in each language, recorded.
const std::string En = "## Fees {#fees}\n\nPay now.\n\nPay by card.\n\nAsk for help.\n";
const std::string Fr =
    "## Tarifs {#fees}\n\nPayez maintenant.\n\nPayez par carte.\n\nDemandez de l’aide.\n";

LedgerSite recorded(const std::string& en = En, const std::string& fr = Fr) {
  LedgerSite site(faq(en, fr));
  site.record();
  return site;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("what was recorded is current", "[l10n]") {
  LedgerSite site = recorded();
  CHECK(site.open("fr").empty());
  const std::string ledger = site.ledger("fr");
  CHECK(ledger.find("faq#@title s:") != std::string::npos);
  CHECK(ledger.find("\nfaq#fees s:") != std::string::npos);
  CHECK(ledger.find("\nfaq#fees/p3 s:") != std::string::npos);
  site.record();
  CHECK(site.ledger("fr") == ledger);
}

TEST_CASE("before anything is recorded all is unrecorded", "[l10n]") {
  const LedgerSite site(faq(En, Fr));
  CHECK(site.open("fr").at("faq#fees/p2") == "unrecorded");
}

TEST_CASE("a change of the source makes its translation stale, by its grade", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(with(En, "by card", "by check"), Fr));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "stale major"}});
  site.change(faq(with(En, "by card", "*by* card"), Fr));
  CHECK(site.open("fr").empty());
  site.change(faq(with(En, "by card", "by cards"), Fr));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "stale minor"}});
  site.change(faq(En, Fr));
  CHECK(site.open("fr").empty());
}

TEST_CASE("a title and the front matter are units too", "[l10n]") {
  LedgerSite site = recorded();
  Files files = faq(with(En, "## Fees", "## Prices"), Fr);
  files["content/en/faq.md"] = with(files["content/en/faq.md"], "Questions", "Answers");
  site.change(files);
  CHECK(site.open("fr") == Open{{"faq#@title", "stale major"}, {"faq#fees", "stale major"}});
}

TEST_CASE("a translation touched while its source stayed is fine; both changed is unconfirmed",
          "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(En, with(Fr, "par carte", "avec une carte")));
  CHECK(site.open("fr").empty());
  site.change(faq(with(En, "by card", "by check"), with(Fr, "par carte", "par chèque")));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "unconfirmed major"}});
  site.record();
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "unconfirmed major"}});
  site.ack("fr", {"faq#fees/p2"});
  CHECK(site.open("fr").empty());
}

TEST_CASE("the false sync: a slip mended after the source has changed hides nothing", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(with(En, "by card", "by check"), Fr));
  site.record();
  site.change(faq(with(En, "by card", "by check"), with(Fr, "Payez par", "Payer par")));
  site.record();
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "unconfirmed major"}});
}

TEST_CASE("a paragraph put in elsewhere makes no other one stale", "[l10n]") {
  for (const std::string before : {"Pay now", "Pay by", "Ask for"}) {
    LedgerSite site = recorded();
    site.change(faq(with(En, before, "Nothing else is due.\n\n" + before), Fr));
    INFO(before);
    const Open open = site.open("fr");
    REQUIRE(open.size() == 1);
    CHECK(open.begin()->second == "missing");
  }
}

TEST_CASE("a paragraph put in on both sides is one unit to record", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(with(En, "Pay by", "Nothing else is due.\n\nPay by"),
                  with(Fr, "Payez par", "Rien d’autre n’est dû.\n\nPayez par")));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "unrecorded"}});
  site.record();
  CHECK(site.open("fr").empty());
}

TEST_CASE("paragraphs that move or change places on both sides stay current", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq("## Fees {#fees}\n\nAsk for help.\n\nPay now.\n\nPay by card.\n",
                  "## Tarifs {#fees}\n\nDemandez de l’aide.\n\nPayez maintenant.\n\nPayez par "
                  "carte.\n"));
  CHECK(site.open("fr").empty());
  // Only the source's order has changed: each translation still has its source.
  site.change(faq("## Fees {#fees}\n\nAsk for help.\n\nPay now.\n\nPay by card.\n", Fr));
  CHECK(site.open("fr").empty());
}

TEST_CASE("a paragraph that moves to another answer stays current", "[l10n]") {
  const std::string en = En + "\n## Help {#help}\n\nCall us.\n";
  const std::string fr = Fr + "\n## Aide {#help}\n\nAppelez-nous.\n";
  LedgerSite site = recorded(en, fr);
  site.change(
      faq("## Fees {#fees}\n\nPay now.\n\nPay by card.\n\n## Help {#help}\n\nCall us.\n\n"
          "Ask for help.\n",
          "## Tarifs {#fees}\n\nPayez maintenant.\n\nPayez par carte.\n\n## Aide "
          "{#help}\n\nAppelez-nous.\n\nDemandez de l’aide.\n"));
  CHECK(site.open("fr").empty());
}

TEST_CASE("equal paragraphs do not stand in for one another", "[l10n]") {
  const std::string en = "## One {#one}\n\nYes.\n\n## Two {#two}\n\nYes.\n";
  const std::string fr = "## Un {#one}\n\nOui.\n\n## Deux {#two}\n\nOui.\n";
  LedgerSite site = recorded(en, fr);
  site.change(faq("## One {#one}\n\nYes.\n\n## Two {#two}\n\nNo.\n", fr));
  CHECK(site.open("fr") == Open{{"faq#two/p1", "stale major"}});
  site.change(faq("## One {#one}\n\nNo.\n\n## Two {#two}\n\nYes.\n", fr));
  CHECK(site.open("fr") == Open{{"faq#one/p1", "stale major"}});
  site.change(faq("## One {#one}\n\nNo.\n\n## Two {#two}\n\nNo.\n", fr));
  CHECK(site.open("fr").size() == 2);
}

TEST_CASE("what the source takes out and the translation keeps is out of date", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(with(En, "Pay by card.\n\n", ""), Fr));
  const Open open = site.open("fr");
  REQUIRE(open.size() == 1);
  CHECK(open.begin()->second == "stale major");
  site.change(faq(with(En, "Pay by card.\n\n", ""), with(Fr, "Payez par carte.\n\n", "")));
  CHECK(site.open("fr").empty());
}

TEST_CASE("what the translation loses is missing, and record does not accept it", "[l10n]") {
  LedgerSite site = recorded();
  site.change(faq(En, with(Fr, "Payez par carte.\n\n", "")));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "missing"}});
  site.record();
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "missing"}});
  site.ack("fr", {"faq#fees"});
  CHECK(site.open("fr").empty());
  site.change(faq(with(En, "by card", "by check"), with(Fr, "Payez par carte.\n\n", "")));
  CHECK(site.open("fr") == Open{{"faq#fees/p2", "stale major"}});
}

TEST_CASE("the first record of a page takes it as it is", "[l10n]") {
  LedgerSite site(faq(En, with(Fr, "Payez par carte.\n\n", "")));
  site.record();
  CHECK(site.open("fr").empty());
}

TEST_CASE("without an id written by hand a section keeps its lines when it is renamed", "[l10n]") {
  LedgerSite site = recorded(with(En, " {#fees}", ""), with(Fr, " {#fees}", ""));
  site.change(faq(with(En, "Fees {#fees}", "Charges"), with(Fr, " {#fees}", "")));
  CHECK(site.open("fr") == Open{{"faq#charges", "stale major"}});
  site.ack("fr", {"faq#charges"});
  CHECK(site.open("fr").empty());
  CHECK(site.ledger("fr").find("#fees") == std::string::npos);
}

TEST_CASE("a page keeps its lines when its file moves, if its id is written", "[l10n]") {
  Files files = {{"content/en/a.md", page("A", "Text here.\n", "id: stable\n")},
                 {"content/fr/a.md", page("À", "Du texte.\n", "id: stable\n")}};
  LedgerSite site(files);
  site.record();
  site.change({{"content/en/b/c.md", files["content/en/a.md"]},
               {"content/fr/d.md", files["content/fr/a.md"]}});
  CHECK(site.open("fr").empty());
}

TEST_CASE("an acknowledgement writes down what it names and nothing else", "[l10n]") {
  const std::string en = En + "\n## Help {#help}\n\nCall us.\n";
  const std::string fr = Fr + "\n## Aide {#help}\n\nAppelez-nous.\n";
  LedgerSite site = recorded(en, fr);
  const std::string changed = with(with(en, "by card", "by check"), "Call us", "Write to us");
  site.change(faq(changed + "\nNow.\n", fr + "\nMaintenant.\n"));
  site.ack("fr", {"faq#fees"});
  CHECK(site.open("fr") == Open{{"faq#help/p1", "stale major"}, {"faq#help/p2", "unrecorded"}});
  site.ack("fr", {"faq"});
  CHECK(site.open("fr").empty());
}

TEST_CASE("recording one language leaves the others and what they remember", "[l10n]") {
  Files files = faq(En, Fr);
  files["content/nl/faq.md"] = page("Vragen", "## Prijzen {#fees}\n\nBetaal nu.\n", "kind: faq\n");
  LedgerSite site(files);
  site.record();
  const std::string before = site.ledger("nl");
  files["content/en/faq.md"] = page("Questions", with(En, "Pay now", "Pay later"), "kind: faq\n");
  site.change(files);
  site.ack("fr", {"faq"});
  CHECK(site.ledger("nl") == before);
  CHECK(site.open("fr").empty());
  CHECK(site.open("nl").at("faq#fees/p1") == "stale major");
  CHECK(site.memory().find("Pay now") != std::string::npos);
}

TEST_CASE("lines of what is gone are dropped, and texts nobody names forgotten", "[l10n]") {
  LedgerSite site =
      recorded(En + "\n## Help {#help}\n\nCall us.\n", Fr + "\n## Aide {#help}\n\nAppelez-nous.\n");
  site.change(faq(En, Fr));
  site.record();
  CHECK(site.ledger("fr").find("#help") == std::string::npos);
  CHECK(site.memory().find("Call us") == std::string::npos);
  CHECK(site.open("fr").empty());
}

TEST_CASE("a unit is named by itself, its part or its page", "[l10n]") {
  CHECK(l10n::is_within("faq#fees/p1", "faq#fees/p1"));
  CHECK(l10n::is_within("faq#fees/p1", "faq#fees"));
  CHECK(l10n::is_within("faq#fees/p1", "faq"));
  CHECK_FALSE(l10n::is_within("faq#fees/p1", "fa"));
  CHECK_FALSE(l10n::is_within("faq#fees/p1", "faq#fee"));
  CHECK_FALSE(l10n::is_within("faq/b#fees", "faq"));
  CHECK_FALSE(l10n::is_within("faq#fees/p10", "faq#fees/p1"));
}

TEST_CASE("the status is the same for any number of threads", "[l10n]") {
  Files files;
  for (int number = 0; number < 40; ++number) {
    const std::string name = std::to_string(number);
    files["content/en/" + name + ".md"] = page("Page " + name, En);
    files["content/fr/" + name + ".md"] = page("Page numéro " + name, Fr);
  }
  LedgerSite one(files, 1);
  LedgerSite many(files, 8);
  one.record();
  many.record();
  CHECK(one.ledger("fr") == many.ledger("fr"));
  CHECK(one.memory() == many.memory());
  for (auto& [path, text] : files) {
    if (path.ends_with("7.md"))
      text = with(text, path.starts_with("content/en") ? "Pay now" : "Payez m", "X");
  }
  one.change(files);
  many.change(files);
  CHECK(one.open("fr").size() == 4);
  CHECK(one.open("fr") == many.open("fr"));
}
