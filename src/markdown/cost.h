#pragma once

#include "diag/finding.h"
#include "diag/source.h"
#include "markdown/parse.h"
#include "markdown/source_lines.h"

namespace vade::markdown {

/// Looks at each byte once and says whether cmark-gfm can be given the page. If not, one
/// `page-too-costly` finding names the first place that is over a limit.
[[nodiscard]] bool check_cost(const diag::SourceFile& file, const SourceLines& lines,
                              const Limits& limits, diag::Bag& bag);

/// The finding for a page that grows too much while it is read, in a way that no single line shows.
void report_growth(const diag::SourceFile& file, diag::Bag& bag);

}  // namespace vade::markdown
