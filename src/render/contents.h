#pragma once

#include "render/locale_view.h"
#include "render/urls.h"
#include "theme/value.h"

#include <cstdint>
#include <vector>

namespace vade::render {

/// Whether the cards of a listing also name the pages below each page.
enum class CardPages : std::uint8_t { Hide, Show };

/// Cards for navigation items: title, description, how much is below.
[[nodiscard]] theme::Value contents_value(const LocaleView& view, const PageLinks& links,
                                          const std::vector<std::uint32_t>& items, CardPages pages);

}  // namespace vade::render
