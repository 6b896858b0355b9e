#include "base/embedded.h"
#include "check/registry.h"
#include "cli/commands.h"
#include "cli/explain_text.h"
#include "diag/suggestion.h"

#include <fmt/core.h>

#include <span>
#include <vector>

namespace vade::cli {

/// docs/rules/*.md (see src/cli/CMakeLists.txt).
// NOLINTNEXTLINE(misc-use-internal-linkage): a generated source defines it
std::span<const base::EmbeddedFile> rule_pages();

namespace {

base::Result<Exit> list_rules() {
  std::string text;
  for (const diag::Rule* rule : check::all_rules()) {
    text += fmt::format("{:<28} {:<8} {}\n", rule->name, diag::severity_name(rule->severity),
                        rule->summary);
  }
  VADE_TRY_VOID(print_report(text));
  return Exit::Fine;
}

base::Failure unknown_rule(const std::string& name) {
  std::vector<std::string_view> names;
  for (const diag::Rule* rule : check::all_rules()) names.push_back(rule->name);
  return {"", fmt::format("there is no rule `{}`", name),
          diag::did_you_mean(name, names, "`vade explain` lists the rules")};
}

}  // namespace

base::Result<Exit> run_explain(const std::optional<std::string>& rule) {
  if (!rule) return list_rules();
  for (const base::EmbeddedFile& page : rule_pages()) {
    if (page.path != "docs/rules/" + *rule + ".md") continue;
    VADE_TRY_VOID(print_report(explain_text(page.text)));
    return Exit::Fine;
  }
  return unknown_rule(*rule);
}

}  // namespace vade::cli
