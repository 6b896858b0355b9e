// What must hold for every site: the bytes depend on the input alone.

#include "build/pipeline.h"
#include "output/publish.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fmt/core.h>

#include <map>
#include <mutex>
#include <random>
#include <string>

using namespace vade;

namespace {

using Files = std::map<std::string, std::string>;

/// Everything that a build gives to its sink. The test fails if the build does.
Files built(const base::FileSystem& files, std::size_t jobs) {
  Files published;
  std::mutex mutex;
  const base::Sink sink = [&](std::string_view path, std::string_view bytes) -> base::Result<void> {
    const std::lock_guard lock(mutex);
    published.emplace(path, bytes);
    return {};
  };
  build::Options options;
  options.load.jobs = jobs;
  options.diagram_worker = VADE_PROGRAM;
  const auto report = build::build_site(files, options, sink);
  REQUIRE(report.ok());
  REQUIRE_FALSE(report->has_errors());
  return published;
}

std::string sentence(std::mt19937& random, const std::string& locale) {
  static const std::vector<std::string> Words = {"access", "bouton", "wachtwoord", "member",
                                                 "accès",  "kluis",  "fees",       "gérer",
                                                 "seat",   "rôle"};
  std::string text = locale;
  for (int word = 0; word < 12; ++word) text += " " + Words[random() % Words.size()];
  return text + ".";
}

std::string generated_page(std::mt19937& random, const std::string& locale, int number, int pages) {
  std::string text = fmt::format("---\ntitle: Page {} {}\n---\n\n", locale, number);
  const auto sections = 2 + random() % 3;
  for (unsigned section = 0; section < sections; ++section) {
    text += fmt::format("## Section {} {}\n\n{}\n\n", section, sentence(random, locale),
                        sentence(random, locale));
    text += fmt::format("- {}\n- [link](page-{}.md)\n\n", sentence(random, locale),
                        random() % static_cast<unsigned>(pages));
    text += "| a | b |\n|---|--:|\n| " + sentence(random, locale) + " | 2 |\n\n";
    text += "Q: " + sentence(random, locale) + "?\n\nA: " + sentence(random, locale) + "\n\n";
    text += "```sh\nrun --all\n```\n\n";
  }
  return text;
}

/// A site of `pages` pages in each of three locales, with gaps in the translations.
base::MemoryFileSystem generated_site(int pages) {
  base::MemoryFileSystem files;
  files.add("site/site.yaml",
            "base_url: https://help.example/\nsource_locale: en\nlocales: [en, fr, nl]\n");
  std::mt19937 random(20261120);
  for (const std::string locale : {"en", "fr", "nl"}) {
    for (int number = 0; number < pages; ++number) {
      if (locale != "en" && random() % 20 == 0) continue;
      files.add(fmt::format("content/{}/page-{}.md", locale, number),
                generated_page(random, locale, number, pages));
    }
  }
  return files;
}

void check_equal(const Files& a, const Files& b) {
  REQUIRE(a.size() == b.size());
  for (const auto& [path, bytes] : a) {
    const auto other = b.find(path);
    if (other == b.end() || other->second != bytes) FAIL_CHECK("`" + path + "` differs");
  }
}

}  // namespace

TEST_CASE("one thread and eight threads give the same bytes on 3,000 pages", "[properties]") {
  const base::MemoryFileSystem files = generated_site(1000);
  check_equal(built(files, 1), built(files, 8));
}

TEST_CASE("the repository's own site comes out the same twice", "[properties]") {
  const auto files = base::open_disk(".");
  REQUIRE(files.ok());
  check_equal(built(**files, 2), built(**files, 3));
}

TEST_CASE("the order in which files are added does not matter", "[properties]") {
  base::MemoryFileSystem forwards;
  base::MemoryFileSystem backwards;
  const base::MemoryFileSystem site = generated_site(20);
  const auto entries = site.list_tree("");
  REQUIRE(entries.ok());
  for (auto entry = entries->begin(); entry != entries->end(); ++entry) {
    if (entry->kind == base::EntryKind::File) forwards.add(entry->path, *site.read(entry->path));
  }
  for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
    if (entry->kind == base::EntryKind::File) backwards.add(entry->path, *site.read(entry->path));
  }
  check_equal(built(forwards, 2), built(backwards, 2));
}

TEST_CASE("a page that did not change is not rewritten", "[properties]") {
  const test::TemporaryFolder folder;
  const std::string output = folder.path() + "/public";
  const auto publish = [&](const base::FileSystem& files) {
    auto publication = output::Publication::begin({output, {}, {}});
    REQUIRE(publication.ok());
    REQUIRE(build::build_site(files, {}, publication->sink()).ok());
    const auto published = publication->commit();
    REQUIRE(published.ok());
    return *published;
  };
  base::MemoryFileSystem files = generated_site(5);
  const auto first = publish(files);
  CHECK(first.unchanged == 0);
  const auto second = publish(files);
  CHECK(second.written == 0);
  CHECK(second.unchanged == first.written);
  files.add("content/en/page-2.md", "---\ntitle: Page en 2\n---\n\nNew words.\n");
  const auto third = publish(files);
  CHECK(third.written > 0);
  CHECK(third.unchanged > third.written);
}
