#include "search/query.h"

#include "search/lookup.h"
#include "search/rank.h"
#include "search/reader.h"
#include "search/words.h"

#include <algorithm>
#include <utility>

namespace vade::search {

namespace {

/// So many of the best records are read to see whether one is called what the query says.
constexpr std::size_t NamedWindow = 8;
constexpr std::uint32_t NamedScore = 1'000;

bool same_words(const std::vector<LookupWord>& a, const std::vector<LookupWord>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const LookupWord& x, const LookupWord& y) { return x.key == y.key; });
}

/// Puts those of the first records first whose heading, or for a page its title, is the query:
/// groups do not tell `Language` from `Languages`, nor a short title from a longer one.
base::Result<void> put_named_first(IndexReader& index, const std::vector<LookupWord>& query,
                                   std::vector<RankedRecord>& ranked) {
  const auto end =
      ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), NamedWindow));
  for (auto each = ranked.begin(); each != end; ++each) {
    VADE_TRY(const ShownRecord shown, index.display(each->record));
    const std::string& heading = shown.page->records[shown.index].heading;
    const bool named =
        same_words(query, query_words(heading.empty() ? shown.page->title : heading));
    if (named) each->score = NamedScore;
  }
  std::stable_partition(ranked.begin(), end,
                        [](const RankedRecord& each) { return each.score == NamedScore; });
  return {};
}

Hit make_hit(const ShownRecord& shown, const RankedRecord& ranked) {
  const DisplayPage& page = *shown.page;
  const DisplayRecord& record = page.records[shown.index];
  Hit hit;
  hit.url = record.anchor.empty() ? page.url : page.url + "#" + record.anchor;
  hit.title = page.title;
  hit.section = record.heading;
  for (std::uint32_t at = record.parent; at != 0; at = page.records[at].parent) {
    hit.path.push_back(page.records[at].heading);
  }
  std::reverse(hit.path.begin(), hit.path.end());
  hit.excerpt = record.excerpt;
  hit.record = ranked.record;
  hit.score = ranked.score;
  return hit;
}

}  // namespace

Searcher::Searcher(std::unique_ptr<IndexReader> reader) : reader_(std::move(reader)) {}

Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

base::Result<Searcher> Searcher::open(std::string_view locale, Loader loader) {
  VADE_TRY(IndexReader reader, IndexReader::open(locale, std::move(loader)));
  return Searcher(std::make_unique<IndexReader>(std::move(reader)));
}

base::Result<Answer> Searcher::search(std::string_view query, std::size_t limit) {
  const std::vector<LookupWord> words = query_words(query);
  VADE_TRY(Lookup lookup, look_up(*reader_, words));
  VADE_TRY(std::vector<RankedRecord> ranked,
           rank(*reader_, lookup.terms, std::max(limit, NamedWindow)));
  VADE_TRY_VOID(put_named_first(*reader_, words, ranked));
  if (ranked.size() > limit) ranked.resize(limit);
  Answer answer{{}, std::move(lookup.corrections), std::move(lookup.unknown)};
  for (const RankedRecord& each : ranked) {
    VADE_TRY(const ShownRecord shown, reader_->display(each.record));
    answer.hits.push_back(make_hit(shown, each));
  }
  return answer;
}

}  // namespace vade::search
