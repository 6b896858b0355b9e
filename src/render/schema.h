#pragma once

#include "model/site.h"
#include "theme/schema.h"

namespace vade::render {

/// What the templates of a help site may name (docs/formats/templates.md says what each name
/// means). As UI strings they may use those messages of `locale` that need no arguments; the views
/// into it live as long as it does.
[[nodiscard]] theme::Schema make_schema(const model::Locale& locale);

}  // namespace vade::render
