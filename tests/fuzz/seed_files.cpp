#include "seed_files.h"

#include "support/case_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace vade::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t LargestSeed = 8'192;

/// The files below folders of the repository, by path.
std::vector<std::string> read_below(std::initializer_list<const char*> folders,
                                    std::string_view ending) {
  std::set<fs::path> paths;
  for (const char* const folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(VADE_SOURCE) / folder)) {
      if (entry.path().string().ends_with(ending)) paths.insert(entry.path());
    }
  }
  std::vector<std::string> texts;
  for (const fs::path& path : paths) {
    std::ifstream stream(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return texts;
}

}  // namespace

std::vector<std::string> case_texts() {
  return read_below({"tests/cases"}, ".case");
}

std::vector<std::string> texts_of_sites(std::string_view ending) {
  std::vector<std::string> texts = read_below({"content", "site", "locales"}, ending);
  for (const std::string& text : case_texts()) {
    for (auto& [path, file] : test::read_case(text).files()) {
      if (path.ends_with(ending)) texts.push_back(std::move(file));
    }
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  std::erase_if(texts, [](const std::string& text) { return text.size() > LargestSeed; });
  return texts;
}

}  // namespace vade::fuzz
