#include "diagram/render.h"

#include "unit/diagram/svg_reader.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <cstdlib>
#include <string>

using namespace vade::diagram;
using vade::test::check_allowed;
using vade::test::parse_svg;
using vade::test::texts;

namespace {

Request request_for(std::string dot) {
  Request request;
  request.dot = std::move(dot);
  request.title = "Title";
  request.id_prefix = "d1-";
  return request;
}

std::string svg_of(const Request& request) {
  auto outcome = render(request);
  INFO(outcome.error.message);
  REQUIRE(outcome.ok());
  return std::move(outcome.svg);
}

/// All kinds of shapes, arrows, texts and styles in one.
constexpr const char* Everything = R"dot(digraph everything {
  label="Caption"; rankdir=LR; compound=true; fontsize=20
  subgraph cluster_a { label="Group"; class="accent"; style=rounded; a; b
    subgraph cluster_b { label="Inner"; c [shape=doublecircle, style=dashed] } }
  d [shape=cylinder, xlabel="aside"]; e [shape=note, peripheries=2]; f [shape=plaintext]
  g [shape=component]; h [shape=folder]; i [shape=point]; j [shape=box3d, penwidth=2]
  k [shape=diamond, tooltip="Tip", class="warning danger"]; l [shape=underline, fontsize=10]
  a -> d [label="edge", headlabel="head", taillabel="tail", lhead=cluster_b, arrowhead=odot]
  d -> e [dir=both, arrowtail=crow, style=dotted]; e -> e; f -> g [arrowhead=vee, style=bold]
  h -> i [arrowhead=inv]; j -> k [arrowhead=odiamond]; k -> l [style=invis]; b -> c:n
})dot";

}  // namespace

