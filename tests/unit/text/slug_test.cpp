#include "text/slug.h"

#include <catch2/catch.hpp>

#include <string>

using namespace vade;

TEST_CASE("a slug is the title's words in ASCII, joined by hyphens", "[text]") {
  CHECK(text::slug("What is a provider?") == "what-is-a-provider");
  CHECK(text::slug("Qu'est-ce que c'est ?") == "qu-est-ce-que-c-est");
  CHECK(text::slug("Qu’est-ce que c’est ?") == "qu-est-ce-que-c-est");
  CHECK(text::slug("Œuvres & Straßen") == "oeuvres-strassen");
  CHECK(text::slug("Ondersteuning vóór de start") == "ondersteuning-voor-de-start");
  CHECK(text::slug("İstanbul'da ışık") == "istanbul-da-isik");
  CHECK(text::slug("  C++ -- v2.1 ") == "c-v2-1");
}

TEST_CASE("other scripts are written in Latin letters", "[text]") {
  CHECK(text::slug("Συχνές ερωτήσεις") == "sychnes-eroteseis");
  CHECK(text::slug("Вопросы") == "voprosy");
  CHECK(text::slug("ガイド") == "gaido");
  CHECK(text::slug("FAQ ガイド") == "faq-gaido");
}

TEST_CASE("a text without letters or digits has an empty slug", "[text]") {
  CHECK(text::slug("").empty());
  CHECK(text::slug("?! … 😀").empty());
  CHECK(text::slug("\xFF\xFE").empty());
}

TEST_CASE("a long slug ends with a whole word", "[text]") {
  const std::string title = "How do I move all of the clients of one provider to another provider";
  const std::string slug = text::slug(title);
  CHECK(slug == "how-do-i-move-all-of-the-clients-of-one-provider-to-another");
  CHECK(text::slug(std::string(64, 'a') + " b") == std::string(64, 'a'));
  CHECK(text::slug(std::string(62, 'a') + " b") == std::string(62, 'a') + "-b");
  CHECK(text::slug(std::string(70, 'a')) == std::string(64, 'a'));
}

TEST_CASE("every slug that is not empty is a slug", "[text]") {
  for (const std::string_view title : {"Où ?", "Ærø", "よくある質問", "ŞİŞLİ", "½ x²", "한국어"}) {
    CHECK(text::is_slug(text::slug(title)));
  }
}

TEST_CASE("ids may use any script's letters, but no capitals, spaces or leading dot", "[text]") {
  for (const std::string_view good :
       {"fees", "a-b_c.d", "déploiement", "2fa", "質問", "ไทย", "-"}) {
    CHECK(text::is_slug(good));
  }
  for (const std::string_view bad :
       {"", ".hidden", "..", "Fees", "É", "a b", "a/b", "a%20", "a\xFF", "a#b", "a\u00A0b"}) {
    CHECK_FALSE(text::is_slug(bad));
  }
  CHECK(text::is_slug(std::string(120, 'a')));
  CHECK_FALSE(text::is_slug(std::string(121, 'a')));
}
