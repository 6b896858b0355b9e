#include "l10n/match.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace vade::l10n {
namespace {

using model::None;

constexpr std::uint64_t NoText = TextFacts::NoText;

/// A line of the page with the part that it belonged to when it was written.
struct Entry {
  const LedgerLine* line = nullptr;
  std::string_view part;   ///< `fees` of `faq#fees/p1`
  std::string_view block;  ///< `p1`; empty for a title
  bool is_taken = false;
};

/// How a line is found for a unit, the surest way first.
enum class By : std::uint8_t { Both, Source, Target };

bool agrees(By by, const LedgerLine& line, const TranslationUnit& unit) {
  const bool source = line.source == unit.source.hash;
  const bool target = line.target == unit.target.hash;
  switch (by) {
    case By::Both:
      return source && target;
    case By::Source:
      return source && unit.source.is_there();
    case By::Target:
      return target && unit.target.is_there();
  }
  return false;
}

class Matching {
 public:
  Matching(const model::Site& site, PageStatus& page, std::span<const LedgerLine> lines)
      : site_(site), set_(site.sets[page.set]), page_(page) {
    const std::size_t id_size = set_.id.size() + 1;  // with the `#`
    entries_.reserve(lines.size());
    for (const LedgerLine& line : lines) {
      const std::string_view rest = line.id.substr(id_size);
      const std::size_t slash = rest.find('/');
      const bool is_block = slash != std::string_view::npos;
      entries_.push_back(
          {&line, rest.substr(0, slash), is_block ? rest.substr(slash + 1) : std::string_view()});
    }
  }

  void run() {
    page_.is_recorded = !entries_.empty();
    if (!page_.is_recorded || all_in_order()) return;
    follow_renamed_parts();
    pair_as_recorded();
    match(By::Both, true);
    match(By::Source, true);
    match(By::Target, true);
    match(By::Both, false);
    match(By::Source, false);
    match(By::Target, false);
    match_by_id();
    for (TranslationUnit& unit : page_.units) unit.state = state_of(unit);
  }

 private:
  /// The name of a unit's part, as lines have it.
  [[nodiscard]] std::string_view part_of(const TranslationUnit& unit) const {
    if (unit.kind == UnitKind::PageTitle) return "@title";
    if (unit.kind == UnitKind::PageDescription) return "@description";
    return unit.unit == None ? std::string_view() : std::string_view(set_.units[unit.unit].id);
  }

  /// Nearly always nothing has changed, and as many lines as units say so.
  bool all_in_order() {
    if (entries_.size() != page_.units.size()) return false;
    match(By::Both, true);
    const bool all = std::all_of(page_.units.begin(), page_.units.end(),
                                 [](const TranslationUnit& unit) { return unit.line != nullptr; });
    for (TranslationUnit& unit : page_.units) {
      unit.state = all ? UnitState::Current : UnitState::Unrecorded;
      if (!all) unit.line = nullptr;
    }
    if (!all) {
      for (Entry& entry : entries_) entry.is_taken = false;
    }
    return all;
  }

  void take(TranslationUnit& unit, Entry& entry) {
    unit.line = entry.line;
    entry.is_taken = true;
  }

  /// Lines of one part stand together or nearly so: the search goes on where the last one ended.
  void match(By by, bool in_part) {
    std::size_t start = 0;
    for (TranslationUnit& unit : page_.units) {
      if (unit.line != nullptr) continue;
      const std::string_view part = part_of(unit);
      for (std::size_t step = 0; step < entries_.size(); ++step) {
        const std::size_t at = (start + step) % entries_.size();
        Entry& entry = entries_[at];
        if (entry.is_taken || !agrees(by, *entry.line, unit)) continue;
        if (in_part && entry.part != part) continue;
        if (!is_same_kind(entry, unit)) continue;
        take(unit, entry);
        start = at + 1;
        break;
      }
    }
  }

  /// A title's line is for titles only.
  static bool is_same_kind(const Entry& entry, const TranslationUnit& unit) {
    if (entry.part.starts_with('@')) {
      return unit.kind == UnitKind::PageTitle || unit.kind == UnitKind::PageDescription;
    }
    return entry.block.empty() == (unit.kind == UnitKind::Title);
  }

