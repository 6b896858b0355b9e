#include "output/manifest.h"

#include "base/strings.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::output;

namespace {

const std::string HashA(32, 'a');
const std::string HashB(32, 'b');

std::string problem(const std::string& text) {
  const auto manifest = Manifest::parse(text);
  return manifest ? "" : manifest.failure().message;
}

}  // namespace

TEST_CASE("a manifest is written in the order of paths and read back", "[output]") {
  const Manifest manifest({{"en/b c.html", HashB, 12}, {"en/a.html", HashA, 0}});
  const auto text = manifest.text();
  CHECK(text == "vade-manifest 1\n" + HashA + " 0 en/a.html\n" + HashB + " 12 en/b c.html\n");
  const auto read = Manifest::parse(text);
  REQUIRE(read.ok());
  CHECK(read->text() == text);
}

TEST_CASE("a manifest without files is one line", "[output]") {
  CHECK(Manifest().text() == "vade-manifest 1\n");
  CHECK(Manifest::parse("vade-manifest 1\n").ok());
}

TEST_CASE("a manifest is searched by file and by folder", "[output]") {
  const Manifest manifest({{"en/a.html", HashA, 1}, {"en-x/b.html", HashB, 2}});
  REQUIRE(manifest.find("en/a.html") != nullptr);
  CHECK(manifest.find("en/a.html")->size == 1);
  CHECK(manifest.find("en") == nullptr);
  CHECK(manifest.find("zz") == nullptr);
  CHECK(manifest.has_folder("en"));
  CHECK_FALSE(manifest.has_folder("e"));
  CHECK_FALSE(manifest.has_folder("en/a.html"));
}

TEST_CASE("a manifest that vade did not write is refused with its line", "[output]") {
  const auto first = std::string("vade-manifest 1\n");
  const auto line = HashA + " 1 a\n";
  CHECK(problem("") == "line 1 is not `vade-manifest 1`");
  CHECK(problem("vade-manifest 2\n" + line) == "line 1 is not `vade-manifest 1`");
  CHECK(problem(first + line + HashB + " 1 b") == "line 3 is cut off");
  CHECK(problem(first + line + line) == "line 3 is not in the order of paths");
  CHECK(problem(first + HashA + " 1 b\n" + line) == "line 3 is not in the order of paths");
  const std::string bad = "line 2 is not a hash, a size and a path";
  for (const std::string fault :
       {"", " ", "  ", "#", "# 1", "# 1 ", "# 01 a", "# -1 a", "# +1 a", "# 1x a",
        "# 99999999999999999999 a", "#a 1 a", "# 1 ../a", "# 1 /etc/passwd", "# 1 a//b",
        "# 1 .vade-manifest", "# 1 a\r", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA 1 a",
        "gggggggggggggggggggggggggggggggg 1 a"}) {
    CAPTURE(fault);
    CHECK(problem(first + base::replace_all(fault, "#", HashA) + "\n") == bad);
  }
  CHECK(problem(first + HashA + " 1 a" + std::string(1, '\0') + "\n") == bad);
}

TEST_CASE("only clean paths inside the output can be published", "[output]") {
  for (const auto* path :
       {"index.html", "fr/à propos.html", ".well-known/security.txt", "a/.vade"}) {
    CAPTURE(path);
    CHECK(is_publishable(path));
  }
  for (const std::string& path :
       {std::string(), std::string("/a"), std::string("a/"), std::string("a//b"), std::string("."),
        std::string("../a"), std::string("a/../b"), std::string("a/./b"), std::string("a\nb"),
        std::string("a\x7F"), std::string("a\0b", 3), std::string(".vade-manifest"),
        std::string("a/.Vade-x/b")}) {
    CAPTURE(path);
    CHECK_FALSE(is_publishable(path));
  }
}
