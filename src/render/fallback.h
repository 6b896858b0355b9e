#pragma once

#include "render/locale_view.h"

#include <string>
#include <string_view>

namespace vade::render {

/// What readers are told when a `page` or an `answer` is shown in the language `shown` instead of
/// theirs. Languages that the strings name have a sentence of their own, because a name cannot be
/// put into any sentence as it is; the others use `fallback.<what>.other`.
[[nodiscard]] std::string fallback_text(const LocaleView& view, std::string_view what,
                                        model::LocaleIndex shown);

}  // namespace vade::render
