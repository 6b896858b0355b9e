#include "output/publish.h"

#include "base/parallel.h"
#include "output/swap.h"
#include "support/temporary_folder.h"
#include "tree.h"

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace vade;
using namespace vade::output;
using test::site;
using test::TemporaryFolder;
using test::tree;

namespace {

using Files = std::map<std::string, std::string>;

base::Result<Published> publish(const std::string& output, const Files& files,
                                Durability durability = Durability::Fast) {
  auto publication = Publication::begin({output, {}, {}}, durability);
  if (!publication) return publication.failure();
  const auto sink = publication->sink();
  for (const auto& [path, bytes] : files) {
    if (const auto result = sink(path, bytes); !result) return result.failure();
  }
  return publication->commit();
}

/// A folder to publish into, `public`, in a folder where nothing else stands.
struct Output {
  TemporaryFolder folder;
  std::string path = folder.path("public");

  [[nodiscard]] base::Result<Published> publish(const Files& files) const {
    return ::publish(path, files);
  }

  [[nodiscard]] Files site() const { return test::site(path); }

  /// What stands beside the output.
  [[nodiscard]] std::vector<std::string> beside() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      if (entry.path().filename() != "public") names.push_back(entry.path().filename());
    }
    return names;
  }

  [[nodiscard]] struct stat status(const std::string& file) const {
    struct stat result {};

    REQUIRE(lstat((path + "/" + file).c_str(), &result) == 0);
    return result;
  }
};

const Files SiteA{{"index.html", "home"}, {"en/faq/index.html", "old"}, {"en/gone.html", "gone"}};
const Files SiteB{{"index.html", "home"}, {"en/faq/index.html", "new"}, {"fr/index.html", "fr"}};

}  // namespace

TEST_CASE("a site is published into a folder that does not exist", "[output]") {
  const Output output;
  const auto published = output.publish(SiteA);
  REQUIRE(published.ok());
  CHECK(output.site() == SiteA);
  CHECK(published->written == 3);
  CHECK(published->unchanged == 0);
  CHECK(published->removed == 0);
  CHECK(published->bytes == 11);
  CHECK(published->left_behind.empty());
  CHECK(output.beside().empty());
}

TEST_CASE("a site is published into an empty folder, whose mode stays", "[output]") {
  const Output output;
  REQUIRE(mkdir(output.path.c_str(), 0750) == 0);
  REQUIRE(output.publish(SiteA).ok());
  CHECK(output.site() == SiteA);
  CHECK((output.status(".").st_mode & 07777U) == 0750U);
}

TEST_CASE("the next site replaces the one before, and what it lacks is removed", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  const auto published = output.publish(SiteB);
  REQUIRE(published.ok());
  CHECK(output.site() == SiteB);
  CHECK(published->written == 2);
  CHECK(published->unchanged == 1);
  CHECK(published->removed == 1);
  CHECK(output.beside().empty());
}

TEST_CASE("the same site gives the same bytes, the manifest's too", "[output]") {
  const Output first;
  const Output second;
  REQUIRE(first.publish(SiteA).ok());
  REQUIRE(second.publish(SiteB).ok());
  REQUIRE(second.publish(SiteA).ok());
  CHECK(tree(first.path) == tree(second.path));
}

TEST_CASE("a file with the same bytes stays the same file, with its time", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  const auto before = output.status("index.html");
  const auto faq_before = output.status("en/faq/index.html");
  REQUIRE(output.publish(SiteB).ok());
  const auto after = output.status("index.html");
  CHECK(after.st_ino == before.st_ino);
  CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
  CHECK(after.st_nlink == 1);
  CHECK(output.status("en/faq/index.html").st_ino != faq_before.st_ino);
}

TEST_CASE("if nothing has changed, nothing is touched", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  const auto before = output.status(".");
  const auto published = output.publish(SiteA);
  REQUIRE(published.ok());
  CHECK(published->written == 0);
  CHECK(published->unchanged == 3);
  CHECK(output.status(".").st_ino == before.st_ino);
  CHECK(output.status(".").st_ctim.tv_nsec == before.st_ctim.tv_nsec);
  CHECK(output.beside().empty());
}

