#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vade::test {

/// A new folder on the real disk, removed with all that is in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() : TemporaryFolder(std::filesystem::temp_directory_path()) {}

  explicit TemporaryFolder(const std::filesystem::path& parent)
      : path_((parent / "vade-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }

  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] const std::string& path() const { return path_; }

  [[nodiscard]] std::string path(std::string_view below) const {
    return path_ + "/" + std::string(below);
  }

  /// Writes a file, with the folders above it.
  void write(std::string_view below, std::string_view bytes) const {
    const std::filesystem::path file(path(below));
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }

  void link(std::string_view target, std::string_view below) const {
    std::filesystem::create_symlink(target, path(below));
  }

 private:
  std::string path_;
};

}  // namespace vade::test
