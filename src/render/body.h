#pragma once

#include "render/locale_view.h"
#include "render/urls.h"

#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// A section or question of a page as it is shown, for the table of contents.
struct Heading {
  parse::OutlineKind kind = parse::OutlineKind::Section;
  std::uint8_t level = 2;
  std::string anchor;
  std::string title;
  std::string_view lang;  ///< if it is not the reader's language; else empty
};

/// The content of a page for the readers of one locale.
struct Body {
  std::string html;
  std::vector<Heading> headings;       ///< as shown, in order
  std::size_t borrowed_questions = 0;  ///< shown in another language, within a translated page
};

/// Writes the body of a set's page. A page that its readers' locale has not translated is shown
/// as it is in its own language. Into a translated FAQ page go the questions that it lacks: behind
/// the unit that precedes them in the source, marked with their language.
[[nodiscard]] Body make_body(const LocaleView& view, const std::vector<LocaleView>& all,
                             model::SetIndex set, const PageLinks& links);

}  // namespace vade::render
