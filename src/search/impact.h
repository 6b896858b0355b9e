#pragma once

#include "search/collect.h"

#include <array>
#include <cstdint>

namespace vade::search {

// BM25F (Robertson, Zaragoza and Taylor, 2004), worked out when the index is built: the browser
// adds and multiplies small whole numbers. Integers here too, so that every machine writes the same
// bytes.

/// Occurrences of a group in the fields of one record, in tenths: a whole word counts `WholeWord`,
/// a part of a compound `PartOfWord`, what is left without a qualifier `QualifiedWord`.
using Occurrences = std::array<std::uint32_t, FieldCount>;
constexpr std::uint32_t WholeWord = 10;
constexpr std::uint32_t PartOfWord = 6;
constexpr std::uint32_t QualifiedWord = 4;

/// What one tenth of an occurrence adds to a record's weight, by field, in units of 2^-16.
using FieldGains = std::array<std::uint64_t, FieldCount>;

/// How long the fields of all records of a locale are.
class FieldLengths {
 public:
  void add(const std::array<std::uint32_t, FieldCount>& lengths);

  /// The gains of a record with these lengths: less where its fields are longer than the average.
  [[nodiscard]] FieldGains gains(const std::array<std::uint32_t, FieldCount>& lengths) const;

 private:
  std::array<std::uint64_t, FieldCount> words_{};
  std::array<std::uint64_t, FieldCount> records_{};  ///< those that have the field
};

/// The impact, 1 to 127, of a group on a record: more occurrences add less and less.
[[nodiscard]] std::uint8_t impact(const Occurrences& occurrences, const FieldGains& gains);

/// Inverse document frequency: 12 × log2(1 + records / frequency), rounded, at most 255.
/// Precondition: `0 < frequency <= records`.
[[nodiscard]] std::uint8_t idf(std::uint32_t frequency, std::uint32_t records);

}  // namespace vade::search
