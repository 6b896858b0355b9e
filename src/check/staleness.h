#pragma once

#include "check/check.h"

namespace vade::check {

inline constexpr diag::Rule TranslationStale{
    "translation-stale", diag::Severity::Warning,
    "the source has changed since this part of the translation was made"};
inline constexpr diag::Rule TranslationUnconfirmed{
    "translation-unconfirmed", diag::Severity::Warning,
    "source and translation have both changed, and nobody has said that they agree"};
inline constexpr diag::Rule TranslationUnrecorded{
    "translation-unrecorded", diag::Severity::Note,
    "the ledger does not know texts of this page yet"};

inline constexpr const diag::Rule* StalenessRules[] = {
    &TranslationStale, &TranslationUnconfirmed, &TranslationUnrecorded, &l10n::LedgerInvalid};

/// What the ledgers say of the translations: one finding for each section or question that is out
/// of date, at its first text that is; a note where only punctuation or spelling has changed.
void check_staleness(const model::Site& site, const l10n::Status& status, diag::Bag& bag);

inline constexpr Check Staleness{StalenessRules, nullptr, nullptr, nullptr, check_staleness};

}  // namespace vade::check
