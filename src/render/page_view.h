#pragma once

#include "render/locale_view.h"
#include "theme/frame.h"

#include <string>
#include <vector>

namespace vade::render {

/// The whole HTML document of a set's page for the readers of one locale, `views[locale]`:
/// translated or borrowed from another language. Thread-safe.
[[nodiscard]] std::string render_page(const std::vector<LocaleView>& views,
                                      model::LocaleIndex locale, model::SetIndex set);

}  // namespace vade::render
