// 47 scenarios: what happened to a page and its translation, and whether its readers are told
// something that no longer holds. In the form of the benchmark that the Kubernetes localization
// team published: histories times kinds of change; the texts are our own. The table of
// docs/decisions/0009-ledger.md is what this computes.

#include "ledger_site.h"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <fstream>
#include <sstream>

using namespace vade;

namespace {

struct Texts {
  std::string en;
  std::string fr;
};

/// The page as it was translated and recorded.
const Texts Translated{
    "An *owner* invites members.\n\n"
    "See the [fees](fees.md) for seats. Invitations are valid for 5 days.\n\n"
    "> [!NOTE]\n> Run `vault sync` after an import.\n\n"
    "Owners do not see private items. They recieve a copy.\n",
    "Un *propriétaire* invite des membres.\n\n"
    "Voir les [tarifs](fees.md) pour les places. Les invitations sont valables 5 jours.\n\n"
    "> [!NOTE]\n> Exécutez `vault sync` après une importation.\n\n"
    "Les propriétaires ne voient pas les éléments privés. Ils reçoivent une copies.\n"};

/// A change of the source, and what a translator would make of it.
struct Mutation {
  std::string name;
  std::string from, to;        ///< in the source
  std::string fr_from, fr_to;  ///< in the translation; empty where nothing is to be done
  bool is_major = false;       ///< readers of the old translation are told what no longer holds
};

const std::vector<Mutation> Mutations = {
    {"emphasis written otherwise", "*owner*", "_owner_", "", "", false},
    {"emphasis taken away", "*owner*", "owner", "", "", false},
    {"link written by reference", "[fees](fees.md)", "[fees][f]", "", "", false},
    {"lines wrapped anew", "seats. Invitations", "seats.\nInvitations", "", "", false},
    {"slip of the pen mended", "recieve", "receive", "", "", false},
    {"punctuation", "for seats. Invitations", "for seats; invitations", "", "", false},
    {"paragraph moved", "An *owner* invites members.\n\n", "", "", "", false},
    {"number", "5 days", "7 days", "5 jours", "7 jours", true},
    {"negation", "do not see", "do see", "ne voient pas", "voient", true},
    {"code", "`vault sync`", "`vault pull`", "`vault sync`", "`vault pull`", true},
    {"link target", "fees.md", "seats.md", "fees.md", "seats.md", true},
    {"callout made a warning", "[!NOTE]", "[!WARNING]", "[!NOTE]", "[!WARNING]", true},
    {"sentence added", "invites members.", "invites members. Members are notified.",
     "invite des membres.", "invite des membres. Ils en sont avertis.", true},
    {"paragraph taken out", "> [!NOTE]\n> Run `vault sync` after an import.\n\n", "",
     "> [!NOTE]\n> Exécutez `vault sync` après une importation.\n\n", "", true},
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string changed_source(const Mutation& mutation) {
  std::string text = replaced(Translated.en, mutation.from, mutation.to);
  if (mutation.name == "link written by reference") text += "\n[f]: fees.md\n";
  if (mutation.name == "paragraph moved") text += "\n" + mutation.from;
  return text;
}

std::string updated_translation(const Mutation& mutation) {
  return mutation.fr_from.empty() ? Translated.fr
                                  : replaced(Translated.fr, mutation.fr_from, mutation.fr_to);
}

/// What nobody meant to say anything with: a slip in the translation is mended.
std::string touched(const std::string& fr) {
  return replaced(fr, "une copies", "une copie");
}

/// One version of the page, as a commit; `is_translated` says that the translator has brought the
/// translation up to date with the source as it is.
struct Version {
  Texts texts;
  bool is_translated = false;
};

struct Scenario {
  std::string name;
  std::vector<Version> versions;  ///< the first is what was translated
  bool is_stale = false;          ///< what is true of the last
};

std::vector<Scenario> all_scenarios() {
  std::vector<Scenario> scenarios;
  const std::string& fr = Translated.fr;
  for (std::size_t number = 0; number < Mutations.size(); ++number) {
    const Mutation& mutation = Mutations[number];
    const std::string en = changed_source(mutation);
    const auto add = [&](const std::string& history, std::vector<Version> later, bool is_stale) {
      later.insert(later.begin(), {Translated, true});
      scenarios.push_back({history + ": " + mutation.name, std::move(later), is_stale});
    };
    add("source changed", {{{en, fr}}}, mutation.is_major);
    add("source changed, then a slip in the translation mended", {{{en, fr}}, {{en, touched(fr)}}},
        mutation.is_major);
    if (number % 2 == 0) {
      add("a slip in the translation mended, then source changed",
          {{{Translated.en, touched(fr)}}, {{en, touched(fr)}}}, mutation.is_major);
    } else {
      add("source changed, then translated",
          {{{en, fr}}, {{en, touched(updated_translation(mutation))}, true}}, false);
    }
    if (number % 3 == 1) {
      add("source changed and changed back", {{{en, fr}}, {{Translated.en, fr}}}, false);
    }
  }
  return scenarios;
}

/// What a rule says of each scenario, against what is true.
struct Score {
  int right_alarms = 0;
  int false_alarms = 0;
  int missed = 0;

  void add(bool says, bool is_stale) {
    right_alarms += says && is_stale ? 1 : 0;
    false_alarms += says && !is_stale ? 1 : 0;
    missed += !says && is_stale ? 1 : 0;
  }

  [[nodiscard]] double precision() const {
    const int alarms = right_alarms + false_alarms;
    return alarms == 0 ? 1 : static_cast<double>(right_alarms) / alarms;
  }

  [[nodiscard]] double recall() const {
    const int stale = right_alarms + missed;
    return stale == 0 ? 1 : static_cast<double>(right_alarms) / stale;
  }

  [[nodiscard]] std::string row(const std::string& rule) const {
    const double sum = precision() + recall();
    return fmt::format("| {} | {} | {} | {} | {:.2f} | {:.2f} | {:.2f} |\n", rule, right_alarms,
                       false_alarms, missed, precision(), recall(),
                       sum == 0 ? 0.0 : 2 * precision() * recall() / sum);
  }
};

/// The last version that changed a file; 0 if none did since it was translated.
std::size_t last_change(const Scenario& scenario, std::string Texts::*file) {
  std::size_t last = 0;
  for (std::size_t at = 1; at < scenario.versions.size(); ++at) {
    if (scenario.versions[at].texts.*file != scenario.versions[at - 1].texts.*file) last = at;
  }
  return last;
}

bool stale_by_date(const Scenario& scenario) {
  return last_change(scenario, &Texts::en) > last_change(scenario, &Texts::fr);
}

bool stale_by_diff_since_translation(const Scenario& scenario) {
  const std::size_t since = last_change(scenario, &Texts::fr);
  return scenario.versions[since].texts.en != scenario.versions.back().texts.en;
}

/// The bytes of the source are stamped into the translation whenever it is brought up to date.
bool stale_by_file_hash(const Scenario& scenario) {
  std::string stamped;
  for (const Version& version : scenario.versions) {
    if (version.is_translated) stamped = version.texts.en;
  }
  return stamped != scenario.versions.back().texts.en;
}

test::Files files_of(const Texts& texts) {
  const std::string other = "## X {#x}\n\nText.\n";
  return {{"content/en/page.md", test::page("Members", texts.en)},
          {"content/fr/page.md", test::page("Membres", texts.fr)},
          {"content/en/fees.md", test::page("Fees", other)},
          {"content/en/seats.md", test::page("Seats", other)}};
}

/// As in a team: the ledger is written with every commit, and translators acknowledge what they
/// have translated.
bool stale_by_ledger(const Scenario& scenario) {
  test::LedgerSite site(files_of(scenario.versions.front().texts));
  site.record();
  for (std::size_t at = 1; at < scenario.versions.size(); ++at) {
    site.change(files_of(scenario.versions[at].texts));
    site.record();
    if (scenario.versions[at].is_translated) site.ack("fr", {"page"});
  }
  for (const l10n::PageStatus& page : site.status().pages) {
    for (const l10n::TranslationUnit& unit : page.units) {
      if (l10n::is_badly_out_of_date(unit)) return true;
    }
  }
  return false;
}

std::string table(const std::vector<Scenario>& scenarios) {
  Score date;
  Score diff;
  Score hash;
  Score ledger;
  for (const Scenario& scenario : scenarios) {
    date.add(stale_by_date(scenario), scenario.is_stale);
    diff.add(stale_by_diff_since_translation(scenario), scenario.is_stale);
    hash.add(stale_by_file_hash(scenario), scenario.is_stale);
    ledger.add(stale_by_ledger(scenario), scenario.is_stale);
  }
  return date.row("dates of both files") +
         diff.row("source's diff since the translation's last change") +
         hash.row("hash of the source's file, stamped by the translator") +
         ledger.row("**the ledger**");
}

}  // namespace

TEST_CASE("the ledger is right about all 47 scenarios", "[l10n]") {
  const std::vector<Scenario> scenarios = all_scenarios();
  CHECK(scenarios.size() == 47);
  for (const Scenario& scenario : scenarios) {
    INFO(scenario.name);
    CHECK(stale_by_ledger(scenario) == scenario.is_stale);
  }
}

TEST_CASE("the decision about the ledger shows what the scenarios give", "[l10n]") {
  std::ifstream stream("docs/decisions/0009-ledger.md");
  std::ostringstream document;
  document << stream.rdbuf();
  const std::string rows = table(all_scenarios());
  INFO(rows);
  CHECK(document.str().find(rows) != std::string::npos);
}
