#include "output/place.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace vade::output;
using vade::test::TemporaryFolder;

namespace {

/// A site with its folders, and a place below it.
struct Site {
  TemporaryFolder folder;

  Site() {
    folder.write("help/content/en/a.md", "");
    folder.write("help/site/site.yaml", "");
    folder.write("other/a", "");
  }

  [[nodiscard]] std::string refusal(const std::string& output) const {
    const auto place = open_place(
        {output,
         folder.path("help"),
         {folder.path("help/content"), folder.path("help/site"), folder.path("help/templates")}});
    return place ? "" : place.failure().message;
  }
};

}  // namespace

TEST_CASE("whether an output overlaps the site is told without touching the disk", "[output]") {
  const vade::test::TemporaryFolder folder;
  folder.write("site/content/a", "a");
  const std::string site = folder.path("site");
  CHECK(refuse_overlap({folder.path(), site, {}})->message.find("contains `") == 0);
  CHECK(refuse_overlap({site + "/../site", site, {}})->message ==
        "is a folder that the site is made from");
  CHECK(refuse_overlap({"", site, {}})->message == "the output has no name");
  CHECK_FALSE(refuse_overlap({folder.path("www/public/"), site, {}}));
  CHECK_FALSE(std::filesystem::exists(folder.path("www")));
}

TEST_CASE("a new folder is a place, and the folders above it are made", "[output]") {
  const Site site;
  const auto place =
      open_place({site.folder.path("new/deep/public/"), site.folder.path("help"), {}});
  REQUIRE(place.ok());
  CHECK(place->name == "public");
  CHECK(place->parent_path == std::filesystem::canonical(site.folder.path("new/deep")).string());
  CHECK(place->shown == site.folder.path("new/deep/public"));
  CHECK_FALSE(std::filesystem::exists(site.folder.path("new/deep/public")));
}

TEST_CASE("the output may lie in the site, beside what it is made from", "[output]") {
  const Site site;
  CHECK(site.refusal(site.folder.path("help/public")).empty());
  CHECK(site.refusal(site.folder.path("help/contents")).empty());
  CHECK(site.refusal(site.folder.path("other")).empty());
}

TEST_CASE("an output that is the site, or a folder it is made from, is refused", "[output]") {
  const Site site;
  const std::string expected = "is a folder that the site is made from";
  CHECK(site.refusal(site.folder.path("help")) == expected);
  CHECK(site.refusal(site.folder.path("help/")) == expected);
  CHECK(site.refusal(site.folder.path("help/.")) == expected);
  CHECK(site.refusal(site.folder.path("help/content/en/../")) == expected);
  CHECK(site.refusal(site.folder.path("help/content")) == expected);
  CHECK(site.refusal(site.folder.path("help/templates")) == expected);  // which need not exist
}

TEST_CASE("an output above or inside what the site is made from is refused", "[output]") {
  const Site site;
  CHECK(site.refusal(site.folder.path()).find("contains `") == 0);
  CHECK(site.refusal(site.folder.path("help/content/en")).find("lies inside `") == 0);
  CHECK(site.refusal(site.folder.path("help/content/new/public")).find("lies inside `") == 0);
  CHECK(site.refusal("/") == "is the root of the disk");
  // Nothing was made before it was refused.
  CHECK_FALSE(std::filesystem::exists(site.folder.path("help/content/new")));
}

TEST_CASE("a detour over a symbolic link does not hide an overlap", "[output]") {
  const Site site;
  site.folder.link("help/content", "detour");
  CHECK(site.refusal(site.folder.path("detour/public")).find("lies inside `") == 0);
}

TEST_CASE("an output without a name, or below a file, is refused", "[output]") {
  const Site site;
  CHECK_FALSE(open_place({"", "", {}}).ok());
  const auto below_file = open_place({site.folder.path("other/a/public"), "", {}});
  REQUIRE_FALSE(below_file.ok());
  CHECK(below_file.failure().message.find("ENOTDIR") != std::string::npos);
}
