#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule LinkBroken{"link-broken", diag::Severity::Error,
                                       "a link leads to a page or file that does not exist"};
inline constexpr diag::Rule AnchorMissing{"anchor-missing", diag::Severity::Error,
                                          "a link names a section that its target does not have"};
inline constexpr diag::Rule LinkPlaceholder{"link-placeholder", diag::Severity::Warning,
                                            "a link was left to be filled in: `(#)` or `()`"};
inline constexpr diag::Rule LinkCase{"link-case", diag::Severity::Warning,
                                     "a link's case differs from the name of its target"};
inline constexpr diag::Rule LinkCrossLocale{"link-cross-locale", diag::Severity::Warning,
                                            "a link leads out of the reader's language"};
inline constexpr diag::Rule LinkToFallback{
    "link-to-fallback", diag::Severity::Note,
    "a link leads to a page that is not translated into the reader's language"};
inline constexpr diag::Rule LinkDangerous{
    "link-dangerous", diag::Severity::Error,
    "a link's address could run code or hide where it leads; it is not published"};

inline constexpr const diag::Rule* LinkRules[] = {&LinkBroken,   &AnchorMissing,   &LinkPlaceholder,
                                                  &LinkCase,     &LinkCrossLocale, &LinkToFallback,
                                                  &LinkDangerous};

/// Every link of a page, as it was resolved by the model.
void check_links(const model::Site& site, const model::Page& page, diag::Bag& bag);

inline constexpr Check Links{LinkRules, check_links, nullptr};

/// A link that stands somewhere else than in Markdown (in a diagram): the same findings at `where`.
void check_link(const model::Site& site, const model::Page& page, const model::ResolvedLink& link,
                std::string_view destination, const diag::Location& where, diag::Bag& bag);

}  // namespace vade::check
