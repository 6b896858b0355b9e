#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <utility>

namespace vade::test {

/// What stands below a folder, by path: a file's bytes, `-> target` for a symbolic link, `folder`
/// for a folder with nothing in it.
inline std::map<std::string, std::string> tree(const std::string& root) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> result;
  if (!fs::exists(root)) return result;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto name = entry.path().string().substr(root.size() + 1);
    if (entry.is_symlink()) {
      result[name] = "-> " + fs::read_symlink(entry.path()).string();
    } else if (entry.is_directory()) {
      if (fs::is_empty(entry.path())) result[name] = "folder";
    } else if (entry.is_regular_file()) {
      std::string bytes(entry.file_size(), '\0');
      std::ifstream file(entry.path(), std::ios::binary);
      file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      result[name] = std::move(bytes);
    } else {
      result[name] = "special";
    }
  }
  return result;
}

/// The same without vade's manifest.
inline std::map<std::string, std::string> site(const std::string& root) {
  auto files = tree(root);
  files.erase(".vade-manifest");
  return files;
}

}  // namespace vade::test
