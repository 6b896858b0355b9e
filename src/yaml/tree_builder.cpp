#include "yaml/tree_builder.h"

#include "yaml/raw_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vade::yaml {
namespace {

constexpr std::size_t MaximumDepth = 32;
constexpr std::size_t MaximumNodes = 10000;

[[noreturn]] void refuse(diag::Span span, std::string message, std::string help) {
  throw Refusal{Problem{span, std::move(message), std::move(help)}};
}

/// The length of a null that is written out at the start of `text`; 0 if none is, or if it is only
/// the start of a word.
std::size_t null_length(std::string_view text) {
  for (const std::string_view written : {"null", "Null", "NULL", "~"}) {
    if (!text.starts_with(written)) continue;
    const std::string_view behind = text.substr(written.size());
    return behind.empty() || behind.find_first_of(" \t\r\n,:]}") == 0 ? written.size() : 0;
  }
  return 0;
}

/// Whether `text` starts with a key that is called like a null; a value that is not written is
/// marked where the next key starts.
bool is_null_key(std::string_view text) {
  const std::size_t length = null_length(text);
  const std::size_t next = text.find_first_not_of(' ', length);
  return length > 0 && next != std::string_view::npos && text[next] == ':';
}

bool is_bracket(char byte) {
  return byte == '[' || byte == '{';
}

}  // namespace

char TreeBuilder::byte_at(std::size_t offset) const {
  return offset < text_.size() ? text_[offset] : '\n';
}

bool TreeBuilder::expects_key() const {
  return !frames_.empty() && frames_.back().value.kind == Kind::Mapping && !frames_.back().key;
}

std::optional<Problem> TreeBuilder::open_bracket() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const std::size_t begin = frame->value.span.begin;
    const char opening = byte_at(begin);
    if (!is_bracket(opening)) continue;
    return Problem{make_span(begin, begin + 1), fmt::format("`{}` is not closed", opening),
                   fmt::format("add the closing `{}`", opening == '[' ? ']' : '}')};
  }
  return std::nullopt;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!std::exchange(has_document_, true)) return;
  const std::size_t at = offset_of(mark.pos, text_);
  const diag::Span line = make_span(at, line_around(text_, at).end);
  if (text_.substr(at).starts_with("---")) {
    refuse(line, "a second document starts here", "keep one document, without `---` inside");
  }
  refuse(line, "this line does not belong to what stands above",
         "check its indentation, and that list items and keys are not mixed");
}

std::size_t TreeBuilder::begin_node(const YAML::Mark& mark) {
  const std::size_t begin = offset_of(mark.pos, text_);
  if (++nodes_ > MaximumNodes) {
    refuse(make_span(begin, begin + 1), fmt::format("more than {} values", MaximumNodes),
           "split the file or remove what is not needed");
  }
  if (byte_at(begin) == '!') {
    const std::size_t end = text_.find_first_of(" \t\r\n,]}", begin);
    refuse(make_span(begin, std::min(end, text_.size())), "tags (`!…`) are not allowed",
           "remove the tag, or put the value in quotes");
  }
  return begin;
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string& name) {
  const std::size_t begin = offset_of(mark.pos, text_);
  refuse(make_span(begin, begin + 1 + name.size()), "anchors (`&…`) are not allowed",
         "write the value out where it is needed, or put it in quotes");
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t begin = offset_of(mark.pos, text_);
  refuse(make_span(begin, begin + 1), "aliases (`*…`) are not allowed",
         "write the value out, or put it in quotes");
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t begin = begin_node(mark);
  const std::optional<Value> key = frames_.empty() ? std::nullopt : frames_.back().key;
  if (key && key->span.begin == begin) {
    if (auto open = open_bracket()) throw Refusal{*std::move(open)};
    refuse(key->span, fmt::format("`{}` stands alone, without a `:`", key->scalar),
           "add `:` and a value, or put the text in quotes if it belongs to the value above");
  }
  Value value;
  const std::string_view rest = text_.substr(begin);
  if (null_length(rest) > 0 && (expects_key() || !is_null_key(rest))) {
    value.span = make_span(begin, begin + null_length(rest));
    last_ = value.span;
  } else {
    // A value that is not written is marked where the next thing starts, maybe lines below.
    const std::size_t place = std::max<std::size_t>(skip_blanks_back(text_, begin), last_.end);
    value.span = make_span(place, place);
  }
  add(std::move(value));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/,
                           YAML::anchor_t /*anchor*/, const std::string& value) {
  const std::size_t begin = begin_node(mark);
  const std::size_t end = scalar_end(text_, begin, value);
  if (end == std::string_view::npos) {
    refuse(make_span(begin, line_around(text_, begin).end), "the quote is not closed",
           fmt::format("add the closing `{}`", text_[begin]));
  }
  Value scalar;
  scalar.kind = Kind::Scalar;
  scalar.quoted = std::string_view("'\"|>").find(byte_at(begin)) != std::string_view::npos;
  scalar.span = make_span(begin, end);
  scalar.scalar = value;
  last_ = scalar.span;
  add(std::move(scalar));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                                  YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) {
  begin_collection(mark, Kind::Sequence);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/,
                             YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) {
  begin_collection(mark, Kind::Mapping);
}

void TreeBuilder::OnSequenceEnd() {
  end_collection();
}

void TreeBuilder::OnMapEnd() {
  end_collection();
}

void TreeBuilder::begin_collection(const YAML::Mark& mark, Kind kind) {
  const std::size_t begin = begin_node(mark);
  const diag::Span here = make_span(begin, begin + 1);
  if (expects_key()) {
    refuse(here, "a list or mapping cannot be a key",
           "put the text in quotes, or close the bracket");
  }
  if (frames_.size() == MaximumDepth) {
    refuse(here, fmt::format("more than {} levels of nesting", MaximumDepth),
           "nest less deeply, or put the value in quotes");
  }
  Frame& frame = frames_.emplace_back();
  frame.value.kind = kind;
  frame.value.span = here;
}

void TreeBuilder::end_collection() {
  Value value = std::move(frames_.back().value);
  frames_.pop_back();
  const std::size_t begin = value.span.begin;
  const std::size_t content_end = std::max<std::size_t>(last_.end, begin + 1);
  const bool flow = is_bracket(byte_at(begin));
  value.span = make_span(begin, flow ? bracket_end(text_, content_end) : content_end);
  last_ = value.span;
  add(std::move(value));
}

void TreeBuilder::add(Value value) {
  if (frames_.empty()) {
    root_ = std::move(value);
    return;
  }
  if (expects_key()) {
    add_key(std::move(value));
    return;
  }
  Frame& frame = frames_.back();
  if (frame.value.kind == Kind::Sequence) {
    frame.value.items.push_back(std::move(value));
    return;
  }
  frame.value.members.push_back({*std::move(frame.key), std::move(value)});
  frame.key.reset();
}

void TreeBuilder::add_key(Value key) {
  Frame& frame = frames_.back();
  if (key.kind != Kind::Scalar) {
    refuse(key.span, "a key is missing before `:`", "write the key, or put the text in quotes");
  }
  if (key.scalar == "<<" && !key.quoted) {
    refuse(key.span, "merging (`<<`) is not allowed", "write the keys out");
  }
  if (!frame.keys.emplace(key.scalar, key.span).second) {
    refuse(key.span, fmt::format("the key `{}` stands here twice", key.scalar),
           "remove one of the two");
  }
  frame.key = std::move(key);
}

}  // namespace vade::yaml
