#pragma once

#include "render/locale_view.h"
#include "theme/renderer.h"

#include <string>
#include <vector>

namespace vade::render {

/// The whole HTML document of a set's page for the readers of one locale, `views[locale]`:
/// translated or borrowed from another language. Thread-safe; the renderer is the thread's own.
[[nodiscard]] std::string render_page(const std::vector<LocaleView>& views,
                                      model::LocaleIndex locale, model::SetIndex set,
                                      theme::Renderer& renderer);

}  // namespace vade::render
