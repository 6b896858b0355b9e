#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule IdDuplicate{
    "id-duplicate", diag::Severity::Error,
    "two pages of a locale, or two sections of a page, have the "
    "same id",
    diag::Severity::Error};
inline constexpr diag::Rule IdInvalid{
    "id-invalid", diag::Severity::Warning,
    "what stands in `{#…}` behind a title or a question cannot be an id and is shown as text"};

inline constexpr const diag::Rule* IdRules[] = {&IdDuplicate, &IdInvalid};

/// Ids written by hand in a page.
void check_section_ids(const model::Site& site, const model::Page& page, diag::Bag& bag);
/// Ids of pages within each locale.
void check_page_ids(const model::Site& site, diag::Bag& bag);

inline constexpr Check Ids{IdRules, check_section_ids, check_page_ids};

}  // namespace vade::check
