#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::CalloutKind;
using markdown::HtmlContext;
using markdown::Kind;
using markdown::NodeId;

TEST_CASE("Headings have ids and permalinks where the caller gives them", "[markdown]") {
  HtmlContext context;
  CHECK(html("## A *b*", context) == "<h2>A <em>b</em></h2>\n");
  context.anchor = [](NodeId) { return std::string_view("x"); };
  CHECK(html("## A *b*", context) == "<h2 id=\"x\">A <em>b</em></h2>\n");
  context.permalink_label = [](NodeId, std::string_view title) {
    return "Link to " + std::string(title);
  };
  CHECK(html("## A \"*b*\"", context) ==
        "<h2 id=\"x\">A &quot;<em>b</em>&quot; <a class=\"permalink\" href=\"#x\" "
        "aria-label=\"Link to A &quot;b&quot;\">#</a></h2>\n");
  context.anchor = [](NodeId) { return std::string_view(); };
  CHECK(html("## A", context) == "<h2>A</h2>\n");
}

TEST_CASE("Tables scroll in a named region and need no style attribute", "[markdown]") {
  HtmlContext context;
  context.table_label = "Table";
  CHECK(
      html("| a | b |\n|---|--:|\n| c | d |\n", context) ==
      "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n<thead>\n"
      "<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th></tr>\n"
      "</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-right\">d</td></tr>\n</tbody>\n"
      "</table></div>\n");
  CHECK(html("| a |\n|---|\n").find("tbody") == std::string::npos);
  CHECK(html("| a |\n|---|\n").find("role") == std::string::npos);
}

