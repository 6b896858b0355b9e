#pragma once

#include "config/config.h"
#include "diag/finding.h"
#include "markdown/document.h"
#include "parse/parsed_file.h"

namespace vade::parse {

/// Turns the page's questions and answers, in whichever form they are written, into FaqEntry nodes
/// at the top level, and lines that title a group of marked questions into headings of level 2
/// (docs/formats/faq.md). Pages without any are left as they are, after one look at the start of
/// each line.
void make_faq(markdown::Document& document, const diag::SourceFile& file,
              const config::FaqMarkers& markers, PageKind kind, diag::Bag& bag);

}  // namespace vade::parse
