#pragma once

#include "model/site.h"

#include <string>
#include <string_view>

namespace vade::l10n {

// The canonical text of a title or block: what it says and how, as one text that is equal for equal
// content however its Markdown is written. Its notation is close to Markdown, so that a person can
// read it in a diff, and has one way to write each thing:
// - NFC; spaces and soft line ends are one space, none at the ends; a hard line break is `\n`
// - `*emphasis*`, `**strong**`, `~~struck~~`, `` `code` ``, `[text](target)`, `![alt](target)`,
//   `[^footnote]`; of the text itself, the characters of `MarkupCharacters` stand behind `\`
// - targets by what they lead to: `page:<id>#<anchor>`, the file without its locale's folder, or as
//   written
// - a table's cells between `|`, its rows on lines; code blocks between lines of "```"; the
//   paragraphs of an item, a figure or a footnote on lines
// - `[!NOTE] ` before what opens a callout, `[x] ` or `[ ] ` before a task
// docs/formats/ledger.md describes it too: a change of it makes every ledger out of date.

/// The characters that are markup unless `\` stands before them.
inline constexpr std::string_view MarkupCharacters = "*~`[]|\\";

/// What the links and images of a canonical text lead to, for all locales alike. `link` must be
/// resolved; `destination` is what the author wrote, for what leads nowhere.
[[nodiscard]] std::string comparable_target(const model::Site& site,
                                            const model::ResolvedLink& link,
                                            std::string_view destination);

/// Appends the canonical text of `node` of `page`. Nothing for a thematic break.
void append_canonical_text(std::string& out, const model::Site& site, const model::Page& page,
                           markdown::NodeId node);

[[nodiscard]] std::string canonical_text(const model::Site& site, const model::Page& page,
                                         markdown::NodeId node);

/// The canonical text of a text without markup, such as a page's title.
[[nodiscard]] std::string canonical_plain_text(std::string_view text);

}  // namespace vade::l10n
