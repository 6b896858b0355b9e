#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule PairingDoubtful{
    "pairing-doubtful", diag::Severity::Note,
    "a section or question is paired with its source by its place more than by what it says"};

inline constexpr const diag::Rule* PairingRules[] = {&PairingDoubtful};

/// Pairs that a person should look at: ids settle them for good.
void check_pairing(const model::Site& site, diag::Bag& bag);

inline constexpr Check PairingCheck{PairingRules, nullptr, check_pairing};

}  // namespace vade::check
