#include "theme/templates.h"

#include "theme/builtin.h"
#include "theme/frame.h"

#include <catch2/catch.hpp>

using namespace vade;
using theme::Field;
using theme::Value;
using Kind = theme::FieldKind;

namespace {

constexpr Field ItemFields[] = {{"url", Kind::Text, {}}, {"title", Kind::Text, {}}};
constexpr Field PageFields[] = {
    {"title", Kind::Text, {}},
    {"body", Kind::Html, {}},
    {"items", Kind::List, ItemFields},
    {"has_items", Kind::Truth, {}},
    {"notice", Kind::Object, ItemFields},
    {"url", Kind::Text, {}},
};
constexpr Field SharedFields[] = {{"site", Kind::Text, {}}};
constexpr theme::TemplateSchema Pages[] = {{"page", PageFields}};

theme::Schema schema() {
  return {Pages, SharedFields, {"nav.next", "nav.toc"}};
}

/// What is wrong with a site's own templates, one line each.
std::vector<std::string> faults(std::vector<theme::TemplateFile> own) {
  diag::Bag bag;
  const theme::Templates templates({}, own, schema(), bag);
  std::vector<std::string> lines;
  for (const diag::Finding& finding : bag.findings()) {
    CHECK(finding.rule->name == "template-invalid");
    lines.push_back(finding.where.path + ":" + std::to_string(finding.where.line) + ":" +
                    std::to_string(finding.where.column) + " " + finding.message +
                    (finding.help.empty() ? "" : " | " + finding.help));
  }
  return lines;
}

std::vector<std::string> faults(const std::string& text) {
  return faults({{"templates/page.mustache", text}});
}

std::string fill(std::vector<theme::TemplateFile> own, const Value& value) {
  diag::Bag bag;
  const theme::Templates templates({}, own, schema(), bag);
  REQUIRE(bag.empty());
  const theme::Frame frame(templates, {{"nav.next", "Next & last"}, {"nav.toc", ""}},
                           Value().set("site", "Help"));
  return frame.render("page", value);
}

std::string fill(const std::string& text, const Value& value) {
  return fill({{"templates/page.mustache", text}}, value);
}

Value item(const char* url, const char* title) {
  return Value().set("url", url).set("title", title);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text is escaped, HTML is not", "[theme]") {
  const Value value = Value().set("title", "<b> & \"q\"").set("body", "<p>A</p>");
  CHECK(fill("{{title}}|{{{body}}}|{{& body}}", value) ==
        "&lt;b&gt; &amp; &quot;q&quot;|<p>A</p>|<p>A</p>");
}

TEST_CASE("a section is repeated for a list and left out for what is false or empty", "[theme]") {
  Value list;
  list.add(item("a", "A")).add(item("", "B"));
  const std::string text =
      "{{#items}}({{#url}}{{url}}{{/url}}{{^url}}-{{/url}} "
      "{{title}}){{/items}}{{^has_items}}none{{/has_items}}";
  CHECK(fill(text,
             Value().set("items", std::move(list)).set("has_items", true).set("url", "outer")) ==
        "(a A)(- B)");
  CHECK(fill(text, Value().set("items", false).set("has_items", false)) == "none");
}

TEST_CASE("an item's own empty name hides the one around it", "[theme]") {
  Value list;
  list.add(item("", "A"));
  CHECK(fill("{{#items}}[{{url}}]{{/items}}",
             Value().set("items", std::move(list)).set("url", "outer")) == "[]");
}

TEST_CASE("names of the frame and of texts are seen everywhere", "[theme]") {
  Value list;
  list.add(item("a", "A"));
  CHECK(fill("{{#items}}{{site}}: {{t.nav.next}}{{#t.nav.toc}}no{{/t.nav.toc}}{{/items}}",
             Value().set("items", std::move(list))) == "Help: Next &amp; last");
}

TEST_CASE("a dotted name goes into an object", "[theme]") {
  CHECK(fill("{{notice.title}}{{#notice.url}}!{{/notice.url}}",
             Value().set("notice", item("", "N"))) == "N");
}

TEST_CASE("tags that stand alone take their line with them", "[theme]") {
  CHECK(fill("<ul>\n{{#has_items}}\n<li>\n{{/has_items}}\n  "
             "{{^has_items}}\nx\n{{/has_items}}\n</ul>\n",
             Value().set("has_items", true)) == "<ul>\n<li>\n</ul>\n");
}

TEST_CASE("braces in what is filled in are not read as tags", "[theme]") {
  CHECK(fill("{{title}}{{{body}}}",
             Value().set("title", "{{body}}").set("body", "{{> page}}{{{title}}}")) ==
        "{{body}}{{> page}}{{{title}}}");
}

TEST_CASE("partials stand where they are used", "[theme]") {
  CHECK(fill({{"templates/page.mustache", "<a>\n  {{> inner}}\n{{> inner }}</a>"},
              {"templates/inner.mustache", "[{{title}}]\n"}},
             Value().set("title", "T")) == "<a>\n[T]\n[T]\n</a>");
}

TEST_CASE("the site's own file takes the place of the built-in one", "[theme]") {
  constexpr base::EmbeddedFile Builtin[] = {{"templates/page.mustache", "built in {{> part}}"},
                                            {"templates/part.mustache", "part"}};
  diag::Bag bag;
  const theme::Templates templates(Builtin, {{"templates/part.mustache", "own"}}, schema(), bag);
  CHECK(bag.empty());
  CHECK(templates.expanded().at("page") == "built in own");
}

TEST_CASE("what is not well nested is reported with its place", "[theme]") {
  CHECK(faults("a\n  {{#items}}\n") == Lines{"templates/page.mustache:2:3 section `items` is never "
                                             "closed | write `{{/items}}` where it ends"});
  CHECK(faults("é{{/items}}") ==
        Lines{"templates/page.mustache:1:2 `{{/items}}` closes a section that was never opened"});
  CHECK(faults("{{#items}}{{/item}}{{/items}}") ==
        Lines{"templates/page.mustache:1:11 `{{/item}}` stands where `{{/items}}` is expected | "
              "close sections in the reverse order of opening them"});
  CHECK(faults("a {{title") ==
        Lines{"templates/page.mustache:1:3 tag is never closed | write `}}` behind the name"});
  CHECK(faults("{{}}") == Lines{"templates/page.mustache:1:1 tag has no name"});
  CHECK(faults("{{# }}") == Lines{"templates/page.mustache:1:1 tag has no name"});
  CHECK(faults("{{=<% %>=}}") == Lines{"templates/page.mustache:1:1 delimiters cannot be changed | "
                                       "write tags between `{{` and `}}`"});
}

TEST_CASE("names that nothing fills are reported with what was perhaps meant", "[theme]") {
  CHECK(
      faults("{{titel}}") ==
      Lines{"templates/page.mustache:1:1 nothing is called `titel` here | did you mean `title`?"});
  CHECK(faults("{{#item}}{{nonsense}}{{/item}}") ==
        Lines{"templates/page.mustache:1:1 nothing is called `item` here | did you mean `items`?"});
  CHECK(faults("{{notice.titel}}").size() == 1);
  CHECK(faults("{{t.nav.nxt}}") ==
        Lines{"templates/page.mustache:1:1 there is no text `nav.nxt` without arguments | "
              "did you mean `t.nav.next`?"});
  CHECK(faults("{{#items}}{{title}} {{site}} {{has_items}}{{/items}}").size() == 1);
}

TEST_CASE("only what is HTML may be written raw, and HTML only so", "[theme]") {
  CHECK(
      faults("{{{title}}}") ==
      Lines{"templates/page.mustache:1:1 `title` is text and must be escaped | write `{{title}}`"});
  CHECK(faults("{{& title}}").size() == 1);
  CHECK(faults("{{{t.nav.next}}}").size() == 1);
  CHECK(faults("{{body}}") ==
        Lines{"templates/page.mustache:1:1 `body` is HTML and would be escaped a second time | "
              "write `{{{body}}}`"});
  CHECK(faults("{{items}}") == Lines{"templates/page.mustache:1:1 `items` is not a text | "
                                     "use it as a section: `{{#items}} … {{/items}}`"});
}

TEST_CASE("partials that are unknown, unused or without end are reported", "[theme]") {
  CHECK(
      faults({{"templates/page.mustache", "{{> hed}}"}, {"templates/head.mustache", ""}}) ==
      Lines{"templates/head.mustache:0:0 nothing uses the template `head` | remove it, or call it "
            "from another template",
            "templates/page.mustache:1:1 there is no template `hed` | did you mean `head`?"});
  CHECK(faults({{"templates/page.mustache", "{{> a}}"},
                {"templates/a.mustache", "{{> b}}"},
                {"templates/b.mustache", "x\n{{> a}}"}}) ==
        Lines{"templates/b.mustache:2:1 template `a` contains itself | the way round is page → a → "
              "b → a"});
  CHECK(
      faults({{"templates/page.mustache", ""}, {"templates/pages.mustache", ""}}) ==
      Lines{
          "templates/pages.mustache:0:0 nothing uses the template `pages` | did you mean `page`?"});
}

TEST_CASE("sections do not nest without limit", "[theme]") {
  const auto nested = [](int depth) {
    std::string text = "x";
    for (int i = 0; i < depth; ++i) text = "{{^notice}}" + std::move(text) + "{{/notice}}";
    return text;
  };
  CHECK(fill(nested(32), Value()) == "x");
  CHECK(faults(nested(33)) ==
        Lines{"templates/page.mustache:1:353 sections stand more than 32 deep in one another | "
              "put some of them into partials"});
  CHECK(faults(nested(2'000)).size() == 1);
}

TEST_CASE("partials do not nest without limit", "[theme]") {
  std::vector<theme::TemplateFile> files = {{"templates/page.mustache", "{{> p0}}"}};
  for (int i = 0; i < 70; ++i) {
    files.push_back({"templates/p" + std::to_string(i) + ".mustache",
                     i < 69 ? "{{> p" + std::to_string(i + 1) + "}}" : ""});
  }
  const Lines lines = faults(files);
  REQUIRE_FALSE(lines.empty());
  CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
    return line.find("partials stand more than 64 deep") != std::string::npos;
  }));
}

TEST_CASE("partials do not grow without limit", "[theme]") {
  std::vector<theme::TemplateFile> files = {{"templates/page.mustache", "{{> p0}}"}};
  for (int i = 0; i < 40; ++i) {
    const std::string next = "{{> p" + std::to_string(i + 1) + "}}";
    files.push_back({"templates/p" + std::to_string(i) + ".mustache", next + next + "0123456789"});
  }
  files.push_back({"templates/p40.mustache", "x"});
  const Lines lines = faults(files);
  REQUIRE_FALSE(lines.empty());
  CHECK(lines.front().find("grows to more than 1048576 bytes") != std::string::npos);
}

TEST_CASE("a fault in a partial of several templates is reported once", "[theme]") {
  constexpr theme::TemplateSchema Two[] = {{"page", PageFields}, {"home", PageFields}};
  diag::Bag bag;
  const theme::Templates templates({},
                                   {{"templates/page.mustache", "{{> part}}"},
                                    {"templates/home.mustache", "{{> part}}{{> part}}"},
                                    {"templates/part.mustache", "{{titel}}"}},
                                   {Two, SharedFields, {}}, bag);
  CHECK(bag.findings().size() == 1);
}

TEST_CASE("the built-in stylesheet follows the reading direction", "[theme]") {
  for (const base::EmbeddedFile& file : theme::builtin_files()) {
    if (!file.path.ends_with(".css")) continue;
    for (const char* physical :
         {"margin-left", "margin-right", "padding-left", "padding-right",
          " left:", " right:", "border-left", "border-right", "text-align: left",
          "text-align: right", " width:", " height:", "outline: none", "@import", "url("}) {
      CAPTURE(physical);
      CHECK(file.text.find(physical) == std::string_view::npos);
    }
  }
}

TEST_CASE("comments leave nothing, alone on a line or not", "[theme]") {
  CHECK(fill("a\n{{! alone }}\nb{{! not alone }}c\n", Value()) == "a\nbc\n");
}

TEST_CASE("sections of texts are decided once for all pages", "[theme]") {
  CHECK(fill("{{#t.nav.next}}[{{t.nav.next}}]{{/t.nav.next}}{{^t.nav.next}}none{{/t.nav.next}}",
             Value()) == "[Next &amp; last]");
  CHECK(fill("{{#t.nav.toc}}[{{t.nav.toc}}]{{/t.nav.toc}}{{^t.nav.toc}}none{{/t.nav.toc}}|",
             Value()) == "none|");
}
