#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule PageMissing{"page-missing", diag::Severity::Warning,
                                        "a page exists in some locale and is missing in another"};
inline constexpr diag::Rule PageOrphan{"page-orphan", diag::Severity::Warning,
                                       "no link and no navigation leads to a page"};

inline constexpr const diag::Rule* PageRules[] = {&PageMissing, &PageOrphan};

/// Pages as a whole: whether each locale has them and whether readers can find them.
void check_pages(const model::Site& site, diag::Bag& bag);

inline constexpr Check Pages{PageRules, nullptr, check_pages};

}  // namespace vade::check
