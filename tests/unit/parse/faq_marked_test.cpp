#include "unit/parse/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;

TEST_CASE("Marked paragraphs become entries in pages of any kind", "[parse]") {
  const Strings expected = {"(entry (question Is it?) (answer (p Yes.)))"};
  for (const char* const kind : {"faq", "article", "overview"}) {
    const parse::ParsedFile file = page(kind, "Q: Is it?\n\nA: Yes.\n");
    CHECK(findings(file) == Strings{});
    CHECK(blocks(file) == expected);
  }
}

TEST_CASE("Markers are found however they are spaced and emphasised", "[parse]") {
  for (const char* const text :
       {"Q: Is it?\n\nA: Yes.\n", "Q : Is it?\n\nA : Yes.\n", "Q:Is it?\n\nA:Yes.\n",
        "Q\u00A0: Is it?\n\nA\u202F:\u00A0Yes.\n", "Q:   Is it?\n\nA:\tYes.\n",
        "**Q:** Is it?\n\n**A:** Yes.\n", "*Q*: Is it?\n\n__A__ : Yes.\n",
        "***Q:*** Is it?\n\n_A_: Yes.\n", "Q: Is it?\nA: Yes.\n", "   Q: Is it?\n  \nA:\nYes.\n",
        "Q: Is it?  \nA: Yes.\n", "Q\uFF1AIs it?\n\nA\uFF1AYes.\n"}) {
    INFO(text);
    const parse::ParsedFile file = article(text);
    CHECK(findings(file) == Strings{});
    CHECK(blocks(file) == Strings{"(entry (question Is it?) (answer (p Yes.)))"});
  }
}

TEST_CASE("The inlines of a question and its answer are kept", "[parse]") {
  const parse::ParsedFile file =
      article("**Q: Is *it* `free`?**\n\nA: [Yes](a.md), **it** is.\nAlways.\n");
  CHECK(blocks(file) ==
        Strings{"(entry (question (strong Is  (em it)   (code free) ?)) (answer (p (link Yes) ,  "
                "(strong it)  is. (soft) Always.)))"});
}

TEST_CASE("Spans of questions and answers are exact", "[parse]") {
  const parse::ParsedFile file = article("Fees\n  Q: **Is** it?\nA: Yes.\nReally.\n\nMore.\n");
  REQUIRE(outline(file) == Strings{"section 2 Fees", "question 3 Is it?"});
  const markdown::Document& document = file.document;
  const auto text_of = [&](markdown::NodeId id) {
    return std::string(file.source.text(document.node(id).span));
  };
  const markdown::NodeId question = file.outline[1].title;
  const markdown::NodeId answer = document.node(question).next;
  CHECK(text_of(file.outline[0].title) == "Fees");
  CHECK(text_of(question) == "Q: **Is** it?");
  CHECK(file.source.locate(document.node(question).span).line == 6);
  CHECK(text_of(document.node(question).first_child) == "**Is**");
  CHECK(text_of(answer) == "A: Yes.\nReally.\n\nMore.");
  CHECK(text_of(document.node(document.node(answer).first_child).first_child) == "Yes.");
  CHECK(text_of(file.outline[1].entry) == "Q: **Is** it?\nA: Yes.\nReally.\n\nMore.");
}

TEST_CASE("An answer runs until the next question, heading or section title", "[parse]") {
  const parse::ParsedFile file = article(R"(Q: One?

A: Yes.

- a
- b

> c

Q: Two?

A: No.

## Fees

Text.

Q: Three?

A: So.

Other things

Q: Four?

A: Then.

A last line
)");
  CHECK(findings(file) == Strings{});
  CHECK(outline(file) == Strings{"question 2 One?", "question 2 Two?", "section 2 Fees",
                                 "question 3 Three?", "section 2 Other things",
                                 "question 3 Four?"});
  CHECK(blocks(file)[0] ==
        "(entry (question One?) (answer (p Yes.) (list (item (p a)) (item (p b))) "
        "(quote (p c))))");
  CHECK(blocks(file).back() == "(entry (question Four?) (answer (p Then.) (p A last line)))");
}

TEST_CASE("A marker inside a paragraph starts a paragraph of its own", "[parse]") {
  const parse::ParsedFile file =
      article("Onze kosten\nV:Is het gratis?\nA: Ja.\nV: En dan?\nA: Nee.\n", Dutch);
  CHECK(outline(file) ==
        Strings{"section 2 Onze kosten", "question 3 Is het gratis?", "question 3 En dan?"});
  CHECK(body_text(file) == "Onze kosten Is het gratis? Ja. En dan? Nee.");
}

