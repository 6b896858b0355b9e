#include "search/invert.h"

#include "search/compounds.h"
#include "search/impact.h"
#include "search/stemmer.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace vade::search {

namespace {

/// A surface of the whole locale.
struct Surface {
  std::string text;
  std::string key;
};

/// One term of one record, on its way to its group.
struct Occurrence {
  std::uint32_t record = 0;
  std::uint32_t weight = WholeWord;
  std::array<std::uint8_t, FieldCount> counts{};
};

class Inverter {
 public:
  Inverter(std::string_view locale, std::span<const CollectedPage> pages)
      : locale_(locale), pages_(pages) {}

  [[nodiscard]] InvertedIndex run() {
    merge_vocabularies();
    assign_groups();
    if (has_closed_compounds(locale_)) find_compounds();
    sort_occurrences();
    InvertedIndex index;
    index.records = static_cast<std::uint32_t>(lengths_.size());
    fill_groups(index);
    fill_dictionary(index);
    return index;
  }

 private:
  using Surfaces = std::vector<std::uint32_t>;  ///< by a vocabulary's term: index into surfaces_

  void merge_vocabularies();
  void assign_groups();
  void find_compounds();
  void sort_occurrences();
  void fill_groups(InvertedIndex& index) const;
  [[nodiscard]] bool represents(std::size_t surface, std::size_t begin, std::size_t end) const;
  void fill_dictionary(InvertedIndex& index) const;
  [[nodiscard]] PostingList postings_of(std::size_t group,
                                        const std::vector<FieldGains>& gains) const;

  /// Calls `visit(surface index, record, counts)` for each term of each record, in record order.
  template <class Visit>
  void for_each_term(const Visit& visit) const {
    std::uint32_t first_record = 0;
    for (const CollectedPage& page : pages_) {
      const Surfaces& surfaces = by_vocabulary_.at(page.vocabulary);
      for (const TermCount& term : page.terms.terms) {
        visit(surfaces[term.term], first_record + term.record, term.counts);
      }
      first_record += static_cast<std::uint32_t>(page.terms.lengths.size());
    }
  }

  /// Calls `visit(group, weight)` for the surface's own group and those of its parts.
  template <class Visit>
  void for_each_group(std::uint32_t surface, const Visit& visit) const {
    const std::uint32_t group = groups_[surface];
    visit(group, WholeWord);
    if (parts_.empty()) return;
    if (const auto& parts = parts_[surface]) {
      visit(groups_[parts->head], PartOfWord);
      visit(groups_[parts->tail], PartOfWord);
    } else if (const auto& unqualified = unqualified_[group]) {
      visit(*unqualified, QualifiedWord);
    }
  }

  std::string_view locale_;
  std::span<const CollectedPage> pages_;
  std::map<const Vocabulary*, Surfaces> by_vocabulary_;
  std::vector<Surface> surfaces_;  ///< sorted by key, then text
  // By surface; apart from it, because they are read for each of its occurrences.
  std::vector<std::uint32_t> groups_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::optional<CompoundParts>> parts_;        ///< by surface; empty without compounds
  std::vector<std::string> stems_;                         ///< by group, folded; sorted
  std::vector<std::optional<std::uint32_t>> unqualified_;  ///< by group: without a qualifier
  std::vector<std::array<std::uint32_t, FieldCount>> lengths_;  ///< by record
  std::vector<std::size_t> group_begins_;                       ///< into occurrences_, by group
  std::vector<Occurrence> occurrences_;                         ///< by group, then record
  std::size_t group_count_ = 0;
};

void Inverter::merge_vocabularies() {
  for (const CollectedPage& page : pages_) {
    by_vocabulary_.try_emplace(page.vocabulary);
    lengths_.insert(lengths_.end(), page.terms.lengths.begin(), page.terms.lengths.end());
  }
  TermTable all;
  for (auto& [vocabulary, numbers] : by_vocabulary_) {
    const TermTable& terms = vocabulary->surfaces();
    numbers.resize(terms.size());
    for (TermId id = 0; id < terms.size(); ++id) numbers[id] = all.intern(terms.term(id));
  }
  surfaces_.resize(all.size());
  for (TermId id = 0; id < all.size(); ++id) {
    surfaces_[id].text = all.term(id);
    surfaces_[id].key = text::fold(surfaces_[id].text);
  }
  std::vector<std::uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    return std::tie(surfaces_[a].key, surfaces_[a].text) <
           std::tie(surfaces_[b].key, surfaces_[b].text);
  });
  std::vector<std::uint32_t> rank(all.size());
  std::vector<Surface> sorted(all.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted[i] = std::move(surfaces_[order[i]]);
  }
  surfaces_ = std::move(sorted);
  for (auto& [vocabulary, numbers] : by_vocabulary_) {
    for (std::uint32_t& number : numbers) number = rank[number];
  }
  counts_.resize(surfaces_.size());
  for_each_term([this](std::uint32_t surface, std::uint32_t, const auto& counts) {
    counts_[surface] += std::accumulate(counts.begin(), counts.end(), 0U);
  });
}

