#include "model/units.h"

#include "model/likeness.h"
#include "model/pair_evidence.h"
#include "model/sequence_alignment.h"
#include "text/slug.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace vade::model {
namespace {

using markdown::NodeId;
using parse::OutlineItem;
using parse::OutlineKind;
using parse::ParsedFile;

/// The likeness from which a pair is more likely than a gap. Lower when both outlines have the
/// same shape, because that shape is itself evidence that nothing is missing.
constexpr Likeness PairThreshold = percent(32);
constexpr Likeness SameShapeThreshold = percent(12);
constexpr Likeness BlockThreshold = percent(28);
/// What two texts can have in common that share no word, name or number: length, shape, asking.
constexpr Likeness WithoutSharedWord = percent(40);
/// What a pair of different levels lacks.
constexpr Likeness LevelPenalty = percent(10);
/// More than any sum of likenesses: an explicit id decides.
constexpr Gain SameId = FullLikeness << 20U;
constexpr Gain Never = -1;

/// The locales that have the page, the pivot first, then in the site's order.
std::vector<LocaleIndex> pairing_order(const PageSet& set) {
  std::vector<LocaleIndex> order;
  if (set.pages[set.pivot] != None) order.push_back(set.pivot);
  for (LocaleIndex locale = 0; locale < set.pages.size(); ++locale) {
    if (locale != set.pivot && set.pages[locale] != None) order.push_back(locale);
  }
  return order;
}

/// Aligns one locale after the other with the growing union of a page's outline.
class Pairing {
 public:
  Pairing(PageSet& set, const std::vector<Page>& pages)
      : set_(set),
        pages_(pages),
        order_(pairing_order(set)),
        text_begins_(set.pages.size(), 0),
        comparison_(features()) {}

  void run() {
    for (const LocaleIndex locale : order_) add(locale);
  }

 private:
  const ParsedFile& file(LocaleIndex locale) const { return *pages_[set_.pages[locale]].file; }

  /// Of the outlines of all locales, in the order in which they are paired. Fills `text_begins_`.
  std::vector<Features> features() {
    std::vector<Features> texts;
    if (order_.size() < 2) return texts;  // nothing to compare
    for (const LocaleIndex locale : order_) {
      text_begins_[locale] = texts.size();
      for (const OutlineItem& item : file(locale).outline) {
        texts.push_back(features_of(file(locale), item));
      }
    }
    return texts;
  }

  void add(LocaleIndex locale) {
    const std::vector<OutlineItem>& outline = file(locale).outline;
    const auto [partner, certainty] = align(locale);
    // The union keeps its order; what only this locale has follows its predecessor there.
    std::vector<std::vector<Unit>> following(set_.units.size() + 1);
    std::size_t predecessor = 0;
    for (std::uint32_t item = 0; item < outline.size(); ++item) {
      if (partner[item] == Unpaired) {
        following[predecessor].push_back(new_unit(outline[item]));
        following[predecessor].back().outline[locale] = item;
      } else {
        set_.units[partner[item]].outline[locale] = item;
        if (certainty[item] == Certainty::Doubtful) {
          set_.units[partner[item]].doubtful.push_back(locale);
        }
        predecessor = partner[item] + 1;
      }
    }
    std::vector<Unit> merged;
    for (std::size_t place = 0; place < following.size(); ++place) {
      if (place > 0) merged.push_back(std::move(set_.units[place - 1]));
      std::move(following[place].begin(), following[place].end(), std::back_inserter(merged));
    }
    set_.units = std::move(merged);
  }

  [[nodiscard]] Unit new_unit(const OutlineItem& item) const {
    Unit unit;
    unit.kind = item.kind;
    unit.level = item.level;
    unit.outline.assign(set_.pages.size(), None);
    return unit;
  }

  /// Ids written by hand pair in any order; what has none is aligned in order between those.
  [[nodiscard]] Partners align(LocaleIndex locale) const {
    Partners partners{pair_by_id(locale), {}};
    pair_by_likeness(locale, partners);
    pair_by_what_stands_below(partners, levels_of(file(locale).outline), levels_of(set_.units));
    return partners;
  }

