#pragma once

#include "check/check.h"

#include <optional>
#include <string>
#include <string_view>

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

/// A link as its author wrote it.
struct WrittenLink {
  std::string_view destination;
  diag::Location where;  ///< of the whole link
  /// Of the path and of the fragment with its `#` in the destination; nothing where the file does
  /// not have them as they are.
  std::optional<diag::Location> path = {};
  std::optional<diag::Location> anchor = {};
};

/// A destination as messages quote it: control characters are percent-encoded.
[[nodiscard]] std::string quotable(std::string_view destination);

/// One link, which may stand somewhere else than in Markdown (in a diagram).
void check_link(const model::Site& site, const model::Page& page, const model::ResolvedLink& link,
                const WrittenLink& written, diag::Bag& bag);

}  // namespace vade::check
