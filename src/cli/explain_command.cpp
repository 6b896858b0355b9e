#include "base/embedded.h"
#include "base/strings.h"
#include "check/registry.h"
#include "cli/commands.h"
#include "cli/explain_text.h"

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
  const std::string_view near = base::nearest(name, names);
  return near.empty() ? "`vade explain` lists the rules" : fmt::format("did you mean `{}`?", near);
}

}  // namespace

Exit run_explain(const std::string& rule) {
  if (rule.empty()) {
    list_rules();
    return Exit::Fine;
  }
  for (const base::EmbeddedFile& page : rule_pages()) {
    if (page.path != "docs/rules/" + rule + ".md") continue;
    print_report(explain_text(page.text));
    return Exit::Fine;
  }
  print_failure({"", fmt::format("there is no rule `{}`", rule), help_for(rule)});
  return Exit::Failed;
}

}  // namespace vade::cli
