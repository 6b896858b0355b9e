#pragma once

#include "diag/finding.h"

#include <string>
#include <vector>

namespace vade::diag {

/// `{"version": 1, "summary": {"errors", "warnings", "notes"}, "findings": [...]}`, in the order
/// given, with a final line end. Findings at level Off are left out. The shape is part of the
/// contract (docs/formats/findings.md).
[[nodiscard]] std::string write_json(const std::vector<Finding>& findings);

}  // namespace vade::diag