TEST_CASE("a published file that was changed or deleted by hand is written anew", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  const auto before = output.status("index.html");
  output.folder.write("public/index.html", "HOME");  // as many bytes
  const timespec times[] = {before.st_atim, before.st_mtim};
  REQUIRE(utimensat(AT_FDCWD, (output.path + "/index.html").c_str(), times, 0) == 0);
  REQUIRE(unlink((output.path + "/en/faq/index.html").c_str()) == 0);
  const auto published = output.publish(SiteA);
  REQUIRE(published.ok());
  CHECK(published->written == 2);
  CHECK(output.site() == SiteA);
}

TEST_CASE("what vade did not write stays, whatever it is", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  output.folder.write("public/thesis.txt", "years of work");
  output.folder.write("public/en/notes/a.txt", "mine");
  output.folder.write("public/en/gone.html", "edited by hand");
  std::filesystem::create_directories(output.folder.path("public/empty/deep"));
  REQUIRE(chmod(output.folder.path("public/empty").c_str(), 0555) == 0);
  output.folder.link("../elsewhere", "public/link");
  REQUIRE(mkfifo(output.folder.path("public/pipe").c_str(), 0600) == 0);
  const auto thesis = output.status("thesis.txt");

  const auto published = output.publish(SiteB);
  REQUIRE(published.ok());
  CHECK(published->removed == 0);
  CHECK(published->left_behind.empty());
  auto expected = SiteB;
  expected["thesis.txt"] = "years of work";
  expected["en/notes/a.txt"] = "mine";
  expected["en/gone.html"] = "edited by hand";
  expected["empty/deep"] = "folder";
  expected["link"] = "-> ../elsewhere";
  expected["pipe"] = "special";
  CHECK(output.site() == expected);
  CHECK(output.status("thesis.txt").st_ino == thesis.st_ino);
  CHECK((output.status("empty").st_mode & 07777U) == 0555U);

  // And once more: vade does not take for its own what it has kept.
  REQUIRE(output.publish({{"index.html", "only"}}).ok());
  CHECK(output.site().size() == 7);
  CHECK(output.beside().empty());
}

TEST_CASE("a foreign file where the site wants one fails and is named", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  output.folder.write("public/fr/index.html", "mine");
  const auto before = tree(output.path);
  const auto published = output.publish(SiteB);
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().path == output.path + "/fr/index.html");
  CHECK(tree(output.path) == before);
  CHECK(output.beside().empty());
}

TEST_CASE("a folder of the site that somebody made a link is not written through", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  std::filesystem::remove_all(output.folder.path("public/en"));
  output.folder.write("elsewhere/faq/index.html", "old");
  output.folder.link("../elsewhere", "public/en");
  const auto published = output.publish(SiteB);
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().path == output.path + "/en");
  CHECK(tree(output.folder.path("elsewhere")) == Files{{"faq/index.html", "old"}});
}

TEST_CASE("a folder that vade did not publish is refused and left alone", "[output]") {
  const Output output;
  output.folder.write("public/thesis.txt", "years of work");
  const auto published = output.publish(SiteA);
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().message == "holds files and was not published by vade");
  CHECK_FALSE(published.failure().help.empty());
  CHECK(tree(output.path) == Files{{"thesis.txt", "years of work"}});
  CHECK(output.beside().empty());
}

TEST_CASE("an output whose manifest is not vade's is refused", "[output]") {
  const Output output;
  output.folder.write("public/.vade-manifest", "vade-manifest 1\nnonsense\n");
  output.folder.write("public/thesis.txt", "years of work");
  const auto published = output.publish(SiteA);
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().path == output.path + "/.vade-manifest");
  CHECK(published.failure().message == "line 2 is not a hash, a size and a path");
}