TEST_CASE("A diagram is an image with a name and a description", "[diagram]") {
  auto request = request_for("digraph { a -> b }");
  request.description = "Longer\ntext";
  request.language = "fr";
  const auto document = parse_svg(svg_of(request));
  const auto svg = document.child("svg");
  CHECK(std::string(svg.attribute("role").value()) == "img");
  CHECK(std::string(svg.attribute("aria-labelledby").value()) == "d1-title");
  CHECK(std::string(svg.attribute("aria-describedby").value()) == "d1-desc");
  CHECK(std::string(svg.attribute("lang").value()) == "fr");
  CHECK(std::string(svg.first_child().name()) == "title");
  CHECK(std::string(svg.child("title").attribute("id").value()) == "d1-title");
  CHECK(std::string(svg.child("title").text().get()) == "Title");
  CHECK(std::string(svg.child("desc").text().get()) == "Longer text");
  CHECK(texts(document, "text") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("Without a title or description of the page, the graph's own are used", "[diagram]") {
  Request request = request_for("digraph { label=\"@t\"; comment=\"@d\"; a }");
  request.title.clear();
  request.labels = {{"t", {"Titre", ""}}, {"d", {"Description", ""}}};
  const auto document = parse_svg(svg_of(request));
  CHECK(std::string(document.child("svg").child("title").text().get()) == "Titre");
  CHECK(std::string(document.child("svg").child("desc").text().get()) == "Description");
}

TEST_CASE("Nothing but our own elements and attributes is ever written", "[diagram]") {
  const auto svg = svg_of(request_for(Everything));
  const auto document = parse_svg(svg);
  check_allowed(document);
  for (const auto* word :
       {"xlink", "<!", "style=", "<script", "font-family", "#", "url(", "pt\""}) {
    CAPTURE(word);
    CHECK(svg.find(word) == std::string::npos);
  }
  std::size_t addresses = 0;
  for (auto at = svg.find("http"); at != std::string::npos; at = svg.find("http", at + 1))
    ++addresses;
  CHECK(addresses == 1);
  CHECK(svg.find("xmlns=\"http://www.w3.org/2000/svg\"") != std::string::npos);
}

TEST_CASE("Labels, captions and texts at edges are all shown", "[diagram]") {
  const auto document = parse_svg(svg_of(request_for(Everything)));
  const auto shown = texts(document, "text");
  for (const auto* text :
       {"Caption", "Group", "Inner", "aside", "edge", "head", "tail", "a", "k"}) {
    CAPTURE(text);
    CHECK(std::count(shown.begin(), shown.end(), text) == 1);
  }
}

TEST_CASE("Classes name the parts, and the author's roles follow", "[diagram]") {
  const auto document = parse_svg(svg_of(request_for(Everything)));
  CHECK(document.select_nodes("//g[@class='diagram-node diagram-warning diagram-danger']").size() ==
        1);
  CHECK(document.select_nodes("//g[@class='diagram-cluster diagram-accent']").size() == 1);
  CHECK(document.select_nodes("//g[@class='diagram-edge']/*[@class='diagram-arrow']").size() >= 4);
  // A fill on every outline must not hide what is drawn into it: one shape for each node.
  for (const auto& node : document.select_nodes("//g[starts-with(@class,'diagram-node')]")) {
    CHECK(node.node().select_nodes("*[@class='diagram-shape']").size() <= 1);
  }
}

TEST_CASE("Styles become dashes and widths, and what is invisible is not drawn", "[diagram]") {
  const auto visible = parse_svg(svg_of(request_for("digraph { a -> b; c }")));
  const auto invisible =
      parse_svg(svg_of(request_for("digraph { a -> b [style=invis]; c [style=invis] }")));
  CHECK(visible.select_nodes("//path").size() == 1);
  CHECK(invisible.select_nodes("//path").empty());
  CHECK(texts(invisible, "text") == std::vector<std::string>{"a", "b"});
  const auto styled = parse_svg(svg_of(request_for(Everything)));
  CHECK(styled.select_nodes("//ellipse[@stroke-dasharray]").size() == 2);
  CHECK_FALSE(styled.select_nodes("//*[@stroke-width='2']").empty());
}

TEST_CASE("Links that the page resolved are reachable, others vanish", "[diagram]") {
  Request request = request_for(
      "digraph { a [URL=\"x.md\"]; b [URL=\"javascript:alert(1)\"]; a -> b [URL=\"y.md\"]\n"
      "subgraph cluster_c { URL=\"z.md\"; label=c; d } }");
  request.links = {{"x.md", "/fr/x/?a=1&b=\"2\""}, {"y.md", "/fr/y/"}, {"z.md", ""}};
  const auto svg = svg_of(request);
  const auto document = parse_svg(svg);
  const auto links = document.select_nodes("//a");
  REQUIRE(links.size() == 2);
  CHECK(std::string(links[0].node().attribute("href").value()) == "/fr/x/?a=1&b=\"2\"");
  CHECK(texts(links[0].node(), "text") == std::vector<std::string>{"a"});
  CHECK(std::string(links[1].node().attribute("href").value()) == "/fr/y/");
  CHECK(std::string(document.child("svg").attribute("role").value()) == "group");
  CHECK(svg.find("javascript") == std::string::npos);
}

TEST_CASE("Hostile texts stay texts", "[diagram]") {
  const std::vector<std::string> hostile{"<script>alert(1)</script>",
                                         "]]>",
                                         "a & b",
                                         "&amp;",
                                         "\"quoted\" 'too'",
                                         "</text></svg>",
                                         "שלום",
                                         "مرحبا",
                                         "👩‍👩‍👧 emoji",
                                         "\\N \\G &#65;",
                                         "on*=\"x\"",
                                         "漢字",
                                         "<b>not</b>",
                                         "{a|b}"};
  for (const std::string& text : hostile) {
    CAPTURE(text);
    Request request = request_for(
        "digraph { label=\"@x\"; a [label=\"@x\", tooltip=\"@x\"]; a -> b [label=\"@x\"] }");
    request.labels["x"] = {text, ""};
    request.title = text;
    request.description = text;
    request.id_prefix = "p\"><script>";
    request.language = "\"><x";
    request.links = {{"u", "\"><x"}};
    const auto document = parse_svg(svg_of(request));
    check_allowed(document);
    CHECK(std::string(document.child("svg").child("title").text().get()) == text);
    std::string shown;
    for (const auto& line :
         texts(document.select_node("//g[@class='diagram-node']").node(), "text")) {
      shown += (shown.empty() ? "" : " ") + line;
    }
    CHECK(shown == text);
  }
}

TEST_CASE("The same text means the same in a literal label", "[diagram]") {
  const auto document =
      parse_svg(svg_of(request_for(R"dot(digraph { a [label="&lt; <i> \\N \""] })dot")));
  CHECK(texts(document, "text") == std::vector<std::string>{R"(&lt; <i> \N ")"});
}

TEST_CASE("A text shown instead of a missing one says its language", "[diagram]") {
  const auto inspection =
      inspect("digraph { a [label=\"@own\"]; b [label=\"@lent\"]; c [label=\"@no\"] }");
  const LabelTable french{{"own", "À nous"}, {"unused", "x"}};
  const LabelTable english{{"own", "Ours"}, {"lent", "Lent"}};
  Request request =
      request_for("digraph { a [label=\"@own\"]; b [label=\"@lent\"]; c [label=\"@no\"] }");
  request.labels = choose_labels(inspection, french, english, "en");
  CHECK(request.labels.size() == 2);
  const auto document = parse_svg(svg_of(request));
  CHECK(texts(document, "text") == std::vector<std::string>{"À nous", "Lent", "no"});
  const auto lent = document.select_nodes("//g[@lang='en']");
  REQUIRE(lent.size() == 1);
  CHECK(texts(lent[0].node(), "text") == std::vector<std::string>{"Lent"});
}

TEST_CASE("A longer text makes a larger box, and long lines are broken", "[diagram]") {
  const auto width = [](const std::string& label) {
    const auto document =
        parse_svg(svg_of(request_for("digraph { a [shape=box, label=\"" + label + "\"] }")));
    return document.child("svg").attribute("width").as_int();
  };
  CHECK(width("A long label") > width("Label"));
  CHECK(width("This is a label of many words that would not fit on a telephone at all") < 200);
}

TEST_CASE("A diagram in a language written from the right says so", "[diagram]") {
  Request request = request_for("digraph { a }");
  request.language = "ar";
  request.direction = "rtl";
  const auto document = parse_svg(svg_of(request));
  CHECK(std::string(document.child("svg").attribute("direction").value()) == "rtl");
}

TEST_CASE("The drawing does not depend on names, whatever they are", "[diagram]") {
  const auto plain = svg_of(request_for(
      "digraph { subgraph cluster_a { x [label=1] } x -> y [lhead=cluster_a]; y [label=2] }"));
  const auto odd = svg_of(request_for(
      "digraph { subgraph \"cluster<&>\" { \"<script>\" [label=1] } \"<script>\" -> \"%n\\\"\" "
      "[lhead=\"cluster<&>\"]; \"%n\\\"\" [label=2] }"));
  CHECK(plain == odd);
}

TEST_CASE("An edge to a cluster that does not exist is drawn all the same", "[diagram]") {
  CHECK(render(request_for("digraph { compound=true; a -> b [lhead=nowhere] }")).ok());
}

TEST_CASE("What cannot be drawn says why and where", "[diagram]") {
  const auto outcome = render(request_for("digraph {\n a [image=\"/etc/passwd\"] }"));
  CHECK_FALSE(outcome.ok());
  CHECK(outcome.svg.empty());
  CHECK(outcome.error.where.line == 2);
}

TEST_CASE("The same request gives the same bytes in any environment", "[diagram]") {
  const auto request = request_for(Everything);
  const auto first = svg_of(request);
  CHECK(svg_of(request) == first);
  setenv("TZ", "Asia/Kathmandu", 1);
  setenv("HOME", "/nowhere", 1);
  setenv("FONTCONFIG_FILE", "/dev/null", 1);
  setenv("LC_ALL", "fr_FR.UTF-8", 1);
  if (std::setlocale(LC_ALL, "fr_FR.UTF-8") == nullptr) {
    WARN("the locale fr_FR.UTF-8 is not installed: decimal commas are not tested");
  }
  CHECK(svg_of(request) == first);
  std::setlocale(LC_ALL, "C");
  for (const auto* name : {"TZ", "FONTCONFIG_FILE", "LC_ALL"}) unsetenv(name);
}

TEST_CASE("A drawing too wide for a telephone says so to the style sheet", "[diagram]") {
  const auto is_wide = [](const char* dot) {
    return svg_of(request_for(dot)).find("class=\"diagram-svg diagram-wide\"") != std::string::npos;
  };
  CHECK_FALSE(is_wide("digraph { a -> b }"));
  CHECK(is_wide("digraph { rankdir=LR; a -> b -> c -> d -> e -> f }"));
}
