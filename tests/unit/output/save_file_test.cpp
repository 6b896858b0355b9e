#include "output/save_file.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

using namespace vade;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a saved file is created with its folder, then replaced", "[output]") {
  const test::TemporaryFolder folder;
  const fs::path path = fs::path(folder.path()) / "l10n" / "fr.ledger";
  REQUIRE(output::save_file(path.string(), "one").ok());
  CHECK(read(path) == "one");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  REQUIRE(output::save_file(path.string(), "two").ok());
  CHECK(read(path) == "two");
  CHECK(fs::status(path).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
  CHECK(files_in(path.parent_path()) == 1);
}

TEST_CASE("a file that holds the bytes already is not touched", "[output]") {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() + "/a";
  REQUIRE(output::save_file(path, "same").ok());

  struct stat before {};

  REQUIRE(stat(path.c_str(), &before) == 0);
  REQUIRE(output::save_file(path, "same").ok());

  struct stat after {};

  REQUIRE(stat(path.c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  REQUIRE(output::save_file(path, "same and more").ok());
  CHECK(read(path) == "same and more");
}

TEST_CASE("what is no file is left alone", "[output]") {
  const test::TemporaryFolder folder;
  const fs::path real = fs::path(folder.path()) / "real";
  std::ofstream(real) << "precious";
  const fs::path link = fs::path(folder.path()) / "link";
  fs::create_symlink(real, link);
  const auto through_link = output::save_file(link.string(), "x");
  REQUIRE_FALSE(through_link.ok());
  CHECK(through_link.failure().message == "is no regular file, so it is not replaced");
  CHECK(read(real) == "precious");
  CHECK(fs::is_symlink(link));
  fs::create_directory(fs::path(folder.path()) / "folder");
  CHECK_FALSE(output::save_file(folder.path() + "/folder", "x").ok());
  CHECK(files_in(folder.path()) == 3);
}

TEST_CASE("a file that cannot be written is left as it was, with nothing beside it", "[output]") {
  const test::TemporaryFolder folder;
  const std::string file = folder.path() + "/file";
  REQUIRE(output::save_file(file, "x").ok());
  const auto below_file = output::save_file(file + "/below", "y");
  REQUIRE_FALSE(below_file.ok());
  CHECK(read(file) == "x");
  CHECK(files_in(folder.path()) == 1);
}
