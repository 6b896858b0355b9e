#include "search/lookup.h"

#include "search/compounds.h"
#include "search/dictionary_search.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vade::search {

namespace {

// templates/search.js has the same figures.
constexpr std::uint32_t JoinedWords = 56;
constexpr std::uint32_t SplitWord = 52;
constexpr std::size_t MostContinuations = 8;
constexpr std::size_t MostGuesses = 4;
constexpr std::size_t MostTails = 3;          ///< that are looked for when a word is taken apart
constexpr std::size_t ShortestHalf = 3;       ///< code points
constexpr std::size_t ShortestBeginning = 3;  ///< of a word that is not the last

/// Adds the groups of the first matches until `limit` new ones have come; `quality_of(match)`.
template <class Quality>
void add_candidates(Term& term, const Matches& matches, std::size_t limit,
                    const Quality& quality_of) {
  for (const Match& match : matches) {
    if (limit == 0) return;
    const bool known = std::any_of(
        term.candidates.begin(), term.candidates.end(),
        [&match](const Candidate& candidate) { return candidate.group == match.entry->group; });
    if (known) continue;
    term.candidates.push_back({match.entry->group, quality_of(match)});
    --limit;
  }
}

std::uint32_t own_quality(const Match& match) {
  return match.quality;
}

/// A rare guess of a common word must not outweigh what is really rare: the commonest counts.
void lower_idf(Term& term, const Matches& matches) {
  for (const Match& match : matches) term.idf = std::min<std::uint32_t>(term.idf, match.entry->idf);
}

/// The offsets behind each of the text's code points but the last.
std::vector<std::size_t> inner_offsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0; at < text.size();) {
    text::next_code_point(text, at);
    if (at < text.size()) offsets.push_back(at);
  }
  return offsets;
}

class LookupTask {
 public:
  LookupTask(IndexReader& index, std::size_t words)
      : manifest_(index.manifest()),
        dictionary_(index),
        scope_(words == 1 || !index.manifest().parts.empty() ? Scope::WholeDictionary
                                                             : Scope::SameFirstLetter),
        is_only_word_(words == 1) {}

  [[nodiscard]] base::Result<Lookup> run(std::vector<LookupWord> words);

 private:
  [[nodiscard]] base::Result<void> look_up_joined(std::vector<Term>& terms);
  void drop_common(std::vector<Term>& terms) const;
  [[nodiscard]] base::Result<void> add_continuations(Term& term);
  [[nodiscard]] base::Result<void> finish(Term term, WordEnd end);
  [[nodiscard]] base::Result<void> guess(Term term, WordEnd end);
  [[nodiscard]] base::Result<bool> take_apart(const Term& term);
  void take_two(const Term& term, std::pair<LookupWord, Matches> head,
                std::pair<LookupWord, Matches> tail);
  void take_nearest(Term term, const Matches& matches);

  const Manifest& manifest_;
  DictionarySearch dictionary_;
  Scope scope_;
  bool is_only_word_;
  Lookup result_;
};

base::Result<Lookup> LookupTask::run(std::vector<LookupWord> words) {
  if (words.empty()) return Lookup{};
  std::vector<Term> terms;
  for (LookupWord& word : words) {
    Term& term = terms.emplace_back();
    term.word = std::move(word);
    VADE_TRY(const Matches found, dictionary_.exact(term.word));
    add_candidates(term, found, found.size(), own_quality);
    lower_idf(term, found);
  }
  VADE_TRY_VOID(look_up_joined(terms));
  const std::string last = terms.back().word.surface;
  drop_common(terms);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool is_last = i + 1 == terms.size() && terms[i].word.surface == last;
    VADE_TRY_VOID(finish(std::move(terms[i]), is_last ? WordEnd::Open : WordEnd::Final));
  }
  return std::move(result_);
}

/// `time sheet` also means `timesheet`.
base::Result<void> LookupTask::look_up_joined(std::vector<Term>& terms) {
  for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
    VADE_TRY(const Matches found,
             dictionary_.exact({terms[i].word.surface + terms[i + 1].word.surface,
                                terms[i].word.key + terms[i + 1].word.key}));
    for (Term* term : {&terms[i], &terms[i + 1]}) {
      if (term->candidates.empty()) lower_idf(*term, found);
      add_candidates(*term, found, found.size(), [](const Match&) { return JoinedWords; });
    }
  }
  return {};
}

