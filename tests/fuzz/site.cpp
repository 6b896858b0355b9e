// A whole site, written like a case of tests/cases/: everything from the configuration to the
// published files, but for the drawing of diagrams.
#include "build/pipeline.h"
#include "fuzz.h"
#include "html_check.h"
#include "seed_files.h"
#include "support/case_file.h"
#include "text/utf8.h"

namespace vade::fuzz {
namespace {

constexpr std::size_t MostFiles = 32;

bool has_diagram(const std::map<std::string, std::string>& files) {
  for (const auto& [path, text] : files) {
    if (path.ends_with(".dot") || text.find("dot") != std::string::npos) return true;
  }
  return false;
}

/// Whoever writes templates may put anything into pages.
bool has_template(const std::map<std::string, std::string>& files) {
  const auto first = files.lower_bound("templates/");
  return first != files.end() && first->first.starts_with("templates/");
}

}  // namespace

std::vector<std::string> seeds() {
  return case_texts();
}

void run(std::string_view input) {
  auto files = test::read_case(input).files();
  if (files.size() > MostFiles || has_diagram(files)) return;
  test::add_default_configuration(files);
  const bool trusted = has_template(files);
  const base::Sink sink = [&](std::string_view path, std::string_view bytes) -> base::Result<void> {
    VADE_DEMAND(!path.empty() && !path.starts_with('/') && path.find("..") == path.npos);
    if (!path.ends_with(".html") || trusted) return {};
    VADE_DEMAND(!text::first_invalid_utf8(bytes));
    demand_harmless(bytes, HtmlOf::Page);
    return {};
  };
  const base::MemoryFileSystem disk(std::move(files));
  const auto report = build::build_site(disk, {}, sink);
  if (!report.ok()) return;
  for (const diag::Finding& finding : report->findings) {
    VADE_DEMAND(finding.rule != nullptr && !finding.message.empty());
  }
}

}  // namespace vade::fuzz