TEST_CASE("a file or a symbolic link is no output", "[output]") {
  const Output output;
  SECTION("a file") {
    output.folder.write("public", "x");
  }
  SECTION("a link to a folder") {
    std::filesystem::create_directory(output.folder.path("real"));
    output.folder.link("real", "public");
  }
  SECTION("a link to nothing") {
    output.folder.link("absent", "public");
  }
  const auto published = output.publish(SiteA);
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().message == "is a file or a symbolic link, not a folder");
}

TEST_CASE("a folder beside which nothing can be made is named, with the reason", "[output]") {
  const auto published = publish("/proc/public", SiteA);  // where nobody can write
  REQUIRE_FALSE(published.ok());
  CHECK(published.failure().path == "/proc");
  CHECK(published.failure().message.find("cannot be written to: ") == 0);
  CHECK(published.failure().help ==
        "vade prepares the site beside the output `/proc/public`, so the folder that holds it must "
        "be writable");
}

TEST_CASE("a folder where a disk is mounted is refused before the build", "[output]") {
  const Output output;
  const OpenPlace place{{}, "/", "proc", "proc"};
  const base::FileDescriptor mounted(open("/proc", O_RDONLY | O_DIRECTORY));
  const auto failure = refuse_mount_point(place, mounted.number());
  REQUIRE(failure.has_value());
  CHECK(failure->path == "proc");
  CHECK(failure->help.find("where a disk is mounted") != std::string::npos);
  const base::FileDescriptor plain(open(output.folder.path().c_str(), O_RDONLY | O_DIRECTORY));
  CHECK_FALSE(refuse_mount_point(place, plain.number()));
}

TEST_CASE("a publication that is not committed leaves no trace", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  {
    auto publication = Publication::begin({output.path, {}, {}});
    REQUIRE(publication.ok());
    CHECK(publication->sink()("new/file.html", "new").ok());
    CHECK(output.beside().size() == 2);  // the lock and the stage
  }
  CHECK(output.site() == SiteA);
  CHECK(output.beside().empty());
}

TEST_CASE("a path that cannot be published fails, and the publication with it", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  for (const auto* path : {"../outside", "/etc/x", "", "a//b", ".vade-manifest"}) {
    CAPTURE(path);
    auto publication = Publication::begin({output.path, {}, {}});
    REQUIRE(publication.ok());
    CHECK_FALSE(publication->sink()(path, "x").ok());
    CHECK_FALSE(publication->commit().ok());
  }
  CHECK(output.site() == SiteA);
}

TEST_CASE("a path published twice, or as file and folder, fails", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  for (const auto& files : {Pairs{{"a", "1"}, {"a", "2"}}, Pairs{{"a", "1"}, {"a/b", "2"}},
                            Pairs{{"a/b", "1"}, {"a", "2"}},
                            Pairs{{"index.html", "home"}, {"index.html", "home"}},  // unchanged
                            Pairs{{"index.html", "home"}, {"index.html/x", "1"}}}) {
    CAPTURE(files);
    auto publication = Publication::begin({output.path, {}, {}});
    REQUIRE(publication.ok());
    for (const auto& [path, bytes] : files) static_cast<void>(publication->sink()(path, bytes));
    const auto published = publication->commit();
    REQUIRE_FALSE(published.ok());
    CHECK(published.failure().message.find("is published twice") == 0);
  }
  CHECK(output.site() == SiteA);
  CHECK(output.beside().empty());
}

TEST_CASE("a page may become a folder, and a folder a page", "[output]") {
  const Output output;
  REQUIRE(output.publish({{"a", "1"}, {"b/c", "2"}}).ok());
  const Files next{{"a/d", "1"}, {"b", "2"}};
  REQUIRE(output.publish(next).ok());
  CHECK(output.site() == next);
}

