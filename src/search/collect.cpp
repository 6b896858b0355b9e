#include "search/collect.h"

#include "search/words.h"
#include "text/fold.h"
#include "text/words.h"

#include <algorithm>
#include <limits>
#include <string>

namespace vade::search {

namespace {

/// The words from `begin` up to `end`, which single hyphens join, as one word.
std::string without_hyphens(std::string_view text, const std::vector<text::Word>& words,
                            std::size_t begin, std::size_t end) {
  std::string joined;
  for (std::size_t i = begin; i < end; ++i) {
    joined += text.substr(words[i].begin, words[i].end - words[i].begin);
  }
  return joined;
}

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
    flush(i, result);
  }
  return result;
}

void Vocabulary::add_field(std::string_view text, Field field, std::uint32_t& length) {
  const std::string normal = text::nfc(text);
  const std::vector<text::Word> words = text::words(normal);
  length = static_cast<std::uint32_t>(words.size());
  std::size_t chain = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].joined) chain = i;
    add_word(std::string_view(normal).substr(words[i].begin, words[i].end - words[i].begin), field);
    const bool chain_ends = i + 1 == words.size() || !words[i + 1].joined;
    if (!chain_ends || chain == i) continue;
    const std::string joined = without_hyphens(normal, words, chain, i + 1);
    if (!is_number(joined)) add_word(joined, field);
  }
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

void Vocabulary::flush(std::uint32_t record, PageTerms& page) {
  for (const TermId term : touched_) {
    page.terms.push_back({term, record, counts_[term]});
    counts_[term] = {};
  }
  touched_.clear();
}

}  // namespace vade::search
