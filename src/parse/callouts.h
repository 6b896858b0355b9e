#pragma once

#include "diag/source.h"
#include "markdown/document.h"

namespace vade::parse {

/// Turns each block quote whose first line is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or
/// `[!CAUTION]` alone (in any case of letters) into a Callout without that line, as GitHub does.
/// Another word, an escaped bracket, or nothing below the line: it stays a quote.
void make_callouts(markdown::Document& document, const diag::SourceFile& file);

}  // namespace vade::parse