TEST_CASE("many threads publish into the same folders", "[output]") {
  const Output output;
  Files expected;
  for (int i = 0; i < 500; ++i) {
    expected["d" + std::to_string(i % 7) + "/" + std::to_string(i) + "/f"] = std::to_string(i);
  }
  const std::vector<std::pair<std::string, std::string>> files(expected.begin(), expected.end());
  auto publication = Publication::begin({output.path, {}, {}});
  REQUIRE(publication.ok());
  const auto sink = publication->sink();
  base::parallel_for(files.size(), 8, [&](std::size_t i, std::size_t) {
    static_cast<void>(sink(files[i].first, files[i].second));
  });
  REQUIRE(publication->commit().ok());
  CHECK(output.site() == expected);
}

TEST_CASE("a second publication to one output fails and names the first", "[output]") {
  const Output output;
  const auto first = Publication::begin({output.path, {}, {}});
  REQUIRE(first.ok());
  const auto second = Publication::begin({output.path, {}, {}});
  REQUIRE_FALSE(second.ok());
  CHECK(second.failure().message == "process " + std::to_string(getpid()) + " is publishing to it");
  CHECK(Publication::begin({output.folder.path("other"), {}, {}}).ok());
}

TEST_CASE("what a killed run has left is cleared away, and nothing else", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  output.folder.write("public.vade-stage-4194000-0/half/written", "x");
  output.folder.write("public.vade-old-4194000/index.html", "x");
  output.folder.write("public.vade-lock", "4194000");
  output.folder.write("public.vade-stage-notes/a.txt", "mine");
  output.folder.write("publicity.vade-stage-1-0/a.txt", "mine");
  REQUIRE(output.publish(SiteB).ok());
  CHECK(output.site() == SiteB);
  auto beside = output.beside();
  std::sort(beside.begin(), beside.end());
  CHECK(beside == std::vector<std::string>{"public.vade-stage-notes", "publicity.vade-stage-1-0"});
}

TEST_CASE("an old tree that was put aside when the process died is put back", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  std::filesystem::rename(output.path, output.folder.path("public.vade-old-4194000"));
  output.folder.write("public.vade-stage-4194000-0/index.html", "new");
  {
    const auto publication = Publication::begin({output.path, {}, {}});
    REQUIRE(publication.ok());
    CHECK(output.site() == SiteA);
  }
  CHECK(output.beside().empty());
}

TEST_CASE("a file that arrives in the output while it is replaced is not lost", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  auto publication = Publication::begin({output.path, {}, {}});
  REQUIRE(publication.ok());
  REQUIRE(publication->sink()("index.html", "new home").ok());
  output.folder.write("public/.well-known/acme-challenge/token", "t");
  REQUIRE(publication->commit().ok());
  CHECK(output.site() ==
        Files{{"index.html", "new home"}, {".well-known/acme-challenge/token", "t"}});
}

TEST_CASE("an output that another folder has replaced meanwhile is left alone", "[output]") {
  const Output output;
  REQUIRE(output.publish(SiteA).ok());
  auto publication = Publication::begin({output.path, {}, {}});
  REQUIRE(publication.ok());
  REQUIRE(publication->sink()("index.html", "new home").ok());
  std::filesystem::rename(output.path, output.folder.path("moved"));
  output.folder.write("public/thesis.txt", "years of work");
  const auto published = publication->commit();
  REQUIRE_FALSE(published.ok());
  CHECK(output.site() == Files{{"thesis.txt", "years of work"}});
}

TEST_CASE("a durable publication is the same site", "[output]") {
  const Output output;
  REQUIRE(publish(output.path, SiteA, Durability::Durable).ok());
  REQUIRE(publish(output.path, SiteB, Durability::Durable).ok());
  CHECK(output.site() == SiteB);
}

TEST_CASE("a place is refused before anything is made there", "[output]") {
  const TemporaryFolder folder;
  folder.write("content/en/a.md", "");
  const auto publication =
      Publication::begin({folder.path("content/public"), folder.path(), {folder.path("content")}});
  REQUIRE_FALSE(publication.ok());
  CHECK(tree(folder.path()) == Files{{"content/en/a.md", ""}});
}
