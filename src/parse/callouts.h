#pragma once

#include "diag/finding.h"
#include "diag/source.h"
#include "markdown/document.h"

namespace vade::parse {

/// Turns each block quote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or
/// `[!CAUTION]` alone (in any case of letters) into a Callout without that line, as GitHub does.
/// Another word, text behind the marker or nothing below it: it stays a quote, with a finding
/// (`callout-unknown`). An escaped bracket makes it a quote without one.
void make_callouts(markdown::Document& document, const diag::SourceFile& file, diag::Bag& bag);

}  // namespace vade::parse
