#pragma once

#include "check/check.h"

namespace vade::check {

/// References that nothing in the page defines: `[text][label]`, `[label][]`, their pictures, and
/// `[^label]`. Markdown shows them as text. A word alone in brackets is ordinary text and may stay.
/// A part of the check of links, with its rule.
void check_references(const model::Site& site, const model::Page& page, diag::Bag& bag);

}  // namespace vade::check
