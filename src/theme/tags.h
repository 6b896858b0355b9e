#pragma once

#include "diag/finding.h"
#include "diag/source.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::theme {

/// What the name of a text of the interface starts with in a template: `t.nav.toc`.
inline constexpr std::string_view TextPrefix = "t.";

enum class TagKind : std::uint8_t { Variable, Raw, Section, Inverted, Close, Partial, Comment };

/// How deep sections may stand in one another, in one file. Filling a template calls itself for
/// each.
constexpr std::size_t MaximumSectionDepth = 32;

/// A Mustache tag, with its place in the template.
struct Tag {
  TagKind kind = TagKind::Variable;
  std::string_view name;  ///< into the template's text; of a comment: empty
  diag::Span span;        ///< from the first brace to behind the last
  std::size_t close = 0;  ///< Section, Inverted: index of the closing tag in the list
};

/// The tags of a template in order. Sections that are not closed or stand too
/// deep, closing tags that close nothing and the like are findings (`template-invalid`), and their
/// tags are left out, so that what is returned is always well nested.
[[nodiscard]] std::vector<Tag> read_tags(const diag::SourceFile& file, diag::Bag& bag);

}  // namespace vade::theme