  void pair_by_likeness(LocaleIndex locale, Partners& partners) const {
    std::vector<std::uint32_t>& partner = partners.partner;
    const std::vector<OutlineItem>& outline = file(locale).outline;
    std::vector<bool> taken(set_.units.size(), false);
    for (const std::uint32_t unit : partner) {
      if (unit != Unpaired) taken[unit] = true;
    }
    const Likeness threshold = same_shape(outline) ? SameShapeThreshold : PairThreshold;
    // Of the item to all texts of the locales that the union has.
    std::vector<Likeness> likeness(set_.units.empty() ? 0 : text_begins_[locale]);
    std::vector<Gain> gains(outline.size() * set_.units.size());
    std::vector<std::uint32_t> aligned =
        align_sequences(outline.size(), set_.units.size(), [&](std::size_t i, std::span<Gain> row) {
          if (partner[i] == Unpaired) comparison_.compare(text_begins_[locale] + i, likeness);
          for (std::size_t j = 0; j < row.size(); ++j) {
            if (partner[i] != Unpaired || taken[j]) {
              row[j] = partner[i] == j ? SameId : Never;
            } else {
              row[j] = gain(outline[i], set_.units[j], likeness) - threshold;
            }
            gains[i * row.size() + j] = row[j];
          }
        });
    std::vector<Likeness> of_pairs(outline.size(), 0);
    for (std::size_t item = 0; item < partner.size(); ++item) {
      if (partner[item] != Unpaired) aligned[item] = Unpaired;  // no measure for the others
      if (aligned[item] == Unpaired) continue;
      of_pairs[item] = gains[item * set_.units.size() + aligned[item]] + threshold;
    }
    partners.certainty = judge_pairs(aligned, of_pairs, WithoutSharedWord);
    for (std::size_t item = 0; item < partner.size(); ++item) {
      const bool is_likely = partners.certainty[item] != Certainty::Unlikely;
      if (partner[item] == Unpaired && is_likely) partner[item] = aligned[item];
    }
  }

  template <class Items>
  static std::vector<OutlineLevel> levels_of(const Items& items) {
    std::vector<OutlineLevel> levels;
    for (const auto& item : items) levels.push_back({item.kind, item.level});
    return levels;
  }

  /// The pairs that ids decide: equal ones, and one that a translation writes and the other's title
  /// gives by itself.
  [[nodiscard]] std::vector<std::uint32_t> pair_by_id(LocaleIndex locale) const {
    const std::vector<OutlineItem>& outline = file(locale).outline;
    std::vector<std::uint32_t> partner(outline.size(), Unpaired);
    std::vector<bool> taken(set_.units.size(), false);
    for (std::size_t item = 0; item < outline.size(); ++item) {
      if (outline[item].explicit_id.empty()) continue;
      for (std::uint32_t unit = 0; unit < set_.units.size(); ++unit) {
        if (taken[unit] || !is_called(set_.units[unit], outline[item])) continue;
        partner[item] = unit;
        taken[unit] = true;
        break;
      }
    }
    return partner;
  }

  [[nodiscard]] bool is_called(const Unit& unit, const OutlineItem& item) const {
    if (unit.kind != item.kind) return false;
    for (LocaleIndex other = 0; other < unit.outline.size(); ++other) {
      if (unit.outline[other] == None) continue;
      const OutlineItem& named = file(other).outline[unit.outline[other]];
      const bool same = named.explicit_id.empty() ? text::slug(named.text) == item.explicit_id
                                                  : named.explicit_id == item.explicit_id;
      if (same) return true;
    }
    return false;
  }

  [[nodiscard]] bool same_shape(const std::vector<OutlineItem>& outline) const {
    return std::equal(outline.begin(), outline.end(), set_.units.begin(), set_.units.end(),
                      [](const OutlineItem& item, const Unit& unit) {
                        return item.kind == unit.kind && item.level == unit.level;
                      });
  }

  /// What pairing an item with a unit of the union is worth: the best over the locales that the
  /// unit has already. `likeness` is that of the item.
  [[nodiscard]] Gain gain(const OutlineItem& item, const Unit& unit,
                          std::span<const Likeness> likeness) const {
    if (item.kind != unit.kind) return Never;
    Gain best = 0;
    for (LocaleIndex other = 0; other < unit.outline.size(); ++other) {
      const std::uint32_t index = unit.outline[other];
      if (index == None) continue;
      const bool two_ids =
          !item.explicit_id.empty() && !file(other).outline[index].explicit_id.empty();
      if (two_ids) return Never;  // different ones: equal ones are paired already
      best = std::max(best, likeness[text_begins_[other] + index]);
    }
    return best - (item.level == unit.level ? 0 : LevelPenalty);
  }

