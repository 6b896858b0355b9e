#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule EntryMissing{"entry-missing", diag::Severity::Warning,
                                         "a question of another locale is missing in a page"};
inline constexpr diag::Rule EntryWithoutSource{
    "entry-without-source", diag::Severity::Warning,
    "a question is translated although the source language does not have it"};

inline constexpr const diag::Rule* EntryRules[] = {&EntryMissing, &EntryWithoutSource};

/// Questions across locales: the union over all is what each should have, the source included.
/// A page that is missing as a whole is reported by check/pages alone.
void check_entries(const model::Site& site, diag::Bag& bag);

inline constexpr Check Entries{EntryRules, nullptr, check_entries};

}  // namespace vade::check
