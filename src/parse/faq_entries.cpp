#include "parse/faq_entries.h"

#include "diag/rules.h"
#include "parse/faq.h"
#include "parse/inlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vade::parse {

using markdown::Kind;
using markdown::Node;
using markdown::NodeId;
using markdown::NoNode;

namespace {

/// How a line with the recommended marker starts.
std::string recommended(const std::vector<std::string>& letters) {
  return letters.empty() ? std::string("…") : letters.front() + ": …";
}

}  // namespace

void FaqEntryBuilder::add(const FaqBlock& block) {
  switch (block.part) {
    case FaqPart::Other:
      return add_other(block.node);
    case FaqPart::Heading:
      return add_heading(block.node);
    case FaqPart::HeadingQuestion:
      return start_entry(block.node, State::Heading, document_.node(block.node).level);
    case FaqPart::MarkedQuestion:
      return start_entry(block.node, State::Marked, paragraph_level());
    case FaqPart::BareQuestion:
      report_bare_question(block.node);
      return start_entry(block.node, State::Marked, paragraph_level());
    case FaqPart::MarkedAnswer:
      return add_answer(block);
  }
}

void FaqEntryBuilder::add_implied_section(NodeId paragraph) {
  Node& node = document_.node(paragraph);
  node.kind = Kind::Heading;
  node.level = 2;
  take_trailing_id(document_, paragraph, file_.text());
  start_section(paragraph);
}

void FaqEntryBuilder::add_heading(NodeId heading) {
  const bool is_part_of_answer = state_ != State::Closed && is_heading_ &&
                                 document_.node(heading).level > document_.node(question_).level;
  if (is_part_of_answer) return append(heading);
  start_section(heading);
}

void FaqEntryBuilder::start_section(NodeId heading) {
  close();
  // A first-level heading becomes one of level 2 (see outline.h).
  section_level_ = std::max<std::uint8_t>(document_.node(heading).level, 2);
}

std::uint8_t FaqEntryBuilder::paragraph_level() const {
  return static_cast<std::uint8_t>(std::min(section_level_ + 1, 6));
}

void FaqEntryBuilder::start_entry(NodeId question, State state, std::uint8_t level) {
  close();
  state_ = state;
  is_heading_ = state == State::Heading;
  question_ = question;
  const diag::Span span = document_.node(question).span;
  entry_ = document_.create(Kind::FaqEntry, span);
  answer_ = document_.create(Kind::FaqAnswer, {span.end, span.end});
  document_.insert_before(question, entry_);
  document_.detach(question);
  document_.append_child(entry_, question);
  document_.append_child(entry_, answer_);
  if (!is_heading_) take_trailing_id(document_, question, file_.text());
  document_.node(question).kind = Kind::FaqQuestion;
  document_.node(question).level = level;
}

void FaqEntryBuilder::add_answer(const FaqBlock& block) {
  const bool answers = state_ == State::Marked || (state_ == State::Heading && !has_answer());
  if (answers) {
    state_ = State::Answered;
    return append(block.node);
  }
  close();
  report_orphan(*block.marker);
  if (document_.node(block.node).first_child == NoNode) document_.detach(block.node);
}

void FaqEntryBuilder::add_other(NodeId block) {
  // Footnote definitions stand behind all blocks and serve the whole page.
  if (state_ == State::Closed || document_.node(block).kind == Kind::FootnoteDefinition) return;
  append(block);
}

void FaqEntryBuilder::append(NodeId block) {
  const diag::Span span = document_.node(block).span;
  if (!has_answer()) document_.node(answer_).span.begin = span.begin;
  document_.node(answer_).span.end = span.end;
  document_.node(entry_).span.end = span.end;
  document_.detach(block);
  const bool is_bare_marker =
      document_.node(block).kind == Kind::Paragraph && document_.node(block).first_child == NoNode;
  if (!is_bare_marker) document_.append_child(answer_, block);
}

bool FaqEntryBuilder::has_answer() const {
  return document_.node(answer_).first_child != NoNode;
}

void FaqEntryBuilder::close() {
  if (state_ == State::Closed) return;
  if (!has_answer()) {
    report_unanswered();
  } else if (state_ == State::Marked) {
    report_bare_answer();
  }
  state_ = State::Closed;
}

void FaqEntryBuilder::report_unanswered() {
  std::string help = is_heading_
                         ? "write its answer below it, or remove the question"
                         : fmt::format("write its answer below it as `{}`, or remove the question",
                                       recommended(markers_.answer));
  bag_.add(diag::FaqQuestionWithoutAnswer, file_.locate(document_.node(question_).span),
           "question has no answer", std::move(help));
}

void FaqEntryBuilder::report_bare_question(NodeId paragraph) {
  bag_.add(diag::FaqMarkerMissing, file_.locate(document_.node(paragraph).span),
           "question has no marker",
           fmt::format("write `{}`, or make it a heading", recommended(markers_.question)));
}

void FaqEntryBuilder::report_bare_answer() {
  const NodeId first = document_.node(answer_).first_child;
  bag_.add(diag::FaqMarkerMissing, file_.locate(document_.node(first).span), "answer has no marker",
           document_.node(first).kind == Kind::Paragraph
               ? fmt::format("write `{}`", recommended(markers_.answer))
               : fmt::format("begin the answer with a line `{}`", recommended(markers_.answer)));
}

void FaqEntryBuilder::report_orphan(const FaqMarker& marker) {
  bag_.add(diag::FaqAnswerWithoutQuestion, file_.locate(marker.span),
           "answer has no question before it",
           fmt::format("write its question above it as `{}`, or remove the marker",
                       recommended(markers_.question)));
}

}  // namespace vade::parse
