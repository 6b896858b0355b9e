#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace vade::l10n {

/// How much a text has changed, for those who read its translation.
enum class Drift : std::uint8_t {
  None,      ///< not at all
  Cosmetic,  ///< emphasis, spaces: the translation says what the source says
  Minor,     ///< punctuation, capitals, the ending or the spelling of a word
  Major,     ///< everything else: doubt means major
};

[[nodiscard]] std::string_view drift_name(Drift drift);

/// The words whose change always matters, in one language.
struct Wording {
  std::unordered_set<std::string> negations;  ///< lower case, as text::WordReader cuts them
  /// Whether a word (as written) belongs to a term of the termbase; empty: there is none.
  std::function<bool(std::string_view word)> is_term;
};

struct Grade {
  Drift drift = Drift::None;
  std::string reason;  ///< what decided it, for people: "a number has changed"
  std::string before;  ///< the text that was taken away where it was decided, in short
  std::string after;   ///< and the one that was put there
};

/// `reason`, with what stands behind it: "a number has changed (`6` → `8`)".
[[nodiscard]] std::string describe(const Grade& grade);

/// Grades the change from one canonical text of a source to another.
///
/// Major is a number, code, a link's or picture's target, a negation, a term, a sign other than
/// ordinary punctuation, and every word that is added, taken away, moved or put in another's place.
/// Only these changes of a word are minor: capitals; a plain ending of one or two letters more or
/// less behind four that stay (`manage`, `managed`); in words of seven letters or more a letter
/// doubled or not (`pasword`) and two neighbours exchanged (`recieve`). A letter put in another's
/// place is no spelling: `form` and `farm` are two words.
[[nodiscard]] Grade grade(std::string_view before, std::string_view after, const Wording& wording);

}  // namespace vade::l10n
