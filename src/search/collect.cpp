#include "search/collect.h"

#include "search/words.h"
#include "text/fold.h"
#include "text/words.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>

namespace vade::search {

namespace {

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

PageTerms Vocabulary::collect(const PageRecords& page) {
  PageTerms result;
  result.lengths.resize(page.records.size());
  for (std::uint32_t i = 0; i < page.records.size(); ++i) {
    auto& lengths = result.lengths[i];
    const auto add = [&](std::string_view text, Field field) {
      add_field(text, field, lengths[static_cast<std::size_t>(field)]);
    };
    if (i == 0) {
      add(page.title, Field::Title);
      add(page.description, Field::Description);
    }
    add(page.records[i].heading, Field::Heading);
    add(page.records[i].text, Field::Body);
    flush(i);
  }
  result.terms.assign(flushed_.begin(), flushed_.end());  // and no more room than they need
  flushed_.clear();
  return result;
}

void Vocabulary::add_field(std::string_view text, Field field, std::uint32_t& length) {
  length = text::is_nfc(text) ? add_words(text, field) : add_words(text::nfc(text), field);
}

std::uint32_t Vocabulary::add_words(std::string_view text, Field field) {
  std::uint32_t count = 0;
  std::size_t chain_begin = 0;  // of the words that hyphens join to the last one
  std::size_t chain_end = 0;
  std::size_t chain_words = 0;
  text::WordReader reader(text);
  for (text::Word word; reader.next(word); ++count) {
    if (!word.joined) {
      if (chain_words > 1) add_joined(text.substr(chain_begin, chain_end - chain_begin), field);
      chain_begin = word.begin;
      chain_words = 0;
    }
    ++chain_words;
    chain_end = word.end;
    add_word(word.in(text), field);
  }
  if (chain_words > 1) add_joined(text.substr(chain_begin, chain_end - chain_begin), field);
  return count;
}

/// Words that hyphens join count as one word too, but numbers do not (phone numbers, dates).
void Vocabulary::add_joined(std::string_view chain, Field field) {
  std::string joined;
  joined.reserve(chain.size());
  std::copy_if(chain.begin(), chain.end(), std::back_inserter(joined),
               [](char c) { return c != '-'; });
  if (!is_number(joined)) add_word(joined, field);
}

void Vocabulary::add_word(std::string_view written, Field field) {
  const TermId id = written_.intern(written);
  if (id + std::size_t{1} == written_begins_.size()) {
    for (const std::string& surface : surfaces_of(written)) {
      terms_of_written_.push_back(surfaces_.intern(surface));
    }
    written_begins_.push_back(static_cast<std::uint32_t>(terms_of_written_.size()));
    counts_.resize(surfaces_.size());
  }
  for (std::uint32_t i = written_begins_[id]; i < written_begins_[id + 1]; ++i) {
    add_term(terms_of_written_[i], field);
  }
}

void Vocabulary::add_term(TermId term, Field field) {
  auto& counts = counts_[term];
  if (std::all_of(counts.begin(), counts.end(), [](std::uint8_t count) { return count == 0; })) {
    touched_.push_back(term);
  }
  std::uint8_t& count = counts[static_cast<std::size_t>(field)];
  if (count < std::numeric_limits<std::uint8_t>::max()) ++count;
}

void Vocabulary::flush(std::uint32_t record) {
  for (const TermId term : touched_) {
    flushed_.push_back({term, record, counts_[term]});
    counts_[term] = {};
  }
  touched_.clear();
}

}  // namespace vade::search
