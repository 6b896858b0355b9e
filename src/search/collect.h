#pragma once

#include "search/records.h"
#include "search/term_table.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::search {

enum class Field : std::uint8_t { Title, Heading, Description, Body };
constexpr std::size_t FieldCount = 4;

/// How often a term stands in each field of a record; counts stop at their type's limit.
struct TermCount {
  TermId term = 0;           ///< a number of the vocabulary that collected it
  std::uint32_t record = 0;  ///< index into the page's records
  std::array<std::uint8_t, FieldCount> counts{};
};

/// A page's terms: what the index keeps of its text.
struct PageTerms {
  std::vector<TermCount> terms;  ///< by record; each term once per record
  std::vector<std::array<std::uint32_t, FieldCount>> lengths;  ///< words, by record and field
};

/// The words of all pages that one worker has read. Not for two threads at once.
///
/// A word is looked up as it is written, so that all normalising is done once for each spelling and
/// not once for each occurrence.
class Vocabulary {
 public:
  /// Counts the words of a page. Words joined by hyphens count as their parts and as one word.
  [[nodiscard]] PageTerms collect(const PageRecords& page);

  /// By number: surfaces (see words.h) in lower case.
  [[nodiscard]] const TermTable& surfaces() const { return surfaces_; }

 private:
  void add_field(std::string_view text, Field field, std::uint32_t& length);
  /// The number of words.
  std::uint32_t add_words(std::string_view text, Field field);
  void add_joined(std::string_view chain, Field field);
  void add_word(std::string_view written, Field field);
  void add_term(TermId term, Field field);
  void flush(std::uint32_t record);

  TermTable written_;  ///< words as they stand in the text
  std::vector<std::uint32_t> written_begins_{
      0};  ///< into terms_of_written_, by number of `written_`
  std::vector<TermId> terms_of_written_;
  TermTable surfaces_;
  std::vector<std::array<std::uint8_t, FieldCount>> counts_;  ///< of the record being read, by term
  std::vector<TermId> touched_;                               ///< of the record being read
  std::vector<TermCount> flushed_;                            ///< of the page being read
};

}  // namespace vade::search
