// The bytes of an index may come from anywhere: a failure or the right answer, never anything else.
#include "corpus.h"
#include "search/query.h"

#include <optional>
#include <random>

using namespace vade;
using namespace vade::search;

namespace {

constexpr std::string_view Query = "banetox ribaxx overx";

/// The answer as text, or nothing if searching failed.
std::optional<std::string> try_search(const test::Files& files) {
  auto searcher = Searcher::open("nl", test::loader_of(files));
  if (!searcher.ok()) return std::nullopt;
  const auto answer = searcher->search(Query, 5);
  if (!answer.ok()) return std::nullopt;
  std::string text;
  for (const Hit& hit : answer->hits) {
    text += hit.url + '|' + hit.title + '|' + hit.section + '|' + hit.excerpt + '|' +
            std::to_string(hit.score) + '\n';
  }
  return text;
}

/// The files that the query loads.
std::vector<std::string> loaded(const test::Files& files) {
  std::vector<std::string> paths;
  auto searcher = Searcher::open("nl", [&](std::string_view path) -> base::Result<std::string> {
    paths.emplace_back(path);
    return files.find(path)->second;
  });
  REQUIRE(searcher.ok());
  REQUIRE(searcher->search(Query, 5).ok());
  return paths;
}

}  // namespace

TEST_CASE("every truncation of a single-file index is refused", "[search]") {
  test::Files files = test::files_of({test::many_pages("nl", 4)});
  REQUIRE(files.size() == 1);
  const std::string whole = files.begin()->second;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    files.begin()->second = whole.substr(0, size);
    CHECK_FALSE(try_search(files));
  }
}

TEST_CASE("a flipped bit anywhere gives a failure or the right answer", "[search]") {
  const std::size_t pages = GENERATE(5, 250);
  const test::Files files = test::files_of({test::many_pages("nl", pages)});
  const std::vector<std::string> paths = loaded(files);
  const auto right = try_search(files);
  REQUIRE(right);
  std::mt19937 random(20'240'101);  // NOLINT: the same flips in every run
  for (int i = 0; i < 1'000; ++i) {
    test::Files damaged = files;
    std::string& bytes = damaged.find(paths[random() % paths.size()])->second;
    const std::size_t at = random() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1U << random() % 8));
    const auto answer = try_search(damaged);
    if (answer) CHECK(*answer == *right);
  }
}

TEST_CASE("a part that is missing, cut or another's is a failure", "[search]") {
  const test::Files files = test::files_of({test::many_pages("nl", 250)});
  const std::vector<std::string> paths = loaded(files);
  REQUIRE(paths.size() > 4);
  for (const std::string& path : paths) {
    INFO(path);
    test::Files missing = files;
    missing.erase(path);
    CHECK_FALSE(try_search(missing));
    test::Files cut = files;
    cut[path].resize(cut[path].size() / 2);
    CHECK_FALSE(try_search(cut));
    test::Files swapped = files;
    swapped[path] = files.find(paths[path == paths[1] ? 2 : 1])->second;
    CHECK_FALSE(try_search(swapped));
  }
}

TEST_CASE("parts of an older index are not mixed with a newer manifest", "[search]") {
  test::Files older = test::files_of({test::many_pages("nl", 250)});
  const test::Files newer = test::files_of({test::many_pages("nl", 251)});
  older["search/nl/index.js"] = newer.at("search/nl/index.js");
  const auto answer = try_search(older);
  if (answer) CHECK(answer == try_search(newer));
}
