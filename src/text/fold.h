#pragma once

#include <string>
#include <string_view>

namespace vade::text {

// Of text that is not valid UTF-8, the invalid bytes stay or become U+FFFD.

/// Unicode lower case, independent of any language.
[[nodiscard]] std::string lower(std::string_view text);

/// Whether text is in Normalization Form C, as nearly all is.
[[nodiscard]] bool is_nfc(std::string_view text);

/// Normalization Form C.
[[nodiscard]] std::string nfc(std::string_view text);

/// Lower case without accents and with œ, æ, ß, ø, đ, ł written out: what a reader types who has no
/// such keys. `Déploiement` → `deploiement`. NFKD, so ligatures and full-width letters come apart
/// too and Hangul stays in its jamo; a final sigma is a sigma.
[[nodiscard]] std::string fold(std::string_view text);

/// Lower case, NFKC case folding: names that compare equal on some file system compare equal here.
[[nodiscard]] std::string case_fold(std::string_view text);

}  // namespace vade::text