TEST_CASE("Lists are tight or loose, ordered from any number, or tasks", "[markdown]") {
  CHECK(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(html("3. a\n\n4. b\n") ==
        "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n");
  CHECK(html("- [ ] a\n- [x] b\n") ==
        "<ul class=\"task-list\">\n<li class=\"task\"><input type=\"checkbox\" disabled> a</li>\n"
        "<li class=\"task\"><input type=\"checkbox\" disabled checked> b</li>\n</ul>\n");
}

TEST_CASE("Code blocks can be scrolled by keyboard and name their language", "[markdown]") {
  CHECK(html("```sh copy\na < b\n```\n") ==
        "<pre tabindex=\"0\"><code class=\"language-sh\">a &lt; b\n</code></pre>\n");
  CHECK(html("    a\n") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n");
}

TEST_CASE("Everything is escaped where it stands", "[markdown]") {
  CHECK(html("a < b & \"c\" `<d>` [e](f \"<g> & \\\"h\\\"\")") ==
        "<p>a &lt; b &amp; &quot;c&quot; <code>&lt;d&gt;</code> "
        "<a href=\"f\" title=\"&lt;g&gt; &amp; &quot;h&quot;\">e</a></p>\n");
  CHECK(html("```\"><b>\nx\n```") ==
        "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;b&gt;\">x\n</code></pre>\n");
}

TEST_CASE("URLs are percent-encoded as cmark-gfm does", "[markdown]") {
  CHECK(html("[a](<é b.md?x=1&y='2'#[z]>)") ==
        "<p><a href=\"%C3%A9%20b.md?x=1&amp;y=&#x27;2&#x27;#%5Bz%5D\">a</a></p>\n");
}

TEST_CASE("Links are what the caller says", "[markdown]") {
  HtmlContext context;
  context.link = [](NodeId) { return markdown::LinkTarget{"https://a.example/", "nl", true}; };
  CHECK(
      html("[a](b \"c\")", context) ==
      "<p><a href=\"https://a.example/\" title=\"c\" hreflang=\"nl\" rel=\"external\">a</a></p>\n");
  context.link = [](NodeId) { return markdown::LinkTarget{}; };
  CHECK(html("[a *b*](c)", context) == "<p>a <em>b</em></p>\n");
  context.link = [](NodeId) { return markdown::LinkTarget{"javascript:x", "", false}; };
  CHECK(html("[a](b)", context) == "<p>a</p>\n");
}

TEST_CASE("A link in a link is text", "[markdown]") {
  CHECK(html("[<https://a.example>](b) c") == "<p><a href=\"b\">https://a.example</a> c</p>\n");
}

TEST_CASE("Images are what the caller says", "[markdown]") {
  HtmlContext context;
  CHECK(html("![a *b*](c.png)", context) ==
        "<p><img src=\"c.png\" alt=\"a b\" loading=\"lazy\"></p>\n");
  context.image = [](NodeId) { return markdown::ImageTarget{"../d.png", 40, 30}; };
  CHECK(html("![a](c.png \"t\")", context) ==
        "<p><img src=\"../d.png\" alt=\"a\" title=\"t\" width=\"40\" height=\"30\" "
        "loading=\"lazy\"></p>\n");
  context.image = [](NodeId) { return markdown::ImageTarget{}; };
  CHECK(html("![a](c.png)", context) == "<p>a</p>\n");
}

TEST_CASE("Typography changes text but no code", "[markdown]") {
  HtmlContext context;
  context.typography = [](std::string_view text) { return "«" + std::string(text) + "»"; };
  CHECK(html("a `b` *c*\n\n    d\n", context) ==
        "<p>«a »<code>b</code>« »<em>«c»</em></p>\n<pre tabindex=\"0\"><code>d\n</code></pre>\n");
}

TEST_CASE("Callouts are notes with a title", "[markdown]") {
  Parsed parsed = parse("> text\n");
  markdown::Node& quote = parsed.document.node(parsed.only(Kind::BlockQuote));
  quote.kind = Kind::Callout;
  quote.variant = static_cast<std::uint8_t>(CalloutKind::Tip);
  HtmlContext context;
  context.callout_labels[quote.variant] = "Good to know";
  CHECK(markdown::children_to_html(parsed.document, markdown::Root, context) ==
        "<aside class=\"callout callout-tip\" role=\"note\" aria-label=\"Good to know\">"
        "<p class=\"callout-title\">Good to know</p>\n<p>text</p>\n</aside>\n");
}

TEST_CASE("Figures hold their picture and its caption", "[markdown]") {
  Parsed parsed = parse("![a](b.png)\n\ncap *tion*\n");
  const NodeId figure = parsed.all(Kind::Paragraph).at(0);
  const NodeId caption = parsed.all(Kind::Paragraph).at(1);
  parsed.document.node(figure).kind = Kind::Figure;
  parsed.document.detach(caption);
  parsed.document.append_child(figure, caption);
  CHECK(markdown::children_to_html(parsed.document, markdown::Root, {}) ==
        "<figure><img src=\"b.png\" alt=\"a\" loading=\"lazy\">"
        "<figcaption>cap <em>tion</em></figcaption></figure>\n");
}

TEST_CASE("FAQ entries are sections with a heading of their own", "[markdown]") {
  Parsed parsed = parse("Is it free?\n\nYes.\n");
  markdown::Document& document = parsed.document;
  const NodeId question = parsed.all(Kind::Paragraph).at(0);
  const NodeId answer_text = parsed.all(Kind::Paragraph).at(1);
  const NodeId entry = document.create(Kind::FaqEntry, {});
  const NodeId answer = document.create(Kind::FaqAnswer, {});
  document.insert_before(question, entry);
  for (const NodeId id : {question, answer_text}) document.detach(id);
  document.node(question).kind = Kind::FaqQuestion;
  document.node(question).level = 4;
  document.append_child(entry, question);
  document.append_child(entry, answer);
  HtmlContext context;
  context.anchor = [](NodeId) { return std::string_view("free"); };
  const std::string open =
      "<section class=\"faq-entry\">\n<h4 id=\"free\" class=\"faq-question\">Is it free?</h4>\n";
  CHECK(markdown::children_to_html(document, markdown::Root, context) == open + "</section>\n");
  document.append_child(answer, answer_text);
  CHECK(markdown::children_to_html(document, markdown::Root, context) ==
        open + "<div class=\"faq-answer\">\n<p>Yes.</p>\n</div>\n</section>\n");
}

TEST_CASE("Diagrams are the caller's", "[markdown]") {
  Parsed parsed = parse("```dot\na\n```\n\nb\n");
  parsed.document.node(parsed.only(Kind::CodeBlock)).kind = Kind::Diagram;
  HtmlContext context;
  CHECK(markdown::children_to_html(parsed.document, markdown::Root, context) == "<p>b</p>\n");
  context.diagram = [&](NodeId id) {
    return "<svg>" + std::string(parsed.document.text(id)) + "</svg>";
  };
  CHECK(markdown::children_to_html(parsed.document, markdown::Root, context) ==
        "<svg>a\n</svg>\n<p>b</p>\n");
}

TEST_CASE("Footnotes are linked there and back, as often as they are referred to", "[markdown]") {
  HtmlContext context;
  context.footnotes_label = "Notes";
  context.footnote_back_label = [](std::uint32_t number) {
    return "Back to " + std::to_string(number);
  };
  context.id_prefix = "p-";
  CHECK(html("a[^x] b[^x]\n\n[^x]: c\n", context) ==
        "<p>a<sup class=\"footnote-ref\"><a id=\"~p-fnref-1\" href=\"#~p-fn-1\" "
        "role=\"doc-noteref\">1"
        "</a></sup> b<sup class=\"footnote-ref\"><a id=\"~p-fnref-1-2\" href=\"#~p-fn-1\" "
        "role=\"doc-noteref\">1</a></sup></p>\n"
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"~p-footnotes\">\n"
        "<h2 id=\"~p-footnotes\">Notes</h2>\n<ol>\n<li id=\"~p-fn-1\">\n<p>c "
        "<a class=\"footnote-back\" role=\"doc-backlink\" href=\"#~p-fnref-1\" "
        "aria-label=\"Back to 1\">↩</a> <a class=\"footnote-back\" role=\"doc-backlink\" "
        "href=\"#~p-fnref-1-2\" aria-label=\"Back to 1\">↩<sup>2</sup></a></p>\n</li>\n</ol>\n"
        "</section>\n");
}

TEST_CASE("A range of siblings is rendered up to its end", "[markdown]") {
  const Parsed parsed = parse("a\n\nb\n\nc\n");
  const auto paragraphs = parsed.all(Kind::Paragraph);
  std::string out = "x";
  markdown::append_html(out, parsed.document, paragraphs[0], paragraphs[2], {});
  CHECK(out == "x<p>a</p>\n<p>b</p>\n");
  markdown::append_html(out, parsed.document, markdown::NoNode, markdown::NoNode, {});
  CHECK(out == "x<p>a</p>\n<p>b</p>\n");
}

TEST_CASE("The inlines of a heading come without it", "[markdown]") {
  const Parsed parsed = parse("# A *b*\n");
  CHECK(markdown::inlines_to_html(parsed.document, parsed.only(Kind::Heading), {}) ==
        "A <em>b</em>");
}
