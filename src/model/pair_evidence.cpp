#include "model/pair_evidence.h"

#include "model/sequence_alignment.h"

#include <algorithm>
#include <cstddef>

namespace vade::model {
namespace {

constexpr std::size_t FewestPairs = 4;

/// Of the median likeness of a page's pairs, in percent (docs/decisions/0003-pairing.md).
constexpr Likeness UnlikelyBelow = 50;
constexpr Likeness DoubtfulBelow = 70;

/// By item: the section right above it, or Unpaired.
std::vector<std::uint32_t> parents_of(std::span<const OutlineLevel> outline) {
  std::vector<std::uint32_t> parents(outline.size(), Unpaired);
  std::vector<std::uint32_t> open;  // the sections above the current item
  for (std::uint32_t item = 0; item < outline.size(); ++item) {
    while (!open.empty() && outline[open.back()].level >= outline[item].level) open.pop_back();
    if (!open.empty()) parents[item] = open.back();
    if (outline[item].kind == parse::OutlineKind::Section) open.push_back(item);
  }
  return parents;
}

bool are_alike(const OutlineLevel& a, const OutlineLevel& b) {
  return a.kind == b.kind && a.level == b.level;
}

}  // namespace

std::vector<Certainty> judge_pairs(std::span<const std::uint32_t> partner,
                                   std::span<const Likeness> likeness, Likeness least) {
  std::vector<Likeness> sorted;
  for (std::size_t item = 0; item < partner.size(); ++item) {
    if (partner[item] != Unpaired) sorted.push_back(likeness[item]);
  }
  std::sort(sorted.begin(), sorted.end());
  const bool can_compare = sorted.size() >= FewestPairs;
  const Likeness median = can_compare ? sorted[sorted.size() / 2] : 0;
  const bool may_confuse = partner.size() > 1;
  const Likeness doubtful = can_compare ? median * DoubtfulBelow / 100 : may_confuse ? least : 0;
  std::vector<Certainty> certainty(partner.size(), Certainty::Sure);
  for (std::size_t item = 0; item < partner.size(); ++item) {
    if (partner[item] == Unpaired) continue;
    if (likeness[item] < doubtful) certainty[item] = Certainty::Doubtful;
    if (likeness[item] < median * UnlikelyBelow / 100) certainty[item] = Certainty::Unlikely;
  }
  return certainty;
}

void pair_by_what_stands_below(Partners& partners, std::span<const OutlineLevel> left,
                               std::span<const OutlineLevel> right) {
  std::vector<std::uint32_t>& partner = partners.partner;
  const std::vector<std::uint32_t> left_parents = parents_of(left);
  const std::vector<std::uint32_t> right_parents = parents_of(right);
  std::vector<bool> taken(right.size(), false);
  for (const std::uint32_t other : partner) {
    if (other != Unpaired) taken[other] = true;
  }
  for (std::uint32_t section = 0; section < left.size(); ++section) {
    std::vector<std::size_t> votes(right.size(), 0);
    for (std::uint32_t item = 0; item < left.size(); ++item) {
      if (left_parents[item] != section || partner[item] == Unpaired) continue;
      const std::uint32_t above = right_parents[partner[item]];
      if (above != Unpaired) ++votes[above];
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    if (most == votes.end() || *most == 0) continue;
    const auto other = static_cast<std::uint32_t>(most - votes.begin());
    if (partner[section] == other) partners.certainty[section] = Certainty::Sure;
    if (partner[section] != Unpaired || taken[other]) continue;
    if (!are_alike(left[section], right[other])) continue;
    partner[section] = other;
    partners.certainty[section] = Certainty::Sure;
    taken[other] = true;
  }
}

}  // namespace vade::model
