#include "search/query.h"

#include "search/lookup.h"
#include "search/rank.h"
#include "search/reader.h"
#include "search/words.h"

#include <algorithm>
#include <utility>

namespace vade::search {

namespace {

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
  VADE_TRY(Lookup lookup, look_up(*reader_, query_words(query)));
  VADE_TRY(const std::vector<RankedRecord> ranked, rank(*reader_, lookup.terms, limit));
  Answer answer{{}, std::move(lookup.corrections), std::move(lookup.unknown)};
  for (const RankedRecord& each : ranked) {
    VADE_TRY(const ShownRecord shown, reader_->display(each.record));
    answer.hits.push_back(make_hit(shown, each));
  }
  return answer;
}

}  // namespace vade::search
