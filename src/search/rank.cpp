#include "search/rank.h"

#include <algorithm>
#include <map>

namespace vade::search {

namespace {

// templates/search.js has the same figures.
constexpr std::uint64_t HeadingBonus =
    60;  ///< in impacts, for a heading that covers the whole query
constexpr std::uint64_t HighestImpact = 127;
constexpr std::uint64_t HighestQuality = 64;

// What counts for a record that does not hold a term itself: of the score, and of the coverage (64
// is full).
constexpr std::uint32_t TitleShare = 2;
constexpr std::uint32_t PageShare = 4;
constexpr std::uint64_t FullCoverage = 64;
constexpr std::uint64_t TitleCoverage = 48;
constexpr std::uint64_t PageCoverage = 24;
constexpr std::uint64_t HeadingByTitle = 32;

/// What the terms contribute to one record or page, by term.
struct Contributions {
  std::vector<std::uint32_t> scores;
  std::vector<bool> in_heading;

  explicit Contributions(std::size_t terms) : scores(terms), in_heading(terms) {}
};

/// What stands on a page: the greatest contribution of any record, and that of the title.
struct PageContributions {
  std::vector<std::uint32_t> anywhere;
  std::vector<std::uint32_t> title;

  explicit PageContributions(std::size_t terms) : anywhere(terms), title(terms) {}
};

using RecordMap = std::map<std::uint32_t, Contributions>;
using PageMap = std::map<std::uint32_t, PageContributions>;  ///< by first record

base::Result<RecordMap> collect(IndexReader& index, const std::vector<Term>& terms) {
  RecordMap records;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (const Candidate& candidate : terms[i].candidates) {
      VADE_TRY(const PostingList* postings, index.postings(candidate.group));
      for (const Posting& posting : *postings) {
        Contributions& record = records.try_emplace(posting.record, terms.size()).first->second;
        const std::uint32_t impact = posting.weight & Posting::ImpactMask;
        record.scores[i] = std::max(record.scores[i], terms[i].idf * impact * candidate.quality);
        if ((posting.weight & Posting::InHeading) != 0) record.in_heading[i] = true;
      }
    }
  }
  return records;
}

PageMap collect_pages(const IndexReader& index, const RecordMap& records, std::size_t terms) {
  PageMap pages;
  for (const auto& [record, contributions] : records) {
    const std::uint32_t first = index.page_begin(record);
    PageContributions& page = pages.try_emplace(first, terms).first->second;
    for (std::size_t i = 0; i < terms; ++i) {
      page.anywhere[i] = std::max(page.anywhere[i], contributions.scores[i]);
      if (record == first && contributions.in_heading[i]) page.title[i] = contributions.scores[i];
    }
  }
  return pages;
}

std::uint64_t total_idf(const std::vector<Term>& terms) {
  std::uint64_t total = 0;
  for (const Term& term : terms) total += term.idf;
  return total;
}

std::uint64_t weigh(const Contributions& record, const PageContributions& page,
                    const std::vector<Term>& terms) {
  std::uint64_t sum = 0;
  std::uint64_t coverage = 0;
  std::uint64_t heading = 0;
  const std::uint64_t total = total_idf(terms);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::uint64_t idf = terms[i].idf;
    sum += std::max({record.scores[i], page.title[i] / TitleShare, page.anywhere[i] / PageShare});
    if (record.scores[i] > 0)
      coverage += idf * FullCoverage;
    else if (page.title[i] > 0)
      coverage += idf * TitleCoverage;
    else if (page.anywhere[i] > 0)
      coverage += idf * PageCoverage;
    if (record.in_heading[i])
      heading += idf * FullCoverage;
    else if (page.title[i] > 0)
      heading += idf * HeadingByTitle;
  }
  if (total == 0) return 0;
  // Coverages become 0 to 256 here, their squares 0 to 65,536.
  const std::uint64_t covered = 4 * coverage / total;
  const std::uint64_t headed = 4 * heading / total;
  return sum * covered * covered / 65'536 +
         total * HighestQuality * HeadingBonus * headed * headed / 65'536;
}

}  // namespace

base::Result<std::vector<RankedRecord>> rank(IndexReader& index, const std::vector<Term>& terms,
                                             std::size_t limit) {
  VADE_TRY(const RecordMap records, collect(index, terms));
  const PageMap pages = collect_pages(index, records, terms.size());

  struct Weighed {
    std::uint32_t record;
    std::uint64_t weight;
  };

  std::vector<Weighed> weighed;
  weighed.reserve(records.size());
  for (const auto& [record, contributions] : records) {
    weighed.push_back({record, weigh(contributions, pages.at(index.page_begin(record)), terms)});
  }
  std::stable_sort(weighed.begin(), weighed.end(),
                   [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
  if (weighed.size() > limit) weighed.resize(limit);

  const std::uint64_t highest = std::max<std::uint64_t>(
      1, total_idf(terms) * HighestQuality * (HighestImpact + HeadingBonus));
  std::vector<RankedRecord> ranked;
  for (const Weighed& each : weighed) {
    ranked.push_back({each.record, static_cast<std::uint32_t>(1'000 * each.weight / highest)});
  }
  return ranked;
}

}  // namespace vade::search
