#include "model/likeness.h"

#include "base/log2.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

namespace vade::model {
namespace {

/// e^-x by its series, while compiling: the same digits on every machine.
constexpr double exp_of_minus(double x) {
  double sum = 1;
  double term = 1;
  for (int n = 1; n < 80; ++n) {
    term *= x / n;
    sum += term;
  }
  return 1 / sum;
}

/// In a table of likeness by the difference of lengths, how many 256ths of an octave a step is.
constexpr std::uint32_t LengthStep = 8;

/// A normal curve over the logarithm of the ratio of two lengths (Gale and Church, 1993), with a
/// standard deviation of 0.35; the last entry serves all larger differences.
constexpr std::array<Likeness, 100> LengthLikeness = [] {
  constexpr double NaturalLogOf2 = 0.69314718055994531;
  constexpr double Deviation = 0.35;
  std::array<Likeness, 100> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double octaves = static_cast<double>(i) * LengthStep / 256;
    const double ratio = octaves * NaturalLogOf2 / Deviation;
    table[i] = static_cast<Likeness>(exp_of_minus(ratio * ratio / 2) * FullLikeness);
  }
  return table;
}();

/// The share of tokens from which two texts have all in common that translations can have
/// (docs/decisions/0003-pairing.md).
constexpr Likeness EnoughShared = percent(30);

/// So many bytes are added to both lengths, because those of short texts vary more.
constexpr std::uint32_t LengthOffset = 10;

Likeness length_likeness(std::uint32_t a, std::uint32_t b) {
  const std::size_t step = (std::max(a, b) - std::min(a, b)) / LengthStep;
  return LengthLikeness[std::min(step, LengthLikeness.size() - 1)];
}

/// The share of equal entries when both are laid side by side.
Likeness shape_likeness(std::string_view a, std::string_view b) {
  const std::size_t longest = std::max(a.size(), b.size());
  if (longest == 0) return FullLikeness;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) equal += a[i] == b[i] ? 1 : 0;
  return FullLikeness * static_cast<Likeness>(equal) / static_cast<Likeness>(longest);
}

}  // namespace

TextComparison::TextComparison(const std::vector<Features>& texts) {
  texts_.reserve(texts.size());
  for (const Features& text : texts) {
    texts_.push_back(
        {text.shape, 0, base::log2_ratio(std::uint64_t{text.bytes} + LengthOffset, 1), text.asks});
  }
  index_tokens(texts);
  weigh_texts();
}

void TextComparison::index_tokens(const std::vector<Features>& texts) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // token, text
  all.reserve(std::accumulate(
      texts.begin(), texts.end(), std::size_t{0},
      [](std::size_t sum, const Features& text) { return sum + text.tokens.size(); }));
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    for (const std::uint32_t token : texts[text].tokens) all.emplace_back(token, text);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());

  text_begins_.assign(texts.size() + 1, 0);
  texts_with_.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || all[i].first != all[i - 1].first) {
      const auto begin = static_cast<std::uint32_t>(i);
      tokens_.push_back({begin, begin, 0});
    }
    ++tokens_.back().texts_end;
    texts_with_.push_back(all[i].second);
    ++text_begins_[all[i].second + 1];
  }
  std::partial_sum(text_begins_.begin(), text_begins_.end(), text_begins_.begin());
}

void TextComparison::weigh_texts() {
  tokens_of_.resize(texts_with_.size());
  std::vector<std::uint32_t> next(text_begins_.begin(), text_begins_.end() - 1);
  std::vector<std::uint32_t> weights(texts_.size() + 1);  // by the number of texts with the token
  for (std::uint32_t count = 1; count < weights.size(); ++count) {
    weights[count] = base::log2_ratio(texts_.size() + 1, count);
  }
  for (std::uint32_t id = 0; id < tokens_.size(); ++id) {
    Token& token = tokens_[id];
    token.weight = weights[token.texts_end - token.texts_begin];
    for (std::uint32_t i = token.texts_begin; i < token.texts_end; ++i) {
      const std::uint32_t text = texts_with_[i];
      texts_[text].weight += token.weight;
      tokens_of_[next[text]++] = id;
    }
  }
}

void TextComparison::compare(std::size_t which, std::span<Likeness> likeness) const {
  std::fill(likeness.begin(), likeness.end(), 0);
  for (std::uint32_t i = text_begins_[which]; i < text_begins_[which + 1]; ++i) {
    const Token& token = tokens_[tokens_of_[i]];
    for (std::uint32_t k = token.texts_begin; k < token.texts_end; ++k) {
      if (texts_with_[k] >= likeness.size()) break;
      likeness[texts_with_[k]] += token.weight;
    }
  }
  for (std::size_t other = 0; other < likeness.size(); ++other) {
    likeness[other] =
        combine(texts_[which], texts_[other], static_cast<std::uint64_t>(likeness[other]));
  }
}

Likeness TextComparison::combine(const Text& a, const Text& b, std::uint64_t common) {
  const std::uint64_t all = a.weight + b.weight;
  const auto shared =
      all == 0 ? Likeness{0} : static_cast<Likeness>(2 * common * FullLikeness / all);
  const Likeness tokens = std::min(FullLikeness, shared * FullLikeness / EnoughShared);
  const Likeness asking = a.asks == b.asks ? FullLikeness : 0;
  return (60 * tokens + 20 * length_likeness(a.length_log2, b.length_log2) +
          12 * shape_likeness(a.shape, b.shape) + 8 * asking) /
         100;
}

}  // namespace vade::model
