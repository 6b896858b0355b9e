#include "markdown/parse.h"
#include "unit/parse/support.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace vade;
using namespace vade::test;

namespace {

/// Random pages made of what the transformations look at. Markers are the only place where `Q`, `A`
/// and a colon stand together, so that they can be taken out of a text again.
class PageMaker {
 public:
  explicit PageMaker(unsigned seed) : random_(seed) {}

  std::string make() {
    std::string text;
    for (unsigned count = pick(12); count > 0; --count) text += block() + separator();
    return text;
  }

 private:
  unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

  template <std::size_t Size>
  std::string one_of(const char* const (&choices)[Size]) {
    return choices[pick(Size)];
  }

  std::string separator() { return one_of({"\n\n", "\n\n", "\n", "\r\n", "  \n", "\n\n\n"}); }

  std::string marker() {
    return one_of(
        {"Q: ", "A: ", "Q:", "A:", "Q : ", "**Q:** ", "*A*: ", "**A : ", "Q:  ", "A:\n", "Q\\: "});
  }

  std::string inlines() {
    std::string text;
    for (unsigned count = 1 + pick(5); count > 0; --count) {
      text += one_of({"fees", "**bold**", "*em", "em*", "`code`", "[link](a.md)", "is it?", "ends.",
                      "été", "<kbd>k</kbd>", "\\*", "&amp;", "~~gone~~", "{#id}", "**",
                      "https://a.example"});
      text += one_of({" ", " ", " ", "\n", "  \n", ""});
    }
    return text;
  }

  std::string block() {
    const std::string text = inlines();
    switch (pick(12)) {
      case 0:
        return "## " + text;
      case 1:
        return "### " + text;
      case 2:
        return "- " + text + "\n- " + text;
      case 3:
        return "> [!NOTE]\n> " + text;
      case 4:
        return "> " + marker() + text;
      case 5:
        return "    " + marker() + text;
      case 6:
        return "[^1]: " + text;
      case 7:
        return text;
      default:
        return marker() + text;
    }
  }

  std::mt19937 random_;
};

/// `text` without what transformations may take out: markers, callout lines, ids and spaces.
std::string essence(std::string text) {
  for (const char* const removed : {"Q :", "A :", "Q:", "A:", "[!NOTE]", "{#id}", " ", "\n"}) {
    text = base::replace_all(text, removed, "");
  }
  return text;
}

void check_links(const markdown::Document& document) {
  std::set<markdown::NodeId> seen;
  markdown::for_each(document, markdown::Root, [&](markdown::NodeId id) {
    const markdown::Node& node = document.node(id);
    CHECK(seen.insert(id).second);
    CHECK(node.span.begin <= node.span.end);
    for (markdown::NodeId child = node.first_child; child != markdown::NoNode;
         child = document.node(child).next) {
      CHECK(document.node(child).parent == id);
    }
  });
}

}  // namespace

TEST_CASE("No transformation loses or reorders text", "[parse]") {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const std::string body = PageMaker(seed).make();
    const parse::ParsedFile file = seed % 2 == 0 ? faq(body) : article(body);
    diag::Bag bag;
    const markdown::Document before = markdown::parse(
        file.source, static_cast<std::uint32_t>(file.source.text().size() - body.size()), bag);
    INFO("seed " << seed << "\n" << body);
    CHECK(essence(body_text(file)) == essence(markdown::plain_text(before, markdown::Root)));
    check_links(file.document);
  }
}

TEST_CASE("The same bytes give the same page", "[parse]") {
  for (unsigned seed = 0; seed < 50; ++seed) {
    const std::string body = PageMaker(seed).make();
    const parse::ParsedFile one = faq(body);
    const parse::ParsedFile two = faq(body);
    CHECK(blocks(one) == blocks(two));
    CHECK(findings(one) == findings(two));
    CHECK(outline(one) == outline(two));
  }
}

TEST_CASE("Random bytes never break the parser", "[parse]") {
  std::mt19937 random(7);
  const std::string alphabet = "QA:*_ \n#>[!]-`{}\\<a?.\t\xC3\xA9";
  for (int round = 0; round < 3000; ++round) {
    std::string body;
    for (unsigned size = static_cast<unsigned>(random() % 60); size > 0; --size) {
      body += alphabet[random() % alphabet.size()];
    }
    const parse::ParsedFile file = faq(body);
    if (!file.source.text().empty()) check_links(file.document);
  }
}
