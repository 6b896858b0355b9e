#pragma once

#include "diag/finding.h"
#include "model/site.h"

#include <span>
#include <vector>

namespace vade::check {

/// A check: looks at the assembled site and never changes it. Either function may be null.
struct Check {
  std::span<const diag::Rule* const> rules;  ///< all that it can report
  /// Called once for each page, in parallel.
  void (*page)(const model::Site& site, const model::Page& page, diag::Bag& bag) = nullptr;
  /// Called once.
  void (*site)(const model::Site& site, diag::Bag& bag) = nullptr;
};

}  // namespace vade::check
