#pragma once

#include "markdown/document.h"
#include "parse/parsed_file.h"

#include <string_view>
#include <vector>

namespace vade::parse {

/// Detaches the first top-level `#` heading if it only repeats the page's title, which the front
/// matter gives already.
void drop_repeated_title(markdown::Document& document, std::string_view title);

/// A page has one first-level heading, its title: any other becomes a section of level 2.
void demote_first_level(markdown::Document& document);

/// The top-level headings and FAQ entries in document order, with the blocks that belong to each.
/// Footnote definitions, which stand behind everything, belong to none.
[[nodiscard]] std::vector<OutlineItem> make_outline(const markdown::Document& document);

}  // namespace vade::parse
