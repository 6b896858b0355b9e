#pragma once

#include "model/features.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vade::model {

/// How likely two texts translate each other, from 0 to `FullLikeness`.
using Likeness = std::int64_t;
constexpr Likeness FullLikeness = Likeness{1} << 16U;

constexpr Likeness percent(int of_full_likeness) {
  return FullLikeness * of_full_likeness / 100;
}

/// Compares texts of several languages with one another: the weighted Dice coefficient of their
/// tokens, the nearness of their lengths (fr and nl are some 15 % longer than en: docs/decisions/
/// 0003-pairing.md) and of their shapes, and whether both ask. A token weighs what it tells about
/// which two belong together: log2((1 + texts) / texts that have it), so that one that stands in
/// all of them (the product's name) tells nothing.
class TextComparison {
 public:
  explicit TextComparison(const std::vector<Features>& texts);

  /// Writes the likeness of text `which` and each of the first texts into `likeness`, as many as it
  /// has room for. Cost: the texts that share a token, summed over the tokens of `which`.
  void compare(std::size_t which, std::span<Likeness> likeness) const;

 private:
  struct Text {
    std::string shape;
    std::uint64_t weight = 0;       ///< of all its tokens
    std::uint32_t length_log2 = 0;  ///< in 256ths
    bool asks = false;
  };

  struct Token {
    std::uint32_t texts_begin = 0;  ///< into texts_with_
    std::uint32_t texts_end = 0;
    std::uint32_t weight = 0;  ///< in 256ths
  };

  void index_tokens(const std::vector<Features>& texts);
  void weigh_texts();
  [[nodiscard]] static Likeness combine(const Text& a, const Text& b, std::uint64_t common);

  std::vector<Text> texts_;
  std::vector<Token> tokens_;               ///< each once
  std::vector<std::uint32_t> texts_with_;   ///< by token: ascending indices of texts
  std::vector<std::uint32_t> tokens_of_;    ///< by text: indices of tokens
  std::vector<std::uint32_t> text_begins_;  ///< into tokens_of_, by text, and the end
};

}  // namespace vade::model