void Inverter::assign_groups() {
  Stemmer stemmer(locale_);
  TermTable stems;
  groups_.reserve(surfaces_.size());
  for (const Surface& surface : surfaces_) {
    groups_.push_back(stems.intern(text::fold(stemmer.stem(surface.text))));
  }
  group_count_ = stems.size();
  std::vector<std::uint32_t> order(group_count_);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&stems](std::uint32_t a, std::uint32_t b) { return stems.term(a) < stems.term(b); });
  std::vector<std::uint32_t> rank(group_count_);
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (std::uint32_t& group : groups_) group = rank[group];
  stems_.reserve(group_count_);
  for (const std::uint32_t stem : order) stems_.emplace_back(stems.term(stem));
}

void Inverter::find_compounds() {
  // Inflections count together: a word that occurs once in the singular and once in the plural is
  // one.
  std::vector<std::uint32_t> group_counts(group_count_);
  for (std::size_t i = 0; i < surfaces_.size(); ++i) group_counts[groups_[i]] += counts_[i];
  std::vector<CorpusWord> words;
  words.reserve(surfaces_.size());
  for (std::size_t i = 0; i < surfaces_.size(); ++i) {
    words.push_back({surfaces_[i].text, group_counts[groups_[i]]});
  }
  parts_ = split_compounds(words);
  unqualified_ = without_qualifiers(stems_, qualifiers(locale_));
}

/// A counting sort: within a group, occurrences keep the order of their records.
void Inverter::sort_occurrences() {
  group_begins_.assign(group_count_ + 1, 0);
  for_each_term([this](std::uint32_t surface, std::uint32_t, const auto&) {
    for_each_group(surface,
                   [this](std::uint32_t group, std::uint32_t) { ++group_begins_[group + 1]; });
  });
  std::partial_sum(group_begins_.begin(), group_begins_.end(), group_begins_.begin());
  occurrences_.resize(group_begins_.back());
  std::vector<std::size_t> next(group_begins_.begin(), group_begins_.end() - 1);
  for_each_term([&](std::uint32_t surface, std::uint32_t record, const auto& counts) {
    for_each_group(surface, [&](std::uint32_t group, std::uint32_t weight) {
      occurrences_[next[group]++] = {record, weight, counts};
    });
  });
}

void Inverter::fill_groups(InvertedIndex& index) const {
  FieldLengths averages;
  for (const auto& lengths : lengths_) averages.add(lengths);
  std::vector<FieldGains> gains;
  gains.reserve(lengths_.size());
  for (const auto& lengths : lengths_) gains.push_back(averages.gains(lengths));
  index.groups.reserve(group_count_);
  for (std::size_t group = 0; group < group_count_; ++group) {
    index.groups.push_back(postings_of(group, gains));
  }
}

PostingList Inverter::postings_of(std::size_t group, const std::vector<FieldGains>& gains) const {
  PostingList postings;
  postings.reserve(group_begins_[group + 1] - group_begins_[group]);
  const std::size_t end = group_begins_[group + 1];
  for (std::size_t i = group_begins_[group]; i < end;) {
    const std::uint32_t record = occurrences_[i].record;
    Occurrences sum{};
    for (; i < end && occurrences_[i].record == record; ++i) {
      for (std::size_t field = 0; field < FieldCount; ++field) {
        sum[field] += occurrences_[i].weight * occurrences_[i].counts[field];
      }
    }
    std::uint8_t weight = impact(sum, gains[record]);
    const bool in_heading = sum[static_cast<std::size_t>(Field::Title)] > 0 ||
                            sum[static_cast<std::size_t>(Field::Heading)] > 0;
    if (in_heading) weight |= Posting::InHeading;
    postings.push_back({record, weight});
  }
  return postings;
}

/// Surfaces with the same key and group differ in accents only: the most frequent stands for them.
/// `begin` and `end` bound the surfaces with the same key.
bool Inverter::represents(std::size_t surface, std::size_t begin, std::size_t end) const {
  for (std::size_t other = begin; other < end; ++other) {
    if (groups_[other] != groups_[surface]) continue;
    if (counts_[other] > counts_[surface]) return false;
    if (counts_[other] == counts_[surface] && other < surface) return false;
  }
  return true;
}

void Inverter::fill_dictionary(InvertedIndex& index) const {
  for (std::size_t begin = 0, end = 0; begin < surfaces_.size(); begin = end) {
    while (end < surfaces_.size() && surfaces_[end].key == surfaces_[begin].key) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      const auto& [text, key] = surfaces_[i];
      if (key.empty() || !represents(i, begin, end)) continue;
      const auto frequency = static_cast<std::uint32_t>(index.groups[groups_[i]].size());
      index.dictionary.push_back({text, key, groups_[i], idf(frequency, index.records)});
      index.frequencies.push_back(counts_[i]);
    }
  }
}

}  // namespace

InvertedIndex invert(std::string_view locale, std::span<const CollectedPage> pages) {
  return Inverter(locale, pages).run();
}

}  // namespace vade::search
