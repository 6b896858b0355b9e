#pragma once

#include "parse/parsed_file.h"

#include <cstdint>
#include <vector>

namespace vade::model {

/// What two texts in different languages still have in common when one translates the other: names,
/// numbers, code, words of one origin (their first four letters), length and shape.
struct Features {
  struct Token {
    std::uint32_t hash = 0;
    float weight = 1;  ///< see weigh()
  };

  std::vector<Token> tokens;        ///< sorted by hash, each once
  std::vector<std::uint8_t> shape;  ///< markdown::Kind of the blocks, in order
  float weight = 0;                 ///< of all tokens
  std::uint32_t bytes = 0;          ///< of title and body in the source
  bool asks = false;                ///< the title ends in a question mark
};

/// The features of a section or question: its title and the beginning of what it holds.
[[nodiscard]] Features features_of(const parse::ParsedFile& file, const parse::OutlineItem& item);

/// The features of a single block (`asks` is that of its text).
[[nodiscard]] Features features_of_block(const parse::ParsedFile& file, markdown::NodeId node);

/// Gives every token its weight: how rare it is among the texts that are compared, ln((1 + texts) /
/// texts with the token). A token that stands in all of them (the product's name) says little about
/// which two belong together. To be called once, before similarity().
void weigh(const std::vector<Features*>& texts);

/// How likely `a` and `b` translate each other, from 0 to 1: the weighted Dice coefficient of their
/// tokens, the nearness of their lengths (fr and nl are some 15 % longer than en: docs/decisions/
/// 0003-pairing.md) and of their shapes. Cost: one merge of both token lists.
[[nodiscard]] double similarity(const Features& a, const Features& b);

}  // namespace vade::model
