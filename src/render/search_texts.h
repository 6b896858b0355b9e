#pragma once

#include "model/locale.h"

#include <string>

namespace vade::render {

/// The texts of the search client, as attributes of the script's element (` data-locale="fr"
/// data-msg-…`), each with a space before it. `{n}`, `{query}` and other arguments are left for the
/// client to fill; of the number of results there is one text for each plural category, and `zero`
/// for none.
[[nodiscard]] std::string search_texts(const model::Locale& locale);

}  // namespace vade::render
