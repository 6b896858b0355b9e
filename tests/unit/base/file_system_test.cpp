#include "base/file_system.h"

#include "base/open_beneath.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace vade::base;
using vade::test::TemporaryFolder;

namespace {

std::unique_ptr<FileSystem> disk(const TemporaryFolder& folder) {
  auto result = open_disk(folder.path());
  REQUIRE(result.ok());
  return *std::move(result);
}

std::vector<std::string> paths(const Result<std::vector<DirectoryEntry>>& entries) {
  REQUIRE(entries.ok());
  std::vector<std::string> result;
  for (const auto& entry : *entries) result.push_back(entry.path);
  return result;
}

std::string message_of(const Result<std::string>& result) {
  return result.ok() ? "" : result.failure().message;
}

}  // namespace

TEST_CASE("a file is read whole, byte by byte as it is", "[base]") {
  const TemporaryFolder folder;
  const std::string bytes("\xEF\xBB\xBF\0a\r\n\xFF", 8);
  folder.write("site/en/a.md", bytes);
  folder.write("site/empty", "");
  const auto files = disk(folder);
  CHECK(*files->read("site/en/a.md") == bytes);
  CHECK(files->read("site/empty")->empty());
  CHECK(files->is_file("site/en/a.md"));
}

TEST_CASE("what is no regular file is not read", "[base]") {
  const TemporaryFolder folder;
  folder.write("en/a.md", "a");
  REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  const auto files = disk(folder);
  CHECK(message_of(files->read("absent.md")) == "does not exist");
  CHECK(message_of(files->read("en")) == "is not a regular file");
  CHECK(message_of(files->read("pipe")) == "is not a regular file");  // and does not wait
  CHECK(message_of(files->read("en/a.md/b")).find("ENOTDIR") != std::string::npos);
  for (const auto* path : {"absent.md", "en", "pipe", "en/a.md/b", ""}) {
    CHECK_FALSE(files->is_file(path));
  }
  CHECK_FALSE(files->kind("absent.md"));
  CHECK_FALSE(files->kind("en/a.md/b"));
  CHECK(files->kind("en") == EntryKind::Directory);
  CHECK(files->kind("pipe") == EntryKind::Other);
  CHECK(files->read("absent.md").failure().path == "absent.md");
}

TEST_CASE("a path that is not normalised reaches nothing", "[base]") {
  const TemporaryFolder folder;
  folder.write("secret", "s");
  folder.write("site/a.md", "a");
  const auto result = open_disk(folder.path("site"));
  REQUIRE(result.ok());
  for (const std::string& path :
       {std::string("../secret"), std::string("/etc/passwd"), std::string("./a.md"),
        std::string("x/../a.md"), std::string("a.md/"), std::string("a.md\0.txt", 9)}) {
    CAPTURE(path);
    CHECK(message_of((*result)->read(path)) == "is not a path inside the site");
    CHECK_FALSE((*result)->is_file(path));
    CHECK_FALSE((*result)->list_tree(path).ok());
  }
}

TEST_CASE("nothing is read over a symbolic link, in any segment", "[base]") {
  const TemporaryFolder folder;
  folder.write("outside/secret.md", "s");
  folder.write("site/real/a.md", "a");
  folder.link(folder.path("outside/secret.md"), "site/file.md");
  folder.link("../outside", "site/folder");
  folder.link("real", "site/inside");
  folder.link("loop", "site/loop");
  const auto result = open_disk(folder.path("site"));
  REQUIRE(result.ok());
  const auto& files = **result;
  const std::map<std::string, std::string> links = {{"file.md", "file.md"},
                                                    {"folder/secret.md", "folder"},
                                                    {"inside/a.md", "inside"},
                                                    {"loop", "loop"}};
  for (const auto& [path, link] : links) {
    CAPTURE(path);
    const auto bytes = files.read(path);
    CHECK(message_of(bytes) == "is a symbolic link");
    CHECK(bytes.failure().path == link);
    CHECK(files.kind(path) == EntryKind::SymbolicLink);
  }
  const auto folder_over_link = files.list_tree("inside");
  REQUIRE_FALSE(folder_over_link.ok());
  CHECK(folder_over_link.failure().path == "inside");
  CHECK(folder_over_link.failure().message == "is a symbolic link");
  CHECK(files.read("real/a.md").ok());
}

TEST_CASE("the kernel's way and the walk refuse and allow the same", "[base]") {
  const TemporaryFolder folder;
  folder.write("site/real/deep/a.md", "a");
  folder.write("outside/a.md", "s");
  folder.link("../outside/a.md", "site/file.md");
  folder.link("../outside", "site/folder");
  const FileDescriptor root(open(folder.path("site").c_str(), O_PATH | O_DIRECTORY));
  const auto error = [](int number) { return FileDescriptor(number).is_open() ? 0 : -number; };
  for (const auto& [path, flags, expected] :
       std::vector<std::tuple<std::string, int, int>>{{"real/deep/a.md", O_RDONLY, 0},
                                                      {"", O_RDONLY | O_DIRECTORY, 0},
                                                      {"file.md", O_RDONLY, ELOOP},
                                                      {"folder/a.md", O_RDONLY, ELOOP},
                                                      {"absent/a.md", O_RDONLY, ENOENT},
                                                      {"real/deep/a.md/b", O_RDONLY, ENOTDIR}}) {
    CAPTURE(path);
    CHECK(error(open_beneath(root.number(), path, flags)) == expected);
    CHECK(error(open_beneath_by_walk(root.number(), path, flags)) == expected);
    const int by_kernel = open_beneath_by_kernel(root.number(), path, flags);
    if (by_kernel != -ENOSYS && by_kernel != -EPERM) CHECK(error(by_kernel) == expected);
  }
}

