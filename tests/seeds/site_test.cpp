// The five real help pages that vade was founded on, unchanged but for front matter: what must be
// found in them. They are not part of the repository: $VADE_SEEDS or ../shared/seeds holds them.
// tests/cases/sites/provider-help.case has the same faults in pages of our own.

#include "build/pipeline.h"
#include "seeds.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <mutex>

using namespace vade;

namespace {

struct Seed {
  const char* number;
  const char* path;
  const char* front_matter;
};

constexpr Seed Seeds[] = {
    {"000", "content/fr/faq.md", "---\ntitle: FAQ\nkind: faq\nid: providers-faq\n---\n"},
    {"001", "content/fr/apercu.md",
     "---\ntitle: Aperçu\nkind: overview\nid: providers-overview\n---\n"},
    {"002", "content/nl/faq.md", "---\ntitle: FAQ\nkind: faq\nid: providers-faq\n---\n"},
    {"003", "content/nl/overzicht.md",
     "---\ntitle: Overzicht\nkind: overview\nid: providers-overview\n---\n"},
    {"004", "content/en/faq.md", "---\ntitle: FAQ\nkind: faq\nid: providers-faq\n---\n"},
};
constexpr std::uint32_t FrontMatterLines = 5;

struct SeedSite {
  base::MemoryFileSystem files;
  build::Report report;
  std::map<std::string, std::string> published;
};

/// The seeds built as a site of three locales, once for all tests.
const SeedSite& seed_site() {
  static const SeedSite Built = [] {
    SeedSite site;
    site.files.add("site/site.yaml",
                   "base_url: https://help.example/\nsource_locale: en\nlocales: [en, fr, nl]\n");
    for (const Seed& seed : Seeds) {
      site.files.add(seed.path, seed.front_matter + test::read_seed(seed.number));
    }
    std::mutex mutex;
    const base::Sink sink = [&](std::string_view path,
                                std::string_view bytes) -> base::Result<void> {
      const std::lock_guard lock(mutex);
      site.published.emplace(path, bytes);
      return {};
    };
    auto report = build::build_site(site.files, {}, sink);
    if (report.ok()) site.report = *std::move(report);
    return site;
  }();
  return Built;
}

/// Lines (of the seed itself, without the front matter) where a rule was reported in a file.
std::vector<std::uint32_t> lines_of(const SeedSite& site, std::string_view rule,
                                    std::string_view path) {
  std::vector<std::uint32_t> lines;
  for (const diag::Finding& finding : site.report.findings) {
    if (finding.rule->name != rule || finding.where.path != path) continue;
    if (finding.severity < diag::Severity::Warning) continue;
    lines.push_back(finding.where.line - FrontMatterLines);
  }
  return lines;
}

const model::PageCoverage& page_of(const SeedSite& site, std::string_view id) {
  const auto& pages = site.report.coverage.pages;
  return *std::find_if(pages.begin(), pages.end(),
                       [&](const model::PageCoverage& page) { return page.id == id; });
}

using Lines = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("the seeds build as a site of three locales", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK_FALSE(site.report.has_errors());
  for (const char* path :
       {"en/faq/index.html", "fr/faq/index.html", "nl/faq/index.html", "fr/apercu/index.html",
        "nl/overzicht/index.html", "en/apercu/index.html"}) {
    INFO(path);
    CHECK(site.published.count(path) == 1);
  }
}

TEST_CASE("the seven placeholder links of the French pages are found at their lines", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK(lines_of(site, "link-placeholder", "content/fr/faq.md") == Lines{17, 17, 33, 37, 45});
  CHECK(lines_of(site, "link-placeholder", "content/fr/apercu.md") == Lines{19, 76});
}

TEST_CASE("the English answer without its question is found", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK(lines_of(site, "faq-answer-without-question", "content/en/faq.md") == Lines{60});
  CHECK(lines_of(site, "faq-answer-without-question", "content/fr/faq.md").empty());
  CHECK(lines_of(site, "faq-answer-without-question", "content/nl/faq.md").empty());
}

TEST_CASE("the English question without its marker is found", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK(lines_of(site, "faq-marker-missing", "content/en/faq.md") == Lines{18});
}

TEST_CASE("the odd R of the French answers is found", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK(lines_of(site, "faq-marker-inconsistent", "content/fr/faq.md") == Lines{45});
}

TEST_CASE("the question that English lost is reported once, at its first translation", "[seeds]") {
  const SeedSite& site = seed_site();
  CHECK(lines_of(site, "entry-without-source", "content/fr/faq.md") == Lines{31});
  CHECK(lines_of(site, "entry-without-source", "content/nl/faq.md").empty());
  CHECK(lines_of(site, "entry-missing", "content/en/faq.md").empty());
}

TEST_CASE("coverage says what English lost is missing there", "[seeds]") {
  const model::PageCoverage& faq = page_of(seed_site(), "providers-faq");
  const auto missing = std::count_if(
      faq.locales[0].entries.begin(), faq.locales[0].entries.end(),
      [](const model::EntryCoverage& entry) { return entry.state == model::State::Missing; });
  CHECK(missing == 1);
}

TEST_CASE("the overview is missing in English", "[seeds]") {
  const SeedSite& site = seed_site();
  int missing = 0;
  for (const diag::Finding& finding : site.report.findings) {
    if (finding.rule->name != "page-missing") continue;
    ++missing;
    CHECK(finding.locale == "en");
  }
  CHECK(missing == 1);
}

TEST_CASE("coverage counts 12, 8 and 8 of 13 questions", "[seeds]") {
  const SeedSite& site = seed_site();
  const std::vector<std::uint32_t> have = {12, 8, 8};
  for (std::size_t locale = 0; locale < 3; ++locale) {
    CHECK(site.report.coverage.locales[locale].questions.have == have[locale]);
    CHECK(site.report.coverage.locales[locale].questions.of == 13);
  }
}

TEST_CASE("questions are paired without ids, also the one that the source lost", "[seeds]") {
  const SeedSite& site = seed_site();
  const model::PageCoverage& faq = page_of(site, "providers-faq");
  // Lines of the questions in the seeds: English, French, Dutch; 0 where one is missing.
  const std::vector<std::array<std::uint32_t, 3>> pairs = {
      {8, 0, 0},    {12, 0, 0},   {18, 0, 0},  {24, 0, 0},   {36, 11, 5},  {40, 15, 11}, {44, 0, 0},
      {48, 19, 17}, {54, 25, 26}, {0, 31, 32}, {62, 35, 36}, {66, 39, 40}, {70, 43, 46},
  };
  REQUIRE(faq.locales[0].entries.size() == pairs.size());
  for (std::size_t entry = 0; entry < pairs.size(); ++entry) {
    INFO(faq.locales[0].entries[entry].id);
    for (std::size_t locale = 0; locale < 3; ++locale) {
      const std::uint32_t line = faq.locales[locale].entries[entry].line;
      CHECK((line == 0 ? 0 : line - FrontMatterLines) == pairs[entry][locale]);
    }
  }
}

TEST_CASE("the sections of the questions have one id in all languages", "[seeds]") {
  const SeedSite& site = seed_site();
  for (const char* locale : {"en", "fr", "nl"}) {
    const std::string& page = site.published.at(std::string(locale) + "/faq/index.html");
    for (const char* section : {"id=\"deployment\"", "id=\"client-management\""}) {
      INFO(locale << " " << section);
      CHECK(page.find(section) != std::string::npos);
      CHECK(page.find(section) == page.rfind(section));
    }
  }
}

TEST_CASE("the glued Dutch marker in the middle of a paragraph is a question", "[seeds]") {
  const SeedSite& site = seed_site();
  const std::string& page = site.published.at("nl/faq/index.html");
  CHECK(page.find("Is er een aanbevolen workflow") != std::string::npos);
  CHECK(page.find("V:Is") == std::string::npos);
}
