#pragma once

#include "parse/parsed_file.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vade::model {

/// What two texts in different languages still have in common when one translates the other: names,
/// numbers, code, words of one origin (their first four letters), length and shape.
struct Features {
  std::vector<std::uint32_t> tokens;  ///< hashed, sorted, unique
  std::vector<std::uint8_t> shape;    ///< markdown::Kind of the blocks, in order
  std::uint32_t letters = 0;          ///< code points of title and body
  bool asks = false;                  ///< the title ends in a question mark
};

/// The features of a section or question: its title and the beginning of what it holds.
[[nodiscard]] Features features_of(const parse::ParsedFile& file, const parse::OutlineItem& item);

/// The features of a single block (`asks` is that of its text).
[[nodiscard]] Features features_of_block(const parse::ParsedFile& file, markdown::NodeId node);

/// How rare each token is among the texts that are compared: a token that stands in all of them
/// (the product's name) says nothing about which two belong together.
class TokenWeights {
 public:
  void count(const Features& features);
  /// ln((1 + texts) / texts with the token); 0 for a token in every text of many.
  [[nodiscard]] double weight(std::uint32_t token) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> texts_with_;
  std::uint32_t texts_ = 0;
};

/// How likely `a` and `b` translate each other, from 0 to 1: the weighted Dice coefficient of their
/// tokens, the nearness of their lengths (fr and nl are some 15 % longer than en: l10n study,
/// section 5) and of their shapes.
[[nodiscard]] double similarity(const Features& a, const Features& b, const TokenWeights& weights);

}  // namespace vade::model
