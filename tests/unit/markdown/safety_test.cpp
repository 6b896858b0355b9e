#include "markdown/safety.h"

#include "unit/markdown/support.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::test;
using markdown::classify_url;
using markdown::html_refusal;
using markdown::HtmlPlace;
using markdown::UrlKind;

TEST_CASE("URLs without a scheme are relative", "[markdown]") {
  for (const char* url :
       {"", "page.md", "../a/b.md#c", "#top", "?q=1", "/a", "a/b:c", "#x:y", "?x:y",
        "./javascript:x", "é:x", "1:2", "javascript&colon;x", "javascript%3Ax"}) {
    INFO(url);
    CHECK(classify_url(url) == UrlKind::Relative);
  }
}

TEST_CASE("Schemes are known in any case and behind blanks", "[markdown]") {
  CHECK(classify_url("https://a.example") == UrlKind::Web);
  CHECK(classify_url("HTTP://a.example") == UrlKind::Web);
  CHECK(classify_url("  https://a.example") == UrlKind::Web);
  CHECK(classify_url("mailto:a@b.example") == UrlKind::Contact);
  CHECK(classify_url("Tel:+32") == UrlKind::Contact);
}

TEST_CASE("Everything else is dangerous, however it is written", "[markdown]") {
  using namespace std::string_view_literals;
  for (const std::string_view url : {"javascript:alert(1)"sv,
                                     "JaVaScRiPt:x"sv,
                                     "java\nscript:x"sv,
                                     "java\tscript:x"sv,
                                     " javascript:x"sv,
                                     "\x01javascript:x"sv,
                                     "\x1F javascript:x"sv,
                                     "java\x01script:x"sv,
                                     "java\0script:x"sv,
                                     "vbscript:x"sv,
                                     "data:text/html,x"sv,
                                     "data:image/png;base64,x"sv,
                                     "file:///etc/passwd"sv,
                                     "ftp://a.example"sv,
                                     "blob:x"sv,
                                     "//host"sv,
                                     "\\\\host"sv,
                                     "/\\host"sv,
                                     "\\/host"sv,
                                     " //host"sv,
                                     "/\t/host"sv,
                                     "x-a+b.c:d"sv}) {
    INFO(url);
    CHECK(classify_url(url) == UrlKind::Dangerous);
  }
}

TEST_CASE("Dangerous links lose their address and keep their text", "[markdown]") {
  CHECK(html("[a](javascript:x)") == "<p>a</p>\n");
  CHECK(html("[a](javascript&#58;x)") == "<p>a</p>\n");
  CHECK(html("[a](JAVA&Tab;SCRIPT&colon;x)") == "<p>a</p>\n");
  CHECK(html("[a](//host)") == "<p>a</p>\n");
  CHECK(html("<vbscript:x>") == "<p>vbscript:x</p>\n");
  CHECK(html("![a](data:image/png;base64,x)") == "<p>a</p>\n");
}

TEST_CASE("Elements without effects are allowed", "[markdown]") {
  for (const char* text :
       {"<kbd>", "</kbd>", "<br>", "<br/>", "<BR />", "<abbr title=\"a &amp; b\">",
        "<span lang='fr' dir=\"ltr\">", "<!-- comment -->", "<!---->",
        "<details>\n<summary>A &lt; b</summary>\n", "a < b", "</details>"}) {
    INFO(text);
    CHECK(html_refusal(text) == "");
  }
}

TEST_CASE("Everything else is refused with its reason", "[markdown]") {
  const std::pair<const char*, const char*> refused[] = {
      {"<script>", "`<script>` is not an element that a page may use"},
      {"</div>", "`<div>` is not an element that a page may use"},
      {"<b onclick=\"x\">", "`<b>` may have no attribute `onclick`"},
      {"<b id=\"x\">", "`<b>` may have no attribute `id`"},
      {"<b lang=\"a\" lang=\"b\">", "`<b>` has the attribute `lang` twice"},
      {"<b lang>", "the attribute `lang` has no value"},
      {"<b lang=fr>", "the value of `lang` does not stand in quotes"},
      {"<b lang=\"fr>", "the value of `lang` does not stand in quotes"},
      {"<b", "the tag `<b` is not complete"},
      {"<b/>", "the tag `<b` is not complete"},
      {"</br>", "`</br>` closes nothing"},
      {"<!-- x", "the comment `<!--` has no end"},
      {"<?php ?>", "only elements and comments may stand in a page"},
      {"<!DOCTYPE html>", "only elements and comments may stand in a page"},
      {"<![CDATA[x]]>", "only elements and comments may stand in a page"},
      {"<kbd>x</kbd><svg>", "`<svg>` is not an element that a page may use"},
      {"<details open=\"\">", "`<details>` may have no attribute `open`"}};
  for (const auto& [text, reason] : refused) {
    INFO(text);
    CHECK(html_refusal(text) == reason);
  }
}

TEST_CASE("Elements that are blocks are refused within a paragraph", "[markdown]") {
  CHECK(html_refusal("<details>", HtmlPlace::Inline) == "`<details>` must start a line of its own");
  CHECK(html_refusal("<kbd>", HtmlPlace::Inline) == "");
}
