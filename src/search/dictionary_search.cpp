#include "search/dictionary_search.h"

#include "search/edit_distance.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace vade::search {

namespace {

// templates/search.js has the same figures.
constexpr std::uint32_t OtherAccents = 60;
constexpr std::array<std::uint32_t, 3> WholeWordQuality = {FullQuality, 44, 32};  ///< by edits
constexpr std::array<std::uint32_t, 3> BeginningQuality = {FullQuality, OneEdit, 24};
constexpr std::uint32_t SameBeginning = 28;

constexpr std::size_t MostPrefixParts =
    3;  ///< beyond that, more letters are better than more parts

/// Parts of the dictionary, [begin, end).
struct PartRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The parts that may hold keys that begin with `prefix`; the first may hold `prefix` itself.
PartRange parts_with_prefix(const Manifest& manifest, std::string_view prefix) {
  const auto& parts = manifest.dictionary;
  if (parts.empty()) return {};
  std::size_t begin = 0;
  while (begin + 1 < parts.size() && parts[begin + 1].first_key <= prefix) ++begin;
  std::size_t end = begin + 1;
  while (end < parts.size() && parts[end].first_key.starts_with(prefix)) ++end;
  return {begin, end};
}

std::u32string decode(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += text::next_code_point(text, at);
  return points;
}

/// The first `count` characters of `text`.
std::string_view beginning(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) text::next_code_point(text, end);
  return text.substr(0, end);
}

/// Calls `visit(entry)` for each entry of the parts.
template <class Visit>
base::Result<void> for_each_entry(IndexReader& index, PartRange parts, const Visit& visit) {
  for (std::size_t i = parts.begin; i < parts.end; ++i) {
    VADE_TRY(const auto* entries, index.dictionary(i));
    for (const DictionaryEntry& entry : *entries) visit(entry);
  }
  return {};
}

/// Surest first, then commonest; else the dictionary's order.
void sort_by_likelihood(Matches& matches) {
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.quality != b.quality ? a.quality > b.quality : a.entry->idf < b.entry->idf;
  });
}

std::size_t edits_allowed(std::size_t length) {
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

/// How surely `key` is what `word` was meant to be; 0 if it is too far away.
std::uint32_t nearness(std::u32string_view word, std::u32string_view key, WordEnd end) {
  const std::size_t allowed = edits_allowed(word.size());
  const std::size_t longest = word.size() + allowed;
  const bool too_long = key.size() > longest;
  if (key.size() + allowed < word.size() || (too_long && end == WordEnd::Final)) return 0;
  const EditDistance distance = edit_distance(word, key.substr(0, longest));
  std::uint32_t quality = 0;
  if (!too_long && distance.whole <= allowed) quality = WholeWordQuality[distance.whole];
  if (end == WordEnd::Open && distance.prefix <= allowed) {
    quality = std::max(quality, BeginningQuality[distance.prefix]);
  }
  return quality;
}

base::Result<Matches> near_in(IndexReader& index, std::string_view key, WordEnd end,
                              PartRange parts) {
  Matches found;
  const std::u32string word = decode(key);
  VADE_TRY_VOID(for_each_entry(index, parts, [&](const DictionaryEntry& entry) {
    const std::uint32_t quality = nearness(word, decode(entry.key), end);
    if (quality > 0) found.push_back({&entry, quality});
  }));
  sort_by_likelihood(found);
  return found;
}

}  // namespace

base::Result<Matches> DictionarySearch::exact(const LookupWord& word) {
  Matches found;
  const auto compare = [&](const DictionaryEntry& entry) {
    if (entry.key != word.key) return;
    found.push_back({&entry, entry.surface == word.surface ? FullQuality : OtherAccents});
  };
  for (const DictionaryEntry& entry : index_.manifest().frequent) compare(entry);
  if (!found.empty()) return found;
  const PartRange parts = parts_with_prefix(index_.manifest(), word.key);
  VADE_TRY_VOID(
      for_each_entry(index_, {parts.begin, std::min(parts.begin + 1, parts.end)}, compare));
  return found;
}

base::Result<Matches> DictionarySearch::continuations(std::string_view key) {
  Matches found;
  const std::size_t length = text::code_points(key);
  PartRange parts = parts_with_prefix(index_.manifest(), key);
  parts.end = std::min(parts.end, parts.begin + MostPrefixParts);
  VADE_TRY_VOID(for_each_entry(index_, parts, [&](const DictionaryEntry& entry) {
    if (entry.key.size() <= key.size() || !entry.key.starts_with(key)) return;
    const std::size_t quality = 20 + 36 * length / text::code_points(entry.key);
    found.push_back({&entry, static_cast<std::uint32_t>(quality)});
  }));
  std::stable_sort(found.begin(), found.end(),
                   [](const Match& a, const Match& b) { return a.entry->idf < b.entry->idf; });
  return found;
}

base::Result<Matches> DictionarySearch::nearest(std::string_view key, WordEnd end, Scope scope) {
  if (edits_allowed(text::code_points(key)) == 0) return Matches{};
  Matches best;
  for (const std::size_t letters : {2U, 1U}) {
    const PartRange parts = parts_with_prefix(index_.manifest(), beginning(key, letters));
    VADE_TRY(Matches found, near_in(index_, key, end, parts));
    if (!found.empty()) best = std::move(found);
    if (!best.empty() && best.front().quality >= OneEdit) return best;
  }
  if (!best.empty() || scope == Scope::SameFirstLetter) return best;
  return near_in(index_, key, end, {0, index_.manifest().dictionary.size()});
}

base::Result<Matches> DictionarySearch::same_beginning(std::string_view key) {
  constexpr std::size_t ShortestWord = 5;
  constexpr std::size_t ShortestBeginning = 4;
  constexpr std::size_t LongestRest = 4;
  Matches found;
  const std::u32string word = decode(key);
  if (word.size() < ShortestWord) return found;
  const std::size_t least = std::max(ShortestBeginning, (5 * word.size() + 7) / 8);
  PartRange parts = parts_with_prefix(index_.manifest(), beginning(key, least));
  parts.end = std::min(parts.end, parts.begin + MostPrefixParts);
  VADE_TRY_VOID(for_each_entry(index_, parts, [&](const DictionaryEntry& entry) {
    const std::u32string candidate = decode(entry.key);
    const auto end =
        std::mismatch(word.begin(), word.end(), candidate.begin(), candidate.end()).first;
    const auto shared = static_cast<std::size_t>(end - word.begin());
    if (shared < least || candidate.size() - shared > LongestRest) return;
    const std::size_t missing = std::min<std::size_t>(word.size() - shared, SameBeginning - 1);
    found.push_back({&entry, static_cast<std::uint32_t>(SameBeginning - missing)});
  }));
  sort_by_likelihood(found);
  return found;
}

}  // namespace vade::search
