#pragma once

#include "parse/parsed_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::model {

/// What a text keeps when it is translated: names, numbers, code, words of one origin, length and
/// shape.
struct Features {
  /// Of words of four letters or more the first four (cognates differ in their endings), of
  /// numbers, abbreviations, code and link targets the whole; as numbers, equal for equal texts.
  /// Unordered, perhaps repeated.
  std::vector<std::uint32_t> tokens;
  std::string shape;        ///< markdown::Kind of the blocks, in order, a byte for each
  std::uint32_t bytes = 0;  ///< of title and body in the source
  bool asks = false;        ///< the title ends in a question mark
};

/// The features of a section or question: its title and the beginning of what it holds.
[[nodiscard]] Features features_of(const parse::ParsedFile& file, const parse::OutlineItem& item);

/// The features of a single block (`asks` is that of its text).
[[nodiscard]] Features features_of_block(const parse::ParsedFile& file, markdown::NodeId node);

}  // namespace vade::model
