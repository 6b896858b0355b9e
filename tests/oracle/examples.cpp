#include "examples.h"

#include <cstdlib>
#include <fstream>
#include <string_view>

namespace vade::test {
namespace {

constexpr std::string_view Fence = "````````````````````````````````";

/// In the examples, `→` stands for a tab.
std::string with_tabs(std::string_view line) {
  constexpr std::string_view Arrow = "→";
  std::string result;
  while (!line.empty()) {
    const std::size_t arrow = line.find(Arrow);
    result += line.substr(0, arrow);
    if (arrow == std::string_view::npos) break;
    result += '\t';
    line.remove_prefix(arrow + Arrow.size());
  }
  return result + '\n';
}

void read_examples(const std::string& folder, const std::string& name,
                   std::vector<Example>& examples) {
  std::ifstream file(folder + "/" + name);
  Example example;
  std::string line;
  enum class Part { Outside, Markdown, Html } part = Part::Outside;
  while (std::getline(file, line)) {
    switch (part) {
      case Part::Outside:
        if (!line.starts_with(std::string(Fence) + " example")) break;
        example = {name, example.number + 1, {}, {}};
        part = Part::Markdown;
        break;
      case Part::Markdown:
        if (line == ".") {
          part = Part::Html;
        } else {
          example.markdown += with_tabs(line);
        }
        break;
      case Part::Html:
        if (line == Fence) {
          examples.push_back(example);
          part = Part::Outside;
        } else {
          example.html += with_tabs(line);
        }
        break;
    }
  }
}

}  // namespace

std::vector<Example> specification_examples() {
  const char* variable = std::getenv("VADE_STANDARDS");
  const std::string folder = variable != nullptr ? variable : "../shared/standards";
  std::vector<Example> examples;
  for (const char* name :
       {"commonmark-spec-0.29.txt", "gfm-spec.txt", "gfm-extensions.txt", "gfm-regression.txt"}) {
    read_examples(folder, name, examples);
  }
  return examples;
}

}  // namespace vade::test
