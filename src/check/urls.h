#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule UrlConflict{"url-conflict", diag::Severity::Error,
                                        "two things would be published at the same address",
                                        diag::Severity::Error};
inline constexpr diag::Rule AliasConflict{
    "alias-conflict", diag::Severity::Error,
    "an old address (`aliases`) is the address of a page, or of two pages", diag::Severity::Error};

inline constexpr const diag::Rule* UrlRules[] = {&UrlConflict, &AliasConflict};

/// Every address is claimed once, whatever claims it: pages, pages shown from another locale,
/// files, old addresses, and what vade itself writes. Addresses that differ only in case count as
/// the same, and a file cannot have the name of a folder.
void check_urls(const model::Site& site, diag::Bag& bag);

inline constexpr Check Urls{UrlRules, nullptr, check_urls};

}  // namespace vade::check