TEST_CASE("Markers are the locale's own", "[parse]") {
  CHECK(outline(
            article("Q : Est-ce gratuit ?\n\nR : Oui.\n\nQ : Et après ?\n\nR : Non.\n", French)) ==
        Strings{"question 2 Est-ce gratuit ?", "question 2 Et après ?"});
  CHECK(outline(article("Q : Est-ce gratuit ?\n\nA : Oui.\n", French)) ==
        Strings{"question 2 Est-ce gratuit ?"});
  CHECK(outline(article("V: Is het?\n\nA: Ja.\n", Dutch)) == Strings{"question 2 Is het?"});
  CHECK(outline(article("Question: Is it?\n\nAnswer: Yes.\n", {{"Q", "Question"}, {"Answer"}})) ==
        Strings{"question 2 Is it?"});
  CHECK(outline(article("V: Is it?\n\nR: Yes.\n", English)) == Strings{});
  CHECK(outline(article(": Is it?\n\nQ: Is it?\n", {{""}, {}})) == Strings{});
}

TEST_CASE("What is no marker stays text", "[parse]") {
  for (const char* const text :
       {"`Q: Is it?`\n", "    Q: Is it?\n", "```\nQ: Is it?\n```\n", "- A: one\n- A: two\n",
        "> Q: Is it?\n", "q: Is it?\n", "Q; Is it?\n", "Question: Is it?\n", "Q\\: Is it?\n",
        "A&#58; Yes.\n", "[Q: Is it?](a.md)\n", "IQ: 100\n", "Q:\n", "A:\\setup\n", "A://x\n",
        "A::b\n", "Ask Q: Is it?\n", "| Q: a | A: b |\n|---|---|\n| Q: c | A: d |\n",
        "![A: x](a.png)\n"}) {
    INFO(text);
    const parse::ParsedFile file = faq(text);
    CHECK(findings(file) == Strings{});
    CHECK(outline(file) == Strings{});
  }
  CHECK(body_text(faq("Q\\: Is it?\n")) == "Q: Is it?");
}

TEST_CASE("An unmarked question directly before an answer is recognised and reported", "[parse]") {
  const parse::ParsedFile file =
      article("Q: One?\n\nA: Yes.\n\nIs **it**?\n\nA: No.\n\nNot so?\nA: Yes.\n");
  CHECK(findings(file) == Strings{"faq-marker-missing 9:1", "faq-marker-missing 13:1"});
  CHECK(outline(file) == Strings{"question 2 One?", "question 2 Is it?", "question 2 Not so?"});
  CHECK(file.findings.findings().front().help == "write `Q: …`, or make it a heading");
}

TEST_CASE("A question mark makes no question without an answer behind it", "[parse]") {
  const parse::ParsedFile file = article("Is it?\n\nYes.\n\nQ: One?\n\nA: Why not?\n\nWell.\n");
  CHECK(findings(file) == Strings{});
  CHECK(outline(file) == Strings{"question 2 One?"});
}

TEST_CASE("An unmarked answer is taken for one and reported", "[parse]") {
  const parse::ParsedFile file = article("Q: One?\n\nYes, of course.\n\nQ: Two?\n\nA: No.\n");
  CHECK(findings(file) == Strings{"faq-marker-missing 7:1"});
  CHECK(blocks(file) == Strings{"(entry (question One?) (answer (p Yes, of course.)))",
                                "(entry (question Two?) (answer (p No.)))"});
  const parse::ParsedFile late = article("Q: One?\n\nI wonder\n\nA: Yes.\n");
  CHECK(findings(late) == Strings{});
  CHECK(blocks(late) == Strings{"(entry (question One?) (answer (p I wonder) (p Yes.)))"});
}

TEST_CASE("A question without answer is reported and keeps an empty answer", "[parse]") {
  const parse::ParsedFile file =
      article("Q: One?\n\nQ: Two?\n\n## Fees\n\nText.\n\nQ: Three?\n\nOther\n\nQ: Four?\n\nA:\n");
  CHECK(findings(file) ==
        Strings{"faq-question-without-answer 5:1", "faq-question-without-answer 7:1",
                "faq-question-without-answer 13:1", "faq-question-without-answer 17:1"});
  CHECK(blocks(file) == Strings{"(entry (question One?) (answer))",
                                "(entry (question Two?) (answer))", "(heading Fees)", "(p Text.)",
                                "(entry (question Three?) (answer))", "(heading Other)",
                                "(entry (question Four?) (answer))"});
  CHECK(file.findings.findings().front().help ==
        "write its answer below it as `A: …`, or remove the question");
}

