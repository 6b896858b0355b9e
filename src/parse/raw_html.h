#pragma once

#include "diag/finding.h"
#include "markdown/document.h"

namespace vade::parse {

/// Reports each piece of raw HTML that `markdown::html_refusal` refuses, with its reason.
void check_raw_html(const markdown::Document& document, const diag::SourceFile& file,
                    diag::Bag& bag);

}  // namespace vade::parse
