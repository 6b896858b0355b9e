#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::theme {

/// `notice.url` as `notice`, `url`; at least one part.
using DottedName = std::vector<std::string>;

enum class StepKind : std::uint8_t {
  Text,      ///< the same on every page
  Escaped,   ///< `{{name}}`
  Raw,       ///< `{{{name}}}`
  Section,   ///< `{{#name}}`: the steps behind it up to `end`, for each item of a list
  Inverted,  ///< `{{^name}}`: those steps if there is nothing
};

/// What is to be done for a piece of a template.
struct Step {
  StepKind kind = StepKind::Text;
  std::string text;
  DottedName name;      ///< of all but Text
  std::size_t end = 0;  ///< Section, Inverted: index behind the last step inside
};

using Texts = std::map<std::string, std::string, std::less<>>;

/// A template, its partials in place, as steps. UI strings (`{{t.key}}`) are the same on every
/// page, so they become text here. Precondition: `Templates` has checked the template; what is not
/// well nested is left out.
[[nodiscard]] std::vector<Step> make_steps(const std::string& text, const Texts& texts);

}  // namespace vade::theme
