#pragma once

#include "model/likeness.h"
#include "parse/parsed_file.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vade::model {

/// What an alignment of two outlines shows as a whole, and each pair alone does not.

/// How sure a pair is, seen beside the others of its page: where each side lacks something else,
/// what is left over stands face to face.
enum class Certainty : std::uint8_t {
  Sure,
  Doubtful,  ///< less alike than the others: paired, and a person is asked
  Unlikely   ///< much less alike: not paired
};

/// The certainty of each pair; `partner` is that of each item on the left, or Unpaired, `likeness`
/// that of each item with its partner. Where fewer than four pairs can be compared, what is less
/// alike than `least` is doubtful, unless it stands alone.
[[nodiscard]] std::vector<Certainty> judge_pairs(std::span<const std::uint32_t> partner,
                                                 std::span<const Likeness> likeness,
                                                 Likeness least);

/// A heading as far as it stands above others.
struct OutlineLevel {
  parse::OutlineKind kind = parse::OutlineKind::Section;
  std::uint8_t level = 2;
};

/// Partners with the certainty of each.
struct Partners {
  std::vector<std::uint32_t> partner;  ///< by item on the left: its partner, or Unpaired
  std::vector<Certainty> certainty;    ///< by item on the left
};

/// Pairs sections that are still alone, and makes sure of those in doubt, if most of the questions
/// and sections right below them are paired with one another.
void pair_by_what_stands_below(Partners& partners, std::span<const OutlineLevel> left,
                               std::span<const OutlineLevel> right);

}  // namespace vade::model
