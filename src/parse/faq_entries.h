#pragma once

#include "config/config.h"
#include "diag/finding.h"
#include "markdown/document.h"
#include "parse/faq_blocks.h"

#include <cstdint>

namespace vade::parse {

/// Gathers a page's FAQ entries: takes its top-level blocks one after the other and moves those
/// that belong to a question or an answer into a FaqEntry, which stands where its question stood.
class FaqEntryBuilder {
 public:
  FaqEntryBuilder(markdown::Document& document, const diag::SourceFile& file,
                  const config::FaqMarkers& markers, diag::Bag& bag)
      : document_(document), file_(file), markers_(markers), bag_(bag) {}

  void add(const FaqBlock& block);
  /// A paragraph that titles the questions below it: becomes a heading of level 2.
  void add_implied_section(markdown::NodeId paragraph);

  /// After the last block.
  void finish() { close(); }

  /// Whether the last question is marked and its marked answer has not come yet.
  [[nodiscard]] bool awaits_answer() const { return state_ == State::Marked; }

 private:
  enum class State : std::uint8_t {
    Closed,    ///< outside of entries
    Marked,    ///< behind a question whose answer should be marked
    Heading,   ///< behind a heading, whose answer needs no marker
    Answered,  ///< behind a marked answer
  };

  void add_heading(markdown::NodeId heading);
  void start_section(markdown::NodeId heading);
  void start_entry(markdown::NodeId question, State state, std::uint8_t level);
  void add_answer(const FaqBlock& block);
  void add_other(markdown::NodeId block);
  void append(markdown::NodeId block);
  void close();

  [[nodiscard]] bool has_answer() const;
  /// The level of a question that is a paragraph: one below its section.
  [[nodiscard]] std::uint8_t paragraph_level() const;

  void report_unanswered();
  void report_bare_question(markdown::NodeId paragraph);
  void report_bare_answer();
  void report_orphan(const FaqMarker& marker);

  markdown::Document& document_;
  const diag::SourceFile& file_;
  const config::FaqMarkers& markers_;
  diag::Bag& bag_;
  State state_ = State::Closed;
  bool is_heading_ = false;         ///< the question that is open is a heading
  std::uint8_t section_level_ = 1;  ///< of the last heading; 1 before the first
  // Of the entry that is open.
  markdown::NodeId entry_ = markdown::NoNode;
  markdown::NodeId question_ = markdown::NoNode;
  markdown::NodeId answer_ = markdown::NoNode;
};

}  // namespace vade::parse
