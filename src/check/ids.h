#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule IdDuplicate{
    "id-duplicate", diag::Severity::Error,
    "two pages of a locale, or two sections of a page, have the "
    "same id"};

inline constexpr const diag::Rule* IdRules[] = {&IdDuplicate};

/// Ids written by hand in a page.
void check_section_ids(const model::Site& site, const model::Page& page, diag::Bag& bag);
/// Ids of pages within each locale.
void check_page_ids(const model::Site& site, diag::Bag& bag);

inline constexpr Check Ids{IdRules, check_section_ids, check_page_ids};

}  // namespace vade::check