/// In a large index, words that nearly every record holds only cost time beside words that are
/// rarer.
void LookupTask::drop_common(std::vector<Term>& terms) const {
  const auto is_rare = [this](const Term& term) {
    return term.candidates.empty() || term.idf > manifest_.common_idf;
  };
  if (std::none_of(terms.begin(), terms.end(), is_rare)) return;
  terms.erase(std::stable_partition(terms.begin(), terms.end(), is_rare), terms.end());
}

/// A continuation counts half if the word as it stands is one.
base::Result<void> LookupTask::add_continuations(Term& term) {
  VADE_TRY(const Matches found, dictionary_.continuations(term.word.key));
  const bool is_word = !term.candidates.empty();
  if (!is_word) lower_idf(term, found);
  add_candidates(term, found, MostContinuations, [is_word](const Match& match) {
    return is_word ? match.quality / 2 : match.quality;
  });
  return {};
}

base::Result<void> LookupTask::finish(Term term, WordEnd end) {
  const std::size_t length = text::code_points(term.word.key);
  const bool continues = end == WordEnd::Open
                             ? length > 1 || is_only_word_
                             : term.candidates.empty() && length >= ShortestBeginning;
  if (continues) VADE_TRY_VOID(add_continuations(term));
  if (term.candidates.empty()) return guess(std::move(term), end);
  result_.terms.push_back(std::move(term));
  return {};
}

base::Result<void> LookupTask::guess(Term term, WordEnd end) {
  VADE_TRY(const Matches nearest, dictionary_.nearest(term.word.key, end, scope_));
  if (!nearest.empty() && nearest.front().quality >= OneEdit) {
    take_nearest(std::move(term), nearest);
    return {};
  }
  VADE_TRY(const bool are_two, take_apart(term));
  if (are_two) return {};
  if (!nearest.empty()) {
    take_nearest(std::move(term), nearest);
    return {};
  }
  VADE_TRY(const Matches similar, dictionary_.same_beginning(term.word.key));
  if (similar.empty())
    result_.unknown.push_back(std::move(term.word.surface));
  else
    take_nearest(std::move(term), similar);
  return {};
}

/// The surest matches stand for the word.
void LookupTask::take_nearest(Term term, const Matches& matches) {
  const std::uint32_t surest = matches.front().quality;
  Matches best;
  for (const Match& match : matches) {
    if (match.quality == surest && best.size() < MostGuesses) best.push_back(match);
  }
  lower_idf(term, best);
  add_candidates(term, best, MostGuesses, own_quality);
  result_.corrections.push_back({term.word.surface, best.front().entry->surface});
  result_.terms.push_back(std::move(term));
}

/// `timesheet` where the corpus has only `time sheet`; the longest first half that is a word wins.
base::Result<bool> LookupTask::take_apart(const Term& term) {
  const std::string_view key = term.word.key;
  const std::vector<std::size_t> offsets = inner_offsets(key);
  std::size_t tails = 0;
  for (std::size_t i = offsets.size() + 1 - std::min(ShortestHalf, offsets.size() + 1);
       i >= ShortestHalf && tails < MostTails; --i) {
    const std::string_view whole_head = key.substr(0, offsets[i - 1]);
    const auto heads = manifest_.closed_compounds ? without_linker(whole_head)
                                                  : std::vector<std::string_view>{whole_head};
    for (const std::string_view head : heads) {
      const LookupWord head_word{std::string(head), std::string(head)};
      VADE_TRY(Matches found_head, dictionary_.exact(head_word));
      if (found_head.empty()) continue;
      const std::string tail(key.substr(offsets[i - 1]));
      ++tails;
      VADE_TRY(Matches found_tail, dictionary_.exact({tail, tail}));
      if (found_tail.empty()) break;
      take_two(term, {head_word, std::move(found_head)},
               {LookupWord{tail, tail}, std::move(found_tail)});
      return true;
    }
  }
  return false;
}

void LookupTask::take_two(const Term& term, std::pair<LookupWord, Matches> head,
                          std::pair<LookupWord, Matches> tail) {
  result_.corrections.push_back({term.word.surface, head.second.front().entry->surface + " " +
                                                        tail.second.front().entry->surface});
  for (auto* half : {&head, &tail}) {
    Term& added = result_.terms.emplace_back();
    added.word = std::move(half->first);
    add_candidates(added, half->second, half->second.size(),
                   [](const Match&) { return SplitWord; });
    lower_idf(added, half->second);
  }
}

}  // namespace

base::Result<Lookup> look_up(IndexReader& index, std::vector<LookupWord> words) {
  if (words.size() > MostWords) words.resize(MostWords);
  LookupTask task(index, words.size());
  return task.run(std::move(words));
}

}  // namespace vade::search
