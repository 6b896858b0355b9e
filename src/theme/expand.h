#pragma once

#include "diag/finding.h"
#include "theme/parsed_template.h"

#include <set>
#include <string>
#include <string_view>

namespace vade::theme {

/// How deep partials may stand in one another.
constexpr std::size_t MaximumPartialDepth = 64;
/// What a template may grow to with its partials.
constexpr std::size_t MaximumTemplateBytes = std::size_t{1} << 20U;

/// The template `name` without comments and with the text of its partials in place of their tags; a
/// tag that stands alone takes its line with it. Adds the names of all files that went in to
/// `used`. A partial that is unknown, contains itself or makes the template too large is a finding
/// and leaves nothing.
[[nodiscard]] std::string expand(const TemplateFiles& files, std::string_view name,
                                 std::set<std::string_view>& used, diag::Bag& bag);

/// The template that `name` was perhaps meant to be, as a sentence for `help`; else `otherwise`.
[[nodiscard]] std::string suggest_template(const TemplateFiles& files, std::string_view name,
                                           std::string otherwise);

}  // namespace vade::theme
