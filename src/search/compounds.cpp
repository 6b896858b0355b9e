#include "search/compounds.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace vade::search {

namespace {

using Positions = std::unordered_map<std::string_view, std::uint32_t>;

/// Once may be a typing error or a name.
constexpr std::uint32_t CountOfRealWord = 2;

/// A compound may be this often more frequent than its parts (their geometric mean).
constexpr std::uint64_t FrequencyFactor = 4;

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The offsets at which both sides have at least `ShortestPart` code points.
std::vector<std::size_t> cuts(std::string_view word) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < word.size(); text::next_code_point(word, at)) starts.push_back(at);
  if (starts.size() < 2 * ShortestPart) return {};
  return {starts.begin() + ShortestPart, starts.end() - (ShortestPart - 1)};
}

constexpr std::string_view DutchQualifiers[] = {"basis", "eind", "hoofd",     "neven",
                                                "proef", "sub",  "standaard", "super"};

class Splitter {
 public:
  explicit Splitter(std::span<const CorpusWord> words) : words_(words) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (words[i].count >= CountOfRealWord) positions_.emplace(words[i].text, i);
    }
  }

  [[nodiscard]] std::optional<CompoundParts> split(const CorpusWord& word) const {
    std::optional<CompoundParts> best;
    std::uint64_t best_product = 0;
    for (const std::size_t cut : cuts(word.text)) {
      const auto tail = positions_.find(word.text.substr(cut));
      if (tail == positions_.end()) continue;
      for (const std::string_view head_text : without_linker(word.text.substr(0, cut))) {
        const auto head = positions_.find(head_text);
        if (head == positions_.end()) continue;
        const std::uint64_t product =
            std::uint64_t{words_[head->second].count} * words_[tail->second].count;
        if (product <= best_product) continue;
        best_product = product;
        best = CompoundParts{head->second, tail->second};
      }
    }
    const std::uint64_t count = word.count;
    if (count * count > best_product * FrequencyFactor * FrequencyFactor) return std::nullopt;
    return best;
  }

 private:
  std::span<const CorpusWord> words_;
  Positions positions_;
};

}  // namespace

std::span<const std::string_view> qualifiers(std::string_view locale) {
  if (locale.substr(0, locale.find('-')) != "nl") return {};
  return DutchQualifiers;
}

std::vector<std::optional<std::uint32_t>> without_qualifiers(
    std::span<const std::string> stems, std::span<const std::string_view> qualifiers) {
  std::vector<std::optional<std::uint32_t>> result(stems.size());
  for (const std::string_view qualifier : qualifiers) {
    for (auto stem = std::lower_bound(stems.begin(), stems.end(), qualifier);
         stem != stems.end() && stem->starts_with(qualifier); ++stem) {
      const std::string_view rest = std::string_view(*stem).substr(qualifier.size());
      if (text::code_points(rest) < ShortestQualified) continue;
      const auto found = std::lower_bound(stems.begin(), stems.end(), rest);
      if (found == stems.end() || *found != rest) continue;
      result[static_cast<std::size_t>(stem - stems.begin())] =
          static_cast<std::uint32_t>(found - stems.begin());
    }
  }
  return result;
}

std::vector<std::string_view> without_linker(std::string_view head) {
  std::vector<std::string_view> heads = {head};
  for (const std::string_view linker : {"s", "en", "e"}) {
    if (!head.ends_with(linker)) continue;
    const std::string_view bare = head.substr(0, head.size() - linker.size());
    if (text::code_points(bare) >= ShortestPart) heads.push_back(bare);
  }
  return heads;
}

std::vector<std::optional<CompoundParts>> split_compounds(std::span<const CorpusWord> words) {
  const Splitter splitter(words);
  std::vector<std::optional<CompoundParts>> result(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!has_digit(words[i].text)) result[i] = splitter.split(words[i]);
  }
  return result;
}

}  // namespace vade::search
