#pragma once

#include "diagram/render.h"

#include <string>
#include <string_view>

namespace vade::diagram {

/// The text that a value stands for: of `@key`, the text in `labels` or, failing that, the key;
/// else the literal with its escapes resolved (`\n`, `\l`, `\r` break the line, `\N` is `name`).
/// Valid UTF-8 without control characters but `\n`.
[[nodiscard]] Label resolve_text(std::string_view value, std::string_view name,
                                 const Labels& labels);

/// `text` with lines broken at spaces where they are wider than `width` em; a longer word stays
/// whole.
[[nodiscard]] std::string wrap(std::string_view text, double width);

/// `text` on one line, with single spaces.
[[nodiscard]] std::string one_line(std::string_view text);

}  // namespace vade::diagram
