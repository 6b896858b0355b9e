#pragma once

#include "theme/steps.h"
#include "theme/templates.h"
#include "theme/value.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::theme {

/// Templates made ready for what many pages share: the texts and values of one locale. Immutable;
/// may be used by several threads.
class Frame {
 public:
  /// `texts` are reached as `{{t.key}}`; `shared` is an object whose names every page sees.
  Frame(const Templates& templates, const Texts& texts, Value shared);

  /// The template `name` filled with `value` (an object), and around it what every page sees. A
  /// name without a value is filled with nothing: `Templates` has reported those that never have
  /// one.
  [[nodiscard]] std::string render(std::string_view name, const Value& value) const;

 private:
  std::map<std::string, std::vector<Step>, std::less<>> steps_;  ///< by template
  Value shared_;
};

}  // namespace vade::theme
