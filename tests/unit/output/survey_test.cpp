#include "output/survey.h"

#include "base/hash.h"

#include <catch2/catch.hpp>

using namespace vade;
using namespace vade::output;

namespace {

Manifest manifest(const std::map<std::string, std::string>& files) {
  std::vector<ManifestEntry> entries;
  for (const auto& [path, bytes] : files) {
    entries.push_back({path, base::content_hash(bytes), bytes.size()});
  }
  return Manifest(std::move(entries));
}

std::vector<std::string> foreign(const base::Result<Survey>& survey) {
  REQUIRE(survey.ok());
  std::vector<std::string> paths;
  for (const auto& entry : survey->foreign) paths.push_back(entry.path);
  return paths;
}

}  // namespace

TEST_CASE("files of the last site are replaced or removed, never kept", "[output]") {
  const base::MemoryFileSystem live(
      {{".vade-manifest", ""}, {"en/a", "1"}, {"en/b", "1"}, {"nl/c", "1"}});
  const auto result = survey(live, manifest({{"en/a", "1"}, {"en/b", "1"}, {"nl/c", "1"}}),
                             manifest({{"en/a", "2"}}));
  CHECK(foreign(result).empty());
  CHECK(result->removed == 2);
}

TEST_CASE("what vade did not write is kept, folders first", "[output]") {
  const base::MemoryFileSystem live({{"en/a", "1"}, {"en/mine", "1"}, {"mine/x", "1"}});
  const auto result = survey(live, manifest({{"en/a", "1"}}), manifest({{"en/a", "1"}}));
  CHECK(foreign(result) == std::vector<std::string>{"en/mine", "mine", "mine/x"});
  CHECK(result->is_foreign("mine/x"));
  CHECK_FALSE(result->is_foreign("en/a"));
}

TEST_CASE("a removed page that somebody has changed since is kept", "[output]") {
  const base::MemoryFileSystem live({{"en/a", "edited"}, {"en/b", "edited"}});
  const auto result =
      survey(live, manifest({{"en/a", "1"}, {"en/b", "1"}}), manifest({{"en/b", "1"}}));
  CHECK(foreign(result) == std::vector<std::string>{"en/a"});  // b is written anew
  CHECK(result->removed == 0);
}

TEST_CASE("what is foreign and in the way of the next site is named", "[output]") {
  const base::MemoryFileSystem live({{"mine/x", "1"}, {"thesis.txt", "1"}});
  const auto path_in_the_way = [&](const std::string& next) {
    const auto result = survey(live, Manifest(), manifest({{next, "1"}}));
    return result ? "" : result.failure().path;
  };
  CHECK(path_in_the_way("thesis.txt") == "thesis.txt");
  CHECK(path_in_the_way("thesis.txt/index.html") == "thesis.txt");
  CHECK(path_in_the_way("mine") == "mine");
  CHECK(path_in_the_way("mine/x") == "mine/x");
  CHECK(path_in_the_way("mine/y").empty());
}
