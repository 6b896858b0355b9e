#include "cli/explain_text.h"

#include "base/strings.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace vade::cli {
namespace {

constexpr std::string_view FileStart = "-- ";
constexpr std::string_view FileEnd = " --";
constexpr std::string_view FileIndent = "  ";
constexpr std::string_view CodeIndent = "    ";

/// Of a line that could open or close a fence, the fence: three backticks or more.
std::string_view fence_of(std::string_view line) {
  const std::size_t size = std::min(line.find_first_not_of('`'), line.size());
  return size >= 3 ? line.substr(0, size) : std::string_view();
}

class PageText {
 public:
  void add(std::string_view line) {
    if (!fence_.empty()) {
      add_example(line);
    } else if (!fence_of(line).empty()) {
      fence_ = fence_of(line);
    } else {
      add_prose(line);
    }
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void add_prose(std::string_view line) {
    if (line.starts_with('#')) line.remove_prefix(line.find_first_not_of("# "));
    text_ += fmt::format("{}\n", line);
  }

  void add_example(std::string_view line) {
    if (line == fence_) {
      fence_ = {};
    } else if (line.starts_with(FileStart) && line.ends_with(FileEnd)) {
      line.remove_prefix(FileStart.size());
      line.remove_suffix(FileEnd.size());
      text_ += fmt::format("{}{}\n", FileIndent, line);
    } else {
      text_ += line.empty() ? "\n" : fmt::format("{}{}\n", CodeIndent, line);
    }
  }

  std::string text_;
  std::string_view fence_;  ///< of the example that is open; empty outside
};

}  // namespace

std::string explain_text(std::string_view page) {
  PageText text;
  if (page.ends_with('\n')) page.remove_suffix(1);
  for (const std::string_view line : base::split(page, '\n')) text.add(line);
  return text.take();
}

}  // namespace vade::cli
