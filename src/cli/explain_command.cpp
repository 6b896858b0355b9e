#include "base/embedded.h"
#include "check/registry.h"
#include "cli/commands.h"
#include "diag/suggestion.h"

#include <fmt/core.h>

#include <span>
#include <vector>

namespace vade::cli {

/// docs/rules/*.md (see src/cli/CMakeLists.txt).
std::span<const base::EmbeddedFile> rule_pages();

namespace {

void list_rules() {
  std::string text;
  for (const diag::Rule* rule : check::all_rules()) {
    text += fmt::format("{:<28} {:<8} {}\n", rule->name, diag::severity_name(rule->severity),
                        rule->summary);
  }
  print_report(text);
}

std::string help_for(const std::string& name) {
  std::vector<std::string_view> names;
  for (const diag::Rule* rule : check::all_rules()) names.push_back(rule->name);
  return diag::did_you_mean(name, names, "`vade explain` lists the rules");
}

}  // namespace

Exit run_explain(const std::string& rule) {
  if (rule.empty()) {
    list_rules();
    return Exit::Fine;
  }
  for (const base::EmbeddedFile& page : rule_pages()) {
    if (page.path != "docs/rules/" + rule + ".md") continue;
    print_report(page.text);
    return Exit::Fine;
  }
  print_failure({"", fmt::format("there is no rule `{}`", rule), help_for(rule)});
  return Exit::Failed;
}

}  // namespace vade::cli