TEST_CASE("An answer without question is reported at its marker and stays text", "[parse]") {
  const parse::ParsedFile file =
      article("Some fees\n\n  A: Yes.\n\nMore.\n\nQ: One?\n\nA: No.\n\nA: Or yes.\n\n- a\n\nA:\n");
  CHECK(findings(file) == Strings{"faq-answer-without-question 7:3",
                                  "faq-answer-without-question 15:1",
                                  "faq-answer-without-question 19:1"});
  CHECK(file.findings.findings().front().where.end_column == 5);
  CHECK(blocks(file) == Strings{"(heading Some fees)", "(p Yes.)", "(p More.)",
                                "(entry (question One?) (answer (p No.)))", "(p Or yes.)",
                                "(list (item (p a)))"});
  CHECK(outline(file) == Strings{"section 2 Some fees", "question 3 One?"});
}

TEST_CASE("An answer may start with its marker alone", "[parse]") {
  CHECK(blocks(article("Q: One?\n\n**A:**\n\n- a\n")) ==
        Strings{"(entry (question One?) (answer (list (item (p a)))))"});
}

TEST_CASE("A short line above a question titles its section", "[parse]") {
  for (const char* const line : {"Frais", "**Frais**", "Frais et *prix* {#frais}",
                                 "Un titre de soixante signes, é compris, ni "
                                 "plus ni moins, là"}) {
    INFO(line);
    CHECK(article(std::string(line) + "\n\nQ: One?\n\nA: Yes.\n").outline.size() == 2);
  }
  CHECK(outline(article("Fees {#fees}\n\nQ: One?\n\nA: Yes.\n"))[0] == "section 2 Fees {#fees}");
}

TEST_CASE("Other lines above a question stay paragraphs", "[parse]") {
  for (const char* const line :
       {"These are fees.", "These:", "Fees!", "These;", "First,", "And so on…", "Fees。",
        "See [fees](a.md)", "The `fees`", "First line\nsecond line", "***", "\u2022", "- Fees",
        "> Fees", "A line that goes on for longer than what a title of a section would need"}) {
    INFO(line);
    CHECK(article(std::string(line) + "\n\nQ: One?\n\nA: Yes.\n").outline.size() == 1);
  }
  const parse::ParsedFile file = article("Fees FAQ\n\nFees FAQ\n\nFees\n\nQ: One?\n\nA: Yes.\n");
  CHECK(blocks(file) == Strings{"(p Fees FAQ)", "(p Fees FAQ)", "(heading Fees)",
                                "(entry (question One?) (answer (p Yes.)))"});
}

TEST_CASE("Questions stand one level below their section", "[parse]") {
  CHECK(outline(article("Q: A?\n\nA: B.\n\n# X\n\nQ: A?\n\nA: B.\n\n### Y\n\nQ: A?\n\nA: "
                        "B.\n\n###### Z\n\nQ: A?\n\nA: B.\n")) ==
        Strings{"question 2 A?", "section 2 X", "question 3 A?", "section 3 Y", "question 4 A?",
                "section 6 Z", "question 6 A?"});
}

TEST_CASE("A question's id is taken from its end", "[parse]") {
  const parse::ParsedFile file = article(
      "Q: One? {#one}\n\nA: Yes.\n\n**Q: Two? {#two}**\nA: Yes.\n\nQ: {#three}\n\nA: "
      "Yes.\n\nIs it? {#four}\n\nA: No {#five}\n");
  CHECK(outline(file) == Strings{"question 2 One? {#one}", "question 2 Two? {#two}",
                                 "question 2 {#three}", "question 2 Is it? {#four}"});
  CHECK(body_text(file) == "One? Yes. Two? Yes. {#three} Yes. Is it? No {#five}");
}

TEST_CASE("Many markers in one paragraph cost no more than in many", "[parse]") {
  std::string text;
  for (int i = 0; i < 8000; ++i) text += "Q:a?\nA:b\n";
  const parse::ParsedFile file = article(text);
  CHECK(file.outline.size() == 8000);
  CHECK(findings(file).empty());
}

TEST_CASE("A bare answer that begins with a block gets its marker on a line of its own",
          "[parse]") {
  const auto help_of = [](const char* answer) {
    const parse::ParsedFile file =
        article(std::string("Q: How?\n\n") + answer + "\nQ: Why?\n\nA: So.\n");
    REQUIRE(findings(file) == Strings{"faq-marker-missing 7:1"});
    return file.findings.findings().front().help;
  };
  CHECK(help_of("Like this.\n") == "write `A: …`");
  CHECK(help_of("```\ncode\n```\n") == "begin the answer with a line `A: …`");
  CHECK(help_of("- one\n- two\n") == "begin the answer with a line `A: …`");
}
