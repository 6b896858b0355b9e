#include "base/path.h"
#include "cli/commands.h"
#include "config/locale_files.h"

#include <fmt/core.h>

#include <string_view>
#include <vector>

namespace vade::cli {
namespace {

std::vector<std::string_view> builtin_tags() {
  std::vector<std::string_view> tags;
  for (const base::EmbeddedFile& file : config::builtin_locales()) {
    tags.push_back(base::without_extension(base::name_of(file.path)));
  }
  return tags;
}

/// The labels of a built-in file are those of vade's own diagrams and mean nothing to another site.
std::string_view without_labels(std::string_view text) {
  return text.substr(0, text.find("\nlabels:"));
}

}  // namespace

base::Result<Exit> run_locale(const std::string& tag) {
  std::string report;
  if (tag.empty()) {
    for (const std::string_view known : builtin_tags()) report += fmt::format("{}\n", known);
  } else {
    report = without_labels(config::builtin_locale(tag));
    if (report.empty()) {
      return base::Failure{"", fmt::format("vade has no texts in `{}`", tag),
                           "`vade locale` lists the languages that it has; start from one of them"};
    }
  }
  VADE_TRY_VOID(print_report(report));
  return Exit::Fine;
}

}  // namespace vade::cli
