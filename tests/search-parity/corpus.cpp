#include "corpus.h"

#include "base/strings.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <string_view>

namespace search_parity {

namespace {

using vade::search::LocalePages;
using vade::search::PageRecords;
using vade::search::Record;

/// Numbers that look random and are the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

PageRecords page(std::string url, std::string title, std::string introduction,
                 std::vector<std::pair<std::string, std::string>> questions) {
  PageRecords result{std::move(title), {}, std::move(url), {{{}, {}, 0, std::move(introduction)}}};
  for (auto& [question, answer] : questions) {
    const std::string anchor = fmt::format("q{}", result.records.size());
    result.records.push_back({std::move(question), anchor, 0, std::move(answer)});
  }
  return result;
}

LocalePages english() {
  return {
      "en",
      {page("en/passwords/", "Passwords and sign-in", "How people get into their account.",
            {{"How do I reset my password?",
              "Choose a new password by e-mail. It expires after a day."},
             {"Why is my account locked?", "After five failed attempts an account is locked."},
             {"Can I use two-factor sign-in?", "Yes: set up an authenticator for your login."}}),
       page("en/time/", "Timesheets", "Enter the hours that you worked.",
            {{"How do I hand in a time sheet?", "Fill in your hours and press Submit."},
             {"Which policies apply to overtime?", "The policy of your organization applies."}}),
       page("en/invoices/", "Invoices and payment", "Billing, taxes and refunds.",
            {{"When are invoices sent?", "On the first working day of each month."},
             {"How do I change the billing address?", "Open Billing and edit the address."}})}};
}

LocalePages french() {
  return {
      "fr",
      {page("fr/mots-de-passe/", "Mots de passe et connexion", "Comment accéder à son compte.",
            {{"Comment réinitialiser mon mot de passe ?", "Un lien vous est envoyé par courriel."},
             {"Pourquoi mon compte est-il verrouillé ?", "Après cinq échecs, l’accès est bloqué."},
             {"Qui peut déverrouiller un compte ?", "L’administrateur de l’organisation."}}),
       page("fr/deploiement/", "Déploiement", "Déployer le portail dans une organisation.",
            {{"Comment se passe un déploiement ?", "Les déploiements ont lieu la nuit."},
             {"Quelles politiques faut-il avoir expliquées ?", "Celles de l’œuvre concernée."}}),
       page("fr/cote/", "Côté fournisseur", "Ce que voit le fournisseur.",
            {{"Quelle est la cote d’un fournisseur ?", "Une note entre un et cinq."},
             {"La côte est-elle couverte ?", "Toutes les régions sont couvertes."}})}};
}

LocalePages dutch() {
  return {
      "nl",
      {page("nl/wachtwoorden/", "Wachtwoorden en aanmelden", "Zo komt u in uw account.",
            {{"Hoe stel ik mijn wachtwoord opnieuw in?", "Kies per e-mail een nieuw wachtwoord."},
             {"Wat is het wachtwoordbeleid?",
              "Het beleid vraagt twaalf tekens. Dit beleid geldt overal."},
             {"Waarom is mijn account vergrendeld?", "Na vijf keer een fout hoofdwachtwoord."}}),
       page("nl/portaal/", "Leveranciersportaal", "Het portaal voor leveranciers.",
            {{"Wie ziet het portaal?", "Elke leverancier ziet zijn eigen portaal."},
             {"Welke uurtypes zijn er?",
              "Gewone uren, overuren en reisuren. Uur types kiest u zelf."}}),
       page("nl/facturen/", "Facturen", "Facturen van leveranciers en betaling.",
            {{"Wanneer komt de factuur?", "Op de eerste werkdag van de maand."}})}};
}

LocalePages japanese() {
  return {"ja",
          {page("ja/password/", "パスワード", "パスワードを変更する方法。",
                {{"ログインできない場合は？", "管理者に連絡してください。"}})}};
}

/// A word of made-up syllables; low numbers give short words, which are then frequent ones.
std::string made_up_word(std::size_t number) {
  constexpr std::array<std::string_view, 20> Syllables = {
      "ba", "ré",  "mi", "to", "ku",  "la",  "né", "sel", "dor", "pi",
      "ça", "ven", "ru", "œ",  "tan", "lig", "mo", "fer", "zü",  "ha"};
  std::string word;
  do {
    word += Syllables[number % Syllables.size()];
    number /= Syllables.size();
  } while (number > 0);
  return word + "n";
}

/// Half of all words come from the first few, as in real text.
std::string made_up_text(Random& random, std::size_t words) {
  constexpr std::size_t Vocabulary = 6'000;
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t range = std::size_t{30} << random.below(8);
    if (i > 0) text += ' ';
    text += made_up_word(random.below(std::min(range, Vocabulary)));
  }
  return text;
}

LocalePages made_up_pages(std::string locale) {
  Random random(7);
  LocalePages result{std::move(locale), {}};
  for (std::size_t i = 0; i < 300; ++i) {
    PageRecords made = page(fmt::format("{}/{}/", result.locale, i), made_up_text(random, 3),
                            made_up_text(random, 30), {});
    made.description = made_up_text(random, 8);
    for (std::size_t k = random.below(8); k > 0; --k) {
      const auto parent = static_cast<std::uint32_t>(random.below(made.records.size()));
      made.records.push_back(
          {made_up_text(random, 5), fmt::format("s{}", k), parent, made_up_text(random, 60)});
    }
    result.pages.push_back(std::move(made));
  }
  return result;
}

/// What readers make of a word: without accents, cut short, with letters lost, exchanged, doubled.
std::vector<std::string> variants(std::string_view word) {
  std::vector<std::string> out = {std::string(word), vade::text::fold(word)};
  const std::string folded = out.back();
  if (folded.size() < 4) return out;
  const auto middle = folded.size() / 2;
  out.push_back(folded.substr(0, middle + 1));
  out.push_back(folded.substr(0, middle) + folded.substr(middle + 1));
  out.push_back(folded.substr(1));
  std::string exchanged = folded;
  std::swap(exchanged[middle - 1], exchanged[middle]);
  out.push_back(exchanged);
  out.push_back(folded + "s");
  return out;
}

/// Queries from a corpus' own headings: whole, word by word, and word by word with faults.
void add_queries(std::vector<std::string>& queries, const LocalePages& locale, std::size_t step) {
  std::size_t seen = 0;
  for (const PageRecords& each : locale.pages) {
    for (const Record& record : each.records) {
      if (seen++ % step != 0) continue;
      const std::string& text = record.heading.empty() ? each.title : record.heading;
      queries.push_back(text);
      for (const auto& word : vade::text::words(text)) {
        for (std::string& variant : variants(text.substr(word.begin, word.end - word.begin))) {
          // Faulty bytes are no business of the search: a browser never has them.
          if (!vade::text::first_invalid_utf8(variant)) queries.push_back(std::move(variant));
        }
      }
    }
  }
}

}  // namespace

