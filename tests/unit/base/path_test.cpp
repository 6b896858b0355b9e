#include "base/path.h"

#include <catch2/catch.hpp>

using namespace vade::base;

TEST_CASE("normalising resolves dots and empty segments", "[base]") {
  CHECK(normalise("a/b/c.md") == "a/b/c.md");
  CHECK(normalise("a//b/./c/") == "a/b/c");
  CHECK(normalise("a/x/../b") == "a/b");
  CHECK(normalise("/a") == "a");
  CHECK(normalise("") == "");
  CHECK(normalise("a/..") == "");
  CHECK(normalise("...") == "...");
}

TEST_CASE("a path that leaves the root has no normal form", "[base]") {
  CHECK_FALSE(normalise(".."));
  CHECK_FALSE(normalise("a/../../b"));
  CHECK_FALSE(normalise("/../a"));
}

TEST_CASE("a target is resolved against its folder, or against the root", "[base]") {
  CHECK(resolve("en/billing", "fees.md") == "en/billing/fees.md");
  CHECK(resolve("en/billing", "../faq.md") == "en/faq.md");
  CHECK(resolve("en/billing", "/shared/map.dot") == "shared/map.dot");
  CHECK(resolve("en", "") == "en");
  CHECK_FALSE(resolve("en", "../../secret"));
  CHECK_FALSE(resolve("en", "/../secret"));
}

TEST_CASE("a path is taken apart at its last slash and last dot", "[base]") {
  CHECK(folder_of("a/b/c.md") == "a/b");
  CHECK(folder_of("c.md") == "");
  CHECK(name_of("a/b/c.md") == "c.md");
  CHECK(name_of("c.md") == "c.md");
  CHECK(extension_of("a/b/c.tar.md") == ".md");
  CHECK(extension_of("a.b/c") == "");
  CHECK(extension_of("a/.htaccess") == "");
  CHECK(without_extension("a/b/c.md") == "a/b/c");
  CHECK(without_extension("a.b/c") == "a.b/c");
}

TEST_CASE("joining puts one slash between two names", "[base]") {
  CHECK(join("a", "b") == "a/b");
  CHECK(join("", "b") == "b");
  CHECK(join("a", "") == "a");
  CHECK(join("", "") == "");
}

TEST_CASE("a path lies below its folders and not below their namesakes", "[base]") {
  CHECK(is_below("a/b", "a"));
  CHECK(is_below("a", "a"));
  CHECK(is_below("a", ""));
  CHECK_FALSE(is_below("ab", "a"));
  CHECK_FALSE(is_below("a", "a/b"));
}

TEST_CASE("segments are the names between slashes", "[base]") {
  CHECK(segments("a/b/c") == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(segments("").empty());
}

TEST_CASE("a relative URL leads from one page to another", "[base]") {
  CHECK(relative_url("en/faq/", "en/") == "../");
  CHECK(relative_url("en/faq/", "en/faq/") == "./");
  CHECK(relative_url("", "") == "./");
  CHECK(relative_url("", "en/faq/") == "en/faq/");
  CHECK(relative_url("en/faq/", "") == "../../");
  CHECK(relative_url("en/faq/", "fr/faq/") == "../../fr/faq/");
  CHECK(relative_url("en/faq/", "en/faq/fees/") == "fees/");
  CHECK(relative_url("en/faq/", "assets/style.css") == "../../assets/style.css");
  CHECK(relative_url("en/404.html", "en/") == "./");
  CHECK(relative_url("en/404.html", "en/404.html") == "404.html");
  CHECK(relative_url("en/faq/", "en/faqs/") == "../faqs/");
}

TEST_CASE("a relative URL cannot be taken for one with a scheme", "[base]") {
  CHECK(relative_url("en/", "en/javascript:x/") == "./javascript:x/");
  CHECK(relative_url("en/", "en/a/b:c") == "a/b:c");
  CHECK(relative_url("en/", "nl:x/") == "../nl:x/");
}
