#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule MessageMissing{
    "message-missing", diag::Severity::Warning,
    "a locale lacks a text of the interface; its readers see another language"};

inline constexpr diag::Rule MessageUnknown{
    "message-unknown", diag::Severity::Warning,
    "a locale's file has a text of the interface that nothing uses"};

inline constexpr const diag::Rule* MessageRules[] = {&MessageMissing, &MessageUnknown};

/// The strings of the interface in each locale.
void check_messages(const model::Site& site, diag::Bag& bag);

inline constexpr Check Messages{MessageRules, nullptr, check_messages};

}  // namespace vade::check
