#include "render/urls.h"

#include "render/json_writer.h"

#include <catch2/catch.hpp>

using namespace vade::render;

TEST_CASE("paths are percent-encoded where URLs demand it", "[render]") {
  CHECK(encode_path("fr/é à/") == "fr/%C3%A9%20%C3%A0/");
  CHECK(encode_path("a:b?c#d%") == "a%3Ab%3Fc%23d%25");
  CHECK(encode_fragment("à?b/c") == "%C3%A0?b/c");
}

TEST_CASE("a link to the page itself is its fragment alone", "[render]") {
  const PageLinks links = PageLinks::relative("en/a/");
  CHECK(links.to("en/a/", "x") == "#x");
  CHECK(links.to("en/a/") == "./");
  CHECK(links.to("en/b/", "x") == "../b/#x");
  CHECK(links.root() == "../../");
  CHECK(PageLinks::relative("").root() == "./");
  CHECK(PageLinks::relative("").to("en/") == "en/");
}

TEST_CASE("links from the host's root begin with the site's folder", "[render]") {
  CHECK(PageLinks::from_host("https://example.org/help/").to("en/") == "/help/en/");
  CHECK(PageLinks::from_host("https://example.org/").to("en/", "a") == "/en/#a");
}

TEST_CASE("JSON escapes what could end a script element", "[render]") {
  JsonWriter json;
  json.open_object().text("a", "</script>&\"\\\n\u2028").open_array("b");
  json.open_object().number("c", 1).close_object().open_object().close_object();
  json.close_array().close_object();
  CHECK(
      json.take() ==
      "{\"a\":\"\\u003c/script\\u003e\\u0026\\u0022\\u005c\\u000a\\u2028\",\"b\":[{\"c\":1},{}]}");
}
