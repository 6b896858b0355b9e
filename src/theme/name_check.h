#pragma once

#include "diag/finding.h"
#include "theme/parsed_template.h"
#include "theme/schema.h"

namespace vade::theme {

/// Checks every name in the template `root` and in its partials, where they are used, against the
/// schema. Precondition: `expand` found nothing wrong with it. Findings: `template-invalid`.
void check_names(const TemplateFiles& files, const TemplateSchema& root, const Schema& schema,
                 diag::Bag& bag);

}  // namespace vade::theme