  PageSet& set_;
  const std::vector<Page>& pages_;
  std::vector<LocaleIndex> order_;
  std::vector<std::size_t> text_begins_;  ///< by locale: its first text in `comparison_`
  TextComparison comparison_;
};

/// Ids of units: an explicit id, from the pivot first; else the slug of the title in the first
/// locale that has it. Unique within the set by a number behind.
void name_units(PageSet& set, const std::vector<Page>& pages) {
  const std::vector<LocaleIndex> order = pairing_order(set);
  const auto item_of = [&](const Unit& unit, LocaleIndex locale) -> const OutlineItem* {
    if (unit.outline[locale] == None) return nullptr;
    return &pages[set.pages[locale]].file->outline[unit.outline[locale]];
  };
  // An id that the pivot writes by hand wins, then one that any translation of a unit without
  // pivot writes; slugs fill what is left, so that they never take a hand-written id away.
  std::unordered_set<std::string> taken;
  for (Unit& unit : set.units) {
    for (const LocaleIndex locale : order) {
      const OutlineItem* item = item_of(unit, locale);
      if (item == nullptr) continue;
      if (!item->explicit_id.empty() && taken.insert(item->explicit_id).second) {
        unit.id = item->explicit_id;
      }
      break;
    }
  }
  for (Unit& unit : set.units) {
    if (!unit.id.empty()) continue;
    for (const LocaleIndex locale : order) {
      const OutlineItem* item = item_of(unit, locale);
      if (item == nullptr) continue;
      std::string slug = text::slug(item->text);
      if (slug.empty()) slug = unit.kind == OutlineKind::Question ? "question" : "section";
      unit.id = slug;
      for (int number = 2; !taken.insert(unit.id).second; ++number) {
        unit.id = slug + "-" + std::to_string(number);
      }
      break;
    }
  }
}

bool same_kinds(const ParsedFile& a, const std::vector<NodeId>& as, const ParsedFile& b,
                const std::vector<NodeId>& bs) {
  return std::equal(as.begin(), as.end(), bs.begin(), bs.end(), [&](NodeId x, NodeId y) {
    return a.document.node(x).kind == b.document.node(y).kind;
  });
}

std::vector<std::uint32_t> align_blocks(const ParsedFile& a, const std::vector<NodeId>& as,
                                        const ParsedFile& b, const std::vector<NodeId>& bs) {
  std::vector<Features> texts;
  texts.reserve(as.size() + bs.size());
  for (const NodeId block : bs) texts.push_back(features_of_block(b, block));
  for (const NodeId block : as) texts.push_back(features_of_block(a, block));
  const TextComparison comparison(texts);
  return align_sequences(as.size(), bs.size(), [&](std::size_t i, std::span<Gain> row) {
    comparison.compare(bs.size() + i, row);
    for (std::size_t j = 0; j < row.size(); ++j) {
      const bool same_kind = texts[bs.size() + i].shape == texts[j].shape;
      row[j] = same_kind ? row[j] - BlockThreshold : Never;
    }
  });
}

/// Fills `unit.blocks` for a unit whose part of each locale is `outline[locale]`; `present` are the
/// locales that have it, the pivot first.
void pair_blocks(Unit& unit, const PageSet& set, const std::vector<Page>& pages,
                 const std::vector<LocaleIndex>& present,
                 const std::vector<std::uint32_t>& outline) {
  if (present.empty()) return;
  const ParsedFile& first = *pages[set.pages[present.front()]].file;
  const std::vector<NodeId> base = blocks_of(first, outline[present.front()]);
  unit.blocks.assign(base.size(), std::vector<std::uint32_t>(set.pages.size(), None));
  for (std::uint32_t block = 0; block < base.size(); ++block) {
    unit.blocks[block][present.front()] = block;
  }
  for (std::size_t at = 1; at < present.size(); ++at) {
    const LocaleIndex locale = present[at];
    const ParsedFile& file = *pages[set.pages[locale]].file;
    const std::vector<NodeId> own = blocks_of(file, outline[locale]);
    std::vector<std::uint32_t> partner(own.size(), Unpaired);
    if (same_kinds(file, own, first, base)) {
      for (std::uint32_t block = 0; block < own.size(); ++block) partner[block] = block;
    } else {
      partner = align_blocks(file, own, first, base);
    }
    for (std::uint32_t block = 0; block < own.size(); ++block) {
      if (partner[block] != Unpaired) {
        unit.blocks[partner[block]][locale] = block;
      } else {
        unit.blocks.emplace_back(set.pages.size(), None)[locale] = block;
      }
    }
  }
}

void pair_all_blocks(PageSet& set, const std::vector<Page>& pages) {
  const std::vector<LocaleIndex> order = pairing_order(set);
  pair_blocks(set.intro, set, pages, order, std::vector<std::uint32_t>(set.pages.size(), None));
  for (Unit& unit : set.units) {
    std::vector<LocaleIndex> present;
    for (const LocaleIndex locale : order) {
      if (unit.outline[locale] != None) present.push_back(locale);
    }
    pair_blocks(unit, set, pages, present, unit.outline);
  }
}

}  // namespace

void pair_units(PageSet& set, const std::vector<Page>& pages) {
  set.units.clear();
  Pairing(set, pages).run();
  name_units(set, pages);
  pair_all_blocks(set, pages);
}

void assign_anchors(const PageSet& set, std::vector<Page>& pages) {
  for (LocaleIndex locale = 0; locale < set.pages.size(); ++locale) {
    if (set.pages[locale] == None) continue;
    Page& page = pages[set.pages[locale]];
    page.anchors.assign(page.file->outline.size(), {});
    page.own_anchors.assign(page.file->outline.size(), {});
    for (const Unit& unit : set.units) {
      const std::uint32_t item = unit.outline[locale];
      if (item == None) continue;
      page.anchors[item] = unit.id;
      const std::string& own = page.file->outline[item].explicit_id;
      const bool is_free = std::none_of(set.units.begin(), set.units.end(),
                                        [&](const Unit& other) { return other.id == own; });
      if (!own.empty() && is_free) page.own_anchors[item] = own;
    }
  }
}

}  // namespace vade::model
