#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

TEST_CASE("A quote whose first line names a kind becomes a callout without that line", "[parse]") {
  using markdown::CalloutKind;
  const std::pair<const char*, CalloutKind> cases[] = {
      {"> [!NOTE]\n> Mind *this*.\n", CalloutKind::Note},
      {"> [!tip]\n> Mind *this*.\n", CalloutKind::Tip},
      {"> [!Important]  \n> Mind *this*.\n", CalloutKind::Important},
      {"> [!WARNING]\n>\n> Mind *this*.\n", CalloutKind::Warning},
      {">[!caution]\nMind *this*.\n", CalloutKind::Caution},
  };
  for (const auto& [text, kind] : cases) {
    INFO(text);
    const parse::ParsedFile file = article(text);
    CHECK(blocks(file) == Strings{"(callout (p Mind  (em this) .))"});
    const markdown::Node& callout =
        file.document.node(file.document.node(markdown::Root).first_child);
    CHECK(callout.variant == static_cast<std::uint8_t>(kind));
  }
}

TEST_CASE("A callout holds any blocks and stands anywhere", "[parse]") {
  CHECK(blocks(article("- one\n\n  > [!TIP]\n  > - a\n  >\n  > b\n")) ==
        Strings{"(list (item (p one) (callout (list (item (p a))) (p b))))"});
  CHECK(blocks(article("> [!TIP]\n> > [!NOTE]\n> > b\n")) == Strings{"(callout (callout (p b)))"});
}

TEST_CASE("What only resembles a callout stays a quote", "[parse]") {
  CHECK(blocks(article("> [!DANGER]\n> a\n")) == Strings{"(quote (p [!DANGER] (soft) a))"});
  CHECK(blocks(article("> [!NOTE] Title\n> a\n")) == Strings{"(quote (p [!NOTE] Title (soft) a))"});
  CHECK(blocks(article("> \\[!NOTE]\n> a\n")) == Strings{"(quote (p [!NOTE] (soft) a))"});
  CHECK(blocks(article("> a\n> [!NOTE]\n")) == Strings{"(quote (p a (soft) [!NOTE]))"});
  CHECK(blocks(article("> `[!NOTE]`\n> a\n")) == Strings{"(quote (p (code [!NOTE]) (soft) a))"});
  CHECK(blocks(article("> [!NOTE] *a*\n")) == Strings{"(quote (p [!NOTE]  (em a)))"});
  CHECK(blocks(article("[!NOTE]\na\n")) == Strings{"(p [!NOTE] (soft) a)"});
  CHECK(blocks(article("> # [!NOTE]\n")) == Strings{"(quote (heading [!NOTE]))"});
  CHECK(blocks(article("> [!NOTE]\n")) == Strings{"(quote (p [!NOTE]))"});
  CHECK(blocks(article(">\n")) == Strings{"(quote)"});
}

TEST_CASE("A quote that was meant as a callout and is none is reported at its marker", "[parse]") {
  const auto help_of = [](const char* text) {
    const parse::ParsedFile file = article(text);
    REQUIRE(findings(file) == Strings{"callout-unknown 5:3"});
    return file.findings.findings().front().help;
  };
  const std::string kinds =
      "the kinds are `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]`, `[!CAUTION]`";
  CHECK(help_of("> [!DANGER]\n> a\n") == kinds);
  CHECK(help_of("> [!warnign]\n> a\n") == "did you mean `[!WARNING]`?");
  CHECK(help_of("> [!NOTE] Title\n> a\n") ==
        "begin the text on the next line; the reader's language gives the title");
  CHECK(help_of("> [!note] *a*\n") ==
        "begin the text on the next line; the reader's language gives the title");
  CHECK(help_of("> [!TIP]\n") == "write the text below it, behind `> `");
  for (const char* text : {"> \\[!NOTE]\n> a\n", "> a\n> [!NOTE]\n", "> [!]\n> a\n",
                           "> [!one two]\n> a\n", "[!DANGER]\na\n", "> `[!DANGER]`\n"}) {
    INFO(text);
    CHECK(findings(article(text)).empty());
  }
}