Corpus small_corpus() {
  Corpus corpus{"small", {english(), french(), dutch(), japanese()}, {}};
  for (const LocalePages& locale : corpus.locales) add_queries(corpus.queries, locale, 1);
  for (const std::string_view query : {"",
                                       " ",
                                       "?",
                                       "a",
                                       "the",
                                       "time sheet",
                                       "timesheets",
                                       "fire wall",
                                       "e-mail",
                                       "email",
                                       "pasword",
                                       "ogin",
                                       "resetpassword",
                                       "mot passe",
                                       "dploiement",
                                       "déploiements",
                                       "verrouille",
                                       "verrouillerions",
                                       "OEUVRE",
                                       "œuvre",
                                       "cote",
                                       "côté",
                                       "uur types",
                                       "uurtypes",
                                       "portaal",
                                       "leveranciers portaal",
                                       "leveranciersbeleid",
                                       "wachtwoordportaal",
                                       "wachtwoord",
                                       "hoofdwachtwoord",
                                       "xyzzy",
                                       "reset xyzzy",
                                       "パス",
                                       "ログイン",
                                       "İstanbul",
                                       "ΣΊΣΥΦΟΣ",
                                       "ﬁle",
                                       "a b c d e f g h i j k l m",
                                       "\xF0\x9F\x98\x80"}) {
    corpus.queries.emplace_back(query);
  }
  return corpus;
}

Corpus large_corpus() {
  Corpus corpus{"large", {made_up_pages("en"), made_up_pages("nl")}, {}};
  add_queries(corpus.queries, corpus.locales.front(), 100);
  return corpus;
}

}  // namespace search_parity
