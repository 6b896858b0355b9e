#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace vade::test {

/// What stands below a folder, by path: a file's bytes, `-> target` for a symbolic link, `folder`
/// for a folder with nothing in it.
inline std::map<std::string, std::string> tree(const std::string& root) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> result;
  if (!fs::exists(root)) return result;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto path = fs::relative(entry.path().parent_path(), root) / entry.path().filename();
    const auto name = path.lexically_normal().string();
    if (entry.is_symlink()) {
      result[name] = "-> " + fs::read_symlink(entry.path()).string();
    } else if (entry.is_directory()) {
      if (fs::is_empty(entry.path())) result[name] = "folder";
    } else if (entry.is_regular_file()) {
      std::ifstream file(entry.path(), std::ios::binary);
      result[name] = {std::istreambuf_iterator<char>(file), {}};
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
