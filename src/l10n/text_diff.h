#pragma once

#include "l10n/tokens.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::l10n {

enum class Change : std::uint8_t { Same, Removed, Added };

/// A run of tokens that two texts share or that only one of them has.
struct DiffRun {
  Change change = Change::Same;
  std::vector<Token> tokens;  ///< views into the text that they come from; `Same`: the new one
};

/// What turns `before` into `after`: the fewest tokens removed and added (a longest common
/// subsequence; spaces are compared as equal whatever they are). Within a change, what is removed
/// stands first. Texts that are too large for it (`MaximumDiffCells`) differ as a whole between
/// what they begin and end with alike.
[[nodiscard]] std::vector<DiffRun> diff(std::span<const Token> before,
                                        std::span<const Token> after);

inline constexpr std::size_t MaximumDiffCells = std::size_t{4} << 20U;

/// A part of a text diff, ready to be shown.
struct TextChange {
  Change change = Change::Same;
  std::string text;
};

/// The word diff of two canonical texts: what a translator has to look at.
[[nodiscard]] std::vector<TextChange> diff_texts(std::string_view before, std::string_view after);

}  // namespace vade::l10n
