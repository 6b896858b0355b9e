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
