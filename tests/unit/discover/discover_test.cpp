#include "discover/names.h"
#include "discover/sources.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <string>
#include <sys/stat.h>

using namespace vade;
using discover::Source;
using discover::SourceKind;
using discover::Sources;

namespace {

struct Discovered {
  Sources sources;
  diag::Bag bag;
};

config::Config trilingual() {
  config::Config config;
  config.locales = {"en", "fr", "nl"};
  config.source_locale = "en";
  return config;
}

Discovered discover_in(const base::FileSystem& files) {
  Discovered discovered;
  auto result = discover::discover(files, trilingual(), discovered.bag);
  REQUIRE(result.ok());
  discovered.sources = *std::move(result);
  return discovered;
}

Discovered discover_paths(const std::vector<std::string>& paths) {
  base::MemoryFileSystem files;
  for (const std::string& path : paths) files.add(path, "x");
  return discover_in(files);
}

std::vector<std::string> content_paths(const Sources& sources) {
  std::vector<std::string> paths;
  for (const Source& source : sources.content) paths.push_back(source.path);
  return paths;
}

const diag::Finding& only_finding(const Discovered& discovered) {
  REQUIRE(discovered.bag.findings().size() == 1);
  CHECK(discovered.bag.findings().front().rule->name == "file-refused");
  return discovered.bag.findings().front();
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("files are told apart by folder and name", "[discover]") {
  const auto [sources, bag] =
      discover_paths({"content/fr/providers/faq.md", "content/en/a.png", "content/shared/flow.dot",
                      "site/static/robots.txt", "site/static/img/a.svg", "templates/page.mustache",
                      "site/site.yaml", "locales/en.yaml", "README.md"});
  CHECK(bag.empty());
  REQUIRE(sources.content.size() == 3);
  CHECK(sources.content[0].path == "content/en/a.png");
  CHECK(sources.content[0].kind == SourceKind::Asset);
  CHECK(sources.content[0].locale == "en");
  CHECK(sources.content[0].key == "a.png");
  CHECK(sources.content[1].kind == SourceKind::Page);
  CHECK(sources.content[1].locale == "fr");
  CHECK(sources.content[1].key == "providers/faq");
  CHECK(sources.content[2].kind == SourceKind::Diagram);
  CHECK(sources.content[2].locale.empty());
  CHECK(sources.content[2].key == "flow.dot");
  CHECK(sources.static_files == Paths{"img/a.svg", "robots.txt"});
  CHECK(sources.templates == Paths{"page.mustache"});
}

TEST_CASE("a site without any folder has no sources", "[discover]") {
  const auto [sources, bag] = discover_paths({});
  CHECK(bag.empty());
  CHECK(sources.content.empty());
  CHECK(sources.static_files.empty());
  CHECK(sources.templates.empty());
}

TEST_CASE("hidden files are left out, but for static ones that nobody left behind", "[discover]") {
  const auto [sources, bag] = discover_paths(
      {"content/en/.draft.md", "content/en/.git/x.md", "content/.x/a.md", "templates/.x.mustache",
       "site/static/.DS_Store", "site/static/fr/.htaccess", "site/static/.git/config",
       "site/static/.well-known/security.txt", "site/static/.a.txt.swp", "site/static/a.txt~"});
  CHECK(bag.empty());
  CHECK(sources.content.empty());
  CHECK(sources.templates.empty());
  CHECK(sources.static_files == Paths{".well-known/security.txt", "fr/.htaccess"});
}

TEST_CASE("what git, macOS and editors leave behind is known by its name", "[discover]") {
  for (const char* name : {".git", ".gitignore", ".gitkeep", ".DS_Store", "._logo.png", ".a.swp",
                           ".a.md.swo", ".swp", "a.md~", ".#a.md", "#a.md#"}) {
    INFO(name);
    CHECK(discover::is_left_behind(name));
  }
  for (const char* name :
       {".htaccess", ".well-known", ".domains", "a.swp", "#1", ".github", "a#b", ".nojekyll"}) {
    INFO(name);
    CHECK_FALSE(discover::is_left_behind(name));
  }
}

TEST_CASE("a folder of no locale is warned of once, with the nearest one", "[discover]") {
  const Discovered german = discover_paths({"content/de/a.md", "content/de/b.md"});
  CHECK(german.sources.content.empty());
  CHECK(only_finding(german).severity == diag::Severity::Warning);
  CHECK(only_finding(german).message == "the folder `de` belongs to no locale of the site");
  CHECK(only_finding(german).where.path == "content/de");
  CHECK(only_finding(german).help ==
        "add `de` to `locales` in site/site.yaml, or move the folder away");
  CHECK(only_finding(discover_paths({"content/FR/a.md"})).help == "did you mean `content/fr`?");
  CHECK(only_finding(discover_paths({"content/shard/a.dot"})).help ==
        "did you mean `content/shared`?");
}

TEST_CASE("content that belongs to no locale is warned of", "[discover]") {
  const Discovered beside = discover_paths({"content/a.md"});
  CHECK(beside.sources.content.empty());
  CHECK(only_finding(beside).message == "the file lies outside of every locale's folder");
  const Discovered shared = discover_paths({"content/shared/a.md"});
  CHECK(shared.sources.content.empty());
  CHECK(only_finding(shared).message == "a page in `content/shared/` belongs to no locale");
}

TEST_CASE("a page with another extension is not published as a download", "[discover]") {
  for (const char* path : {"content/en/a.MD", "content/en/a.markdown"}) {
    const Discovered discovered = discover_paths({path});
    CHECK(discovered.sources.content.empty());
    CHECK(only_finding(discovered).help == "let its name end in `.md`");
  }
}

TEST_CASE("names that one file system takes for the same are refused", "[discover]") {
  const Discovered by_case = discover_paths({"content/en/FAQ.md", "content/en/faq.md"});
  CHECK(content_paths(by_case.sources) == Paths{"content/en/FAQ.md"});
  CHECK(only_finding(by_case).severity == diag::Severity::Error);
  CHECK(only_finding(by_case).where.path == "content/en/faq.md");
  REQUIRE(only_finding(by_case).related.size() == 1);
  CHECK(only_finding(by_case).related[0].where.path == "content/en/FAQ.md");

  const Discovered by_form =
      discover_paths({"site/static/e\xCC\x81.png", "site/static/\xC3\xA9.png"});
  CHECK(by_form.sources.static_files == Paths{"e\xCC\x81.png"});
  CHECK(only_finding(by_form).where.path == "site/static/\xC3\xA9.png");
}

TEST_CASE("all that lies in a refused folder is left out", "[discover]") {
  const Discovered discovered = discover_paths({"content/en/Help/a.md", "content/en/help-desk/c.md",
                                                "content/en/help/a.md", "content/en/help/b/c.md"});
  CHECK(content_paths(discovered.sources) ==
        Paths{"content/en/Help/a.md", "content/en/help-desk/c.md"});
  CHECK(only_finding(discovered).where.path == "content/en/help");
}

TEST_CASE("equal names in different folders are fine", "[discover]") {
  const auto [sources, bag] =
      discover_paths({"content/en/a/faq.md", "content/en/b/FAQ.md", "content/fr/faq.md"});
  CHECK(bag.empty());
  CHECK(sources.content.size() == 3);
}

TEST_CASE("a name that is no text or too long is refused", "[discover]") {
  for (const std::string& name : {std::string("a\xFF.md"), std::string("a\nb.md"),
                                  std::string("a\x7F.md"), std::string(118, 'a') + ".md"}) {
    CAPTURE(name);
    const Discovered discovered = discover_paths({"content/en/" + name});
    CHECK(discovered.sources.content.empty());
    CHECK(only_finding(discovered).severity == diag::Severity::Error);
  }
  CHECK(discover_paths({"content/en/" + std::string(117, 'a') + ".md"}).bag.empty());
}

TEST_CASE("a path of more than 32 names is refused", "[discover]") {
  std::string folder = "content/en";
  for (int i = 0; i < 29; ++i) folder += "/d";
  CHECK(discover_paths({folder + "/a.md"}).bag.empty());
  const Discovered deep = discover_paths({folder + "/d/a.md"});
  CHECK(deep.sources.content.empty());
  CHECK(only_finding(deep).message == "the path has more than 32 names");
}

TEST_CASE("names that Windows cannot hold are warned of and kept", "[discover]") {
  for (const char* name : {"a:b.png", "what?.png", "a\\b.png", "a|b", "CON", "nul.txt", "Com1.png",
                           "lpt9", "end.", "end "}) {
    CAPTURE(name);
    const Discovered discovered = discover_paths({std::string("site/static/") + name});
    CHECK(discovered.sources.static_files == Paths{name});
    CHECK(only_finding(discovered).severity == diag::Severity::Warning);
  }
  for (const char* name :
       {"console.png", "com.png", "com0", "com10", "a b.png", "é.png", "a.b.c"}) {
    CAPTURE(name);
    CHECK_FALSE(discover::check_name(name));
  }
}

TEST_CASE("links and special files on the disk are refused by name", "[discover]") {
  const test::TemporaryFolder folder;
  folder.write("content/en/page.md", "x");
  folder.write("elsewhere/secret.md", "x");
  folder.link("page.md", "content/en/linked.md");
  folder.link("../../elsewhere", "content/en/outside");
  folder.write("site/static/a.txt", "x");
  folder.link("a.txt", "site/static/b.txt");
  REQUIRE(mkfifo(folder.path("content/en/pipe.md").c_str(), 0600) == 0);
  const auto disk = base::open_disk(folder.path());
  REQUIRE(disk.ok());
  const Discovered discovered = discover_in(**disk);
  CHECK(content_paths(discovered.sources) == Paths{"content/en/page.md"});
  REQUIRE(discovered.bag.findings().size() == 4);
  CHECK(discovered.bag.findings()[0].message == "a symbolic link is not followed");
  CHECK(discovered.bag.findings()[1].where.path == "content/en/outside");
  CHECK(discovered.bag.findings()[2].message == "this is neither a file nor a folder");
  CHECK(discovered.bag.findings()[2].where.path == "content/en/pipe.md");
  // A page belongs to one language, and static files have no place to share them.
  CHECK(discovered.bag.findings()[0].help == "put the file itself here");
  CHECK(discovered.bag.findings()[1].help ==
        "put the file itself here, or move it below `content/shared/`");
  CHECK(discovered.bag.findings()[3].where.path == "site/static/b.txt");
  CHECK(discovered.bag.findings()[3].help == "put the file itself here");
}

TEST_CASE("a content folder that is a link is a failure, not an empty site", "[discover]") {
  const test::TemporaryFolder folder;
  folder.write("elsewhere/en/page.md", "x");
  folder.link("elsewhere", "content");
  const auto disk = base::open_disk(folder.path());
  REQUIRE(disk.ok());
  diag::Bag bag;
  CHECK_FALSE(discover::discover(**disk, trilingual(), bag).ok());
}