  void match_by_id() {
    for (TranslationUnit& unit : page_.units) {
      if (unit.line != nullptr) continue;
      const std::string id = unit_id(site_, page_, unit);
      for (Entry& entry : entries_) {
        if (!entry.is_taken && entry.line->id == id) take(unit, entry);
      }
    }
  }

  /// Without ids written by hand a part is called after its title: lines of a part that is gone
  /// belong to the part without lines that has most of their texts.
  void follow_renamed_parts() {
    for (std::uint32_t index = 0; index < set_.units.size(); ++index) {
      const std::string_view id = set_.units[index].id;
      if (has_entries(id)) continue;
      std::string_view best;
      std::size_t most = 0;
      for (const Entry& entry : entries_) {
        if (is_part(entry.part) || entry.part == best) continue;
        const std::size_t common = texts_in_common(entry.part, index);
        if (common > most) {
          most = common;
          best = entry.part;
        }
      }
      if (most == 0) continue;
      for (Entry& entry : entries_) {
        if (entry.part == best) entry.part = id;
      }
    }
  }

  [[nodiscard]] bool has_entries(std::string_view part) const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const Entry& entry) { return entry.part == part; });
  }

  [[nodiscard]] bool is_part(std::string_view part) const {
    if (part.empty() || part.starts_with('@')) return true;
    return std::any_of(set_.units.begin(), set_.units.end(),
                       [&](const model::Unit& unit) { return unit.id == part; });
  }

  [[nodiscard]] std::size_t texts_in_common(std::string_view part, std::uint32_t index) const {
    std::size_t common = 0;
    for (const TranslationUnit& unit : page_.units) {
      if (unit.unit != index) continue;
      for (const Entry& entry : entries_) {
        if (entry.part != part || !is_same_kind(entry, unit)) continue;
        if (agrees(By::Source, *entry.line, unit)) ++common;
        if (agrees(By::Target, *entry.line, unit)) ++common;
      }
    }
    return common;
  }

  /// Pairs blocks as lines say that have both their texts, whatever the model has paired.
  void pair_as_recorded() {
    for (const Entry& entry : entries_) {
      if (entry.block.empty() || entry.line->source == NoText || entry.line->target == NoText) {
        continue;
      }
      const std::size_t source = find(entry, &TranslationUnit::source, entry.line->source);
      const std::size_t target = find(entry, &TranslationUnit::target, entry.line->target);
      const bool both = source != page_.units.size() && target != page_.units.size();
      if (!both || source == target) continue;
      if (is_recorded_pair(page_.units[source]) || is_recorded_pair(page_.units[target])) continue;
      std::swap(page_.units[source].target, page_.units[target].target);
    }
    std::erase_if(page_.units, [](const TranslationUnit& unit) {
      return !unit.source.is_there() && !unit.target.is_there();
    });
  }

  /// The first unit of the entry's part whose `side` has this hash; the number of units if none.
  [[nodiscard]] std::size_t find(const Entry& entry, UnitText TranslationUnit::*side,
                                 std::uint64_t hash) const {
    const auto found =
        std::find_if(page_.units.begin(), page_.units.end(), [&](const TranslationUnit& unit) {
          return (unit.*side).hash == hash && unit.kind == UnitKind::Block &&
                 part_of(unit) == entry.part;
        });
    return static_cast<std::size_t>(found - page_.units.begin());
  }

  [[nodiscard]] bool is_recorded_pair(const TranslationUnit& unit) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
      return agrees(By::Both, *entry.line, unit) && unit.source.is_there() &&
             unit.target.is_there();
    });
  }

  static UnitState state_of(const TranslationUnit& unit) {
    if (unit.line == nullptr) {
      return unit.target.is_there() ? UnitState::Unrecorded : UnitState::Missing;
    }
    const bool source_same = unit.line->source == unit.source.hash;
    const bool target_same = unit.line->target == unit.target.hash;
    const bool lost = !unit.target.is_there() && unit.line->target != NoText;
    if (lost) return UnitState::Missing;
    if (source_same) return UnitState::Current;
    return target_same ? UnitState::Stale : UnitState::Unconfirmed;
  }

  const model::Site& site_;
  const model::PageSet& set_;
  PageStatus& page_;
  std::vector<Entry> entries_;
};

}  // namespace

void match_ledger(const model::Site& site, PageStatus& page, std::span<const LedgerLine> lines) {
  Matching(site, page, lines).run();
}

}  // namespace vade::l10n
