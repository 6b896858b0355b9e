#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule ImageMissing{"image-missing", diag::Severity::Error,
                                         "a picture's file does not exist in the site"};
inline constexpr diag::Rule ImageAltMissing{"image-alt-missing", diag::Severity::Warning,
                                            "a picture has no text for those who cannot see it"};

inline constexpr const diag::Rule* ImageRules[] = {&ImageMissing, &ImageAltMissing};

/// Every picture and diagram file of a page. Pictures of other hosts count as missing: a page asks
/// no other host for anything. The name of a diagram is checked where its source is read (build/).
void check_images(const model::Site& site, const model::Page& page, diag::Bag& bag);

inline constexpr Check Images{ImageRules, check_images, nullptr};

}  // namespace vade::check
