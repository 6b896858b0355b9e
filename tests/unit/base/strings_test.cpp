#include "base/strings.h"

#include <catch2/catch.hpp>

using namespace vade::base;

TEST_CASE("trimming takes blanks from both ends only", "[base]") {
  CHECK(trim(" \t a b\r\n") == "a b");
  CHECK(trim(" \n").empty());
  CHECK(trim("").empty());
  CHECK(trim("\u00A0a") == "\u00A0a");
}

TEST_CASE("splitting keeps empty parts", "[base]") {
  CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
  CHECK(split("", ',') == std::vector<std::string_view>{""});
  CHECK(split("a,", ',') == std::vector<std::string_view>{"a", ""});
}

TEST_CASE("lower case concerns ASCII letters alone", "[base]") {
  CHECK(ascii_lower("ÀBZ@[") == "Àbz@[");
  CHECK(starts_with_ignoring_case("HTTPS://x", "https:"));
  CHECK_FALSE(starts_with_ignoring_case("http", "https"));
}

TEST_CASE("every occurrence is replaced, and the replacement is not searched", "[base]") {
  CHECK(replace_all("a.b.", ".", "..") == "a..b..");
  CHECK(replace_all("aaa", "aa", "b") == "ba");
  CHECK(replace_all("abc", "x", "y") == "abc");
}

TEST_CASE("escaped text holds no markup", "[base]") {
  CHECK(escape_html("<a href=\"x\">&amp;</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
  std::string out = "<p>";
  append_html(out, "l'été");
  CHECK(out == "<p>l'été");
}

TEST_CASE("the nearest name is found over the usual slips", "[base]") {
  const std::vector<std::string_view> keys{"title", "description", "order", "draft", "id"};
  CHECK(nearest("titel", keys) == "title");             // transposed
  CHECK(nearest("desciption", keys) == "description");  // left out
  CHECK(nearest("orderr", keys) == "order");            // doubled
  CHECK(nearest("drafd", keys) == "draft");             // substituted
  CHECK(nearest("order", keys) == "order");
}

TEST_CASE("percent-encoded bytes are decoded, and other percent signs kept", "[base]") {
  CHECK(percent_decoded("caf%C3%A9%2f") == "café/");
  CHECK(percent_decoded("100%, %4, %zz, %") == "100%, %4, %zz, %");
  CHECK(percent_decoded("%2541") == "%41");
}

TEST_CASE("a name that is far from all has no nearest", "[base]") {
  CHECK(nearest("colour", {"title", "order"}).empty());
  CHECK(nearest("ix", {"id"}).empty());
  CHECK(nearest("", {"id"}).empty());
  CHECK(nearest("x", {}).empty());
}

TEST_CASE("of equally near names the first is taken", "[base]") {
  CHECK(nearest("cat", {"car", "cut"}) == "car");
  CHECK(nearest("cat", {"cut", "car"}) == "cut");
}

TEST_CASE("a string map is looked up by view", "[base]") {
  const StringMap<int> map{{"a", 1}};
  CHECK(map.find(std::string_view("a"))->second == 1);
}