TEST_CASE("a tree is listed in byte order with its links, which are not followed", "[base]") {
  const TemporaryFolder folder;
  for (const auto* path : {"en/b/c.md", "en/b.md", "en/é.md", "en/a.md", "en/B.md"}) {
    folder.write(path, "");
  }
  folder.link("b", "en/link");
  folder.link("..", "en/up");
  REQUIRE(mkfifo(folder.path("en/pipe").c_str(), 0600) == 0);
  const auto files = disk(folder);
  const auto entries = files->list_tree("en");
  CHECK(paths(entries) == std::vector<std::string>{"en/B.md", "en/a.md", "en/b", "en/b.md",
                                                   "en/b/c.md", "en/link", "en/pipe", "en/up",
                                                   "en/é.md"});
  CHECK((*entries)[0].kind == EntryKind::File);
  CHECK((*entries)[2].kind == EntryKind::Directory);
  CHECK((*entries)[5].kind == EntryKind::SymbolicLink);
  CHECK((*entries)[6].kind == EntryKind::Other);
}

TEST_CASE("an absent folder has an empty list, a file has none", "[base]") {
  const TemporaryFolder folder;
  folder.write("a.md", "");
  const auto files = disk(folder);
  CHECK(paths(files->list_tree("absent")).empty());
  CHECK(paths(files->list_tree("")) == std::vector<std::string>{"a.md"});
  CHECK(files->list_tree("a.md").failure().message == "is not a folder");
}

TEST_CASE("a file over the limit is refused before it is read", "[base]") {
  const TemporaryFolder folder;
  folder.write("large", "");
  // Sparse: it has a size and no bytes.
  REQUIRE(truncate(folder.path("large").c_str(), FileSystem::MaximumFileBytes + 1) == 0);
  CHECK(message_of(disk(folder)->read("large")) == "is larger than 256 MiB");
}

TEST_CASE("a file that is cut and written anew meanwhile is never read in part", "[base]") {
  const TemporaryFolder folder;
  constexpr std::size_t Size = 300000;
  folder.write("a", std::string(Size, 'a'));
  const auto files = disk(folder);
  std::atomic<bool> done = false;
  std::thread writer([&] {
    const int file = open(folder.path("a").c_str(), O_WRONLY);
    for (std::size_t round = 0; round < 500; ++round) {
      const std::string bytes(Size - round * 100, 'b');
      if (ftruncate(file, 0) != 0) break;
      if (pwrite(file, bytes.data(), bytes.size(), 0) < 0) break;
    }
    close(file);
    done = true;
  });
  std::size_t torn = 0;
  while (!done) {
    const auto bytes = files->read("a");
    if (!bytes) continue;  // it says that the file changed
    if (bytes->find_first_not_of("ab") != std::string::npos)
      ++torn;  // never written, so never read
  }
  writer.join();
  CHECK(torn == 0);
}

TEST_CASE("a root that cannot be opened is a failure", "[base]") {
  const TemporaryFolder folder;
  folder.write("file", "");
  CHECK(open_disk(folder.path("absent")).failure().message == "does not exist");
  CHECK(open_disk(folder.path("file")).failure().message == "is not a folder");
}

TEST_CASE("files in memory are found like those on a disk", "[base]") {
  const MemoryFileSystem files({{"en/b/c.md", "c"}, {"en/b.md", "b"}, {"fr/a.md", "a"}});
  const auto entries = files.list_tree("en");
  CHECK(paths(entries) == std::vector<std::string>{"en/b", "en/b.md", "en/b/c.md"});
  CHECK((*entries)[0].kind == EntryKind::Directory);
  CHECK(paths(files.list_tree("")) ==
        std::vector<std::string>{"en", "en/b", "en/b.md", "en/b/c.md", "fr", "fr/a.md"});
  CHECK(paths(files.list_tree("nl")).empty());
  CHECK_FALSE(files.list_tree("fr/a.md").ok());
  CHECK(*files.read("en/b.md") == "b");
  CHECK(message_of(files.read("en")) == "is not a regular file");
  CHECK(message_of(files.read("nl/a.md")) == "does not exist");
  CHECK(files.is_file("fr/a.md"));
  CHECK(files.kind("fr") == EntryKind::Directory);
  CHECK_FALSE(files.kind("f"));
}

TEST_CASE("a file added in memory replaces the one before", "[base]") {
  MemoryFileSystem files;
  files.add("a", "1");
  files.add("a", "2");
  CHECK(*files.read("a") == "2");
}

TEST_CASE("a system's failure says what the system says", "[base]") {
  const auto failure = system_failure("public", "cannot be written", ENOSPC);
  CHECK(failure.path == "public");
  CHECK(failure.message == "cannot be written: no space left on device (ENOSPC)");
  CHECK(system_failure("x", "cannot be written", 99999).message ==
        "cannot be written: error 99999");
}

TEST_CASE("closing a descriptor tells what the system told", "[base]") {
  FileDescriptor file(open("/dev/null", O_RDONLY | O_CLOEXEC));
  FileDescriptor other(std::move(file));
  CHECK(other.is_open());
  CHECK(other.close() == 0);
  CHECK_FALSE(other.is_open());
  CHECK(other.close() == 0);  // nothing is open any more
}
