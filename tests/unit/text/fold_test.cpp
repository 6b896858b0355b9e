#include "text/fold.h"

#include <catch2/catch.hpp>

using namespace vade;

TEST_CASE("lower case follows Unicode and no language", "[text]") {
  CHECK(text::lower("ASCII 42") == "ascii 42");
  CHECK(text::lower("ÉTÉ ŒUVRE") == "été œuvre");
  CHECK(text::lower("I") == "i");
  CHECK(text::lower("İ") == "i\u0307");
  CHECK(text::lower("ΟΔΟΣ") == "οδος");
  CHECK(text::lower("日本") == "日本");
  CHECK(text::lower("").empty());
}

TEST_CASE("NFC composes what is apart and leaves the rest", "[text]") {
  CHECK(text::nfc("e\u0301te\u0301") == "été");
  CHECK(text::nfc("été") == "été");
  CHECK(text::nfc("plain") == "plain");
  CHECK(text::nfc("q\u0307\u0323") == "q\u0323\u0307");
  CHECK(text::nfc("ﬁ") == "ﬁ");
  CHECK(text::is_nfc("plain été"));
  CHECK(text::is_nfc("« été » – “x”… 30\u202F€ \u01C4"));
  CHECK_FALSE(text::is_nfc("e\u0301te\u0301"));
  CHECK_FALSE(text::is_nfc("a\u2000b"));
  CHECK_FALSE(text::is_nfc("“e\u0301”"));
  CHECK_FALSE(text::is_nfc("\u212B"));
}

TEST_CASE("folding gives what a reader types without accents", "[text]") {
  CHECK(text::fold("Déploiement") == "deploiement");
  CHECK(text::fold("De\u0301ploiement") == "deploiement");
  CHECK(text::fold("Œuvre, æ, STRASSE, Straße, ẞ") == "oeuvre, ae, strasse, strasse, ss");
  CHECK(text::fold("Ø Đ Ł Å ñ ï ë") == "o d l a n i e");
  CHECK(text::fold("Iİıi") == "iiii");
  CHECK(text::fold("ΟΔΌΣ οδός") == "οδοσ οδοσ");
  CHECK(text::fold("ﬁn ＡＢＣ ½") == "fin abc 1⁄2");
  CHECK(text::fold("日本語") == "日本語");
  CHECK(text::fold("Plain ASCII 1") == "plain ascii 1");
  CHECK(text::fold("").empty());
}

TEST_CASE("folding twice is folding once", "[text]") {
  for (const std::string_view text :
       {"Déploiement ŒÆßØĐŁ İı", "ΟΔΟΣ", "ガイド", "한국", "Ǆ ǅ ŉ ſ"}) {
    const std::string once = text::fold(text);
    CHECK(text::fold(once) == once);
  }
}

TEST_CASE("names that some file system takes for the same fold to the same case", "[text]") {
  CHECK(text::case_fold("README.md") == text::case_fold("readme.MD"));
  CHECK(text::case_fold("É.md") == text::case_fold("e\u0301.md"));
  CHECK(text::case_fold("STRASSE") == text::case_fold("straße"));
  CHECK(text::case_fold("ΣΑΣ") == text::case_fold("σας"));
  CHECK(text::case_fold("été") != text::case_fold("ete"));
}

TEST_CASE("invalid bytes do no harm to what stands beside them", "[text]") {
  for (const auto function : {text::fold, text::lower, text::nfc, text::case_fold}) {
    const std::string result = function(
        "a\xFF"
        "bé\xE2\x82");
    CHECK(result.front() == 'a');
    CHECK(result.find('b') != std::string::npos);
  }
  CHECK(text::fold("A\xFFÉ") == "a\uFFFDe");
}
