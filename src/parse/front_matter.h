#pragma once

#include "diag/finding.h"
#include "parse/parsed_file.h"

#include <cstdint>
#include <string_view>

namespace vade::parse {

/// A front matter may have at most so many bytes between its fences.
inline constexpr std::uint32_t MaximumFrontMatterBytes = std::uint32_t{64} << 10U;

/// Where the front matter of a file stands.
struct FrontMatterBlock {
  enum class Kind : std::uint8_t {
    None,     ///< the file starts with something else
    Yaml,     ///< between two lines `---`
    Open,     ///< the first line is `---`, but no second one follows
    Foreign,  ///< another language: `---js`, `+++`
  };
  Kind kind = Kind::None;
  diag::Span fence;        ///< the opening line; for None, the file's first byte
  diag::Span yaml;         ///< for Yaml: the lines between the fences
  std::uint32_t body = 0;  ///< where the Markdown starts
};

/// Whether `id` can be written as a page's id: slugs with `/` between them, as in the default id,
/// the page's path. (A path can be more than that and is a default id nevertheless.)
[[nodiscard]] bool is_page_id(std::string_view id);

[[nodiscard]] FrontMatterBlock find_front_matter(const diag::SourceFile& file);

/// Reads the front matter strictly: each key that is not known, each value that does not fit is a
/// finding at its place, and the value keeps its default. A page without title is a finding too.
[[nodiscard]] FrontMatter read_front_matter(const diag::SourceFile& file,
                                            const FrontMatterBlock& block, diag::Bag& bag);

}  // namespace vade::parse
