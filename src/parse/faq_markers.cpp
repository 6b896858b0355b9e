#include "parse/faq_markers.h"

#include <bitset>
#include <optional>

namespace vade::parse {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;
using markdown::NoNode;
using markdown::Root;

namespace {

/// Reads the text at the start of a line piece by piece, across the borders of emphasis.
class LineReader {
 public:
  LineReader(const Document& document, const diag::SourceFile& file, NodeId line)
      : document_(document), file_(file), at_{first_text(document, line), 0} {}

  /// Moves behind `piece` if the text goes on with it and the source has it as it is: a character
  /// that was escaped or written as an entity was not meant as a marker.
  bool take(std::string_view piece) {
    enter_next_text();
    if (at_.leaf == NoNode || !rest().starts_with(piece)) return false;
    const std::uint32_t begin = offset();
    const auto size = static_cast<std::uint32_t>(piece.size());
    if (file_.text({begin, begin + size}) != piece) return false;
    at_.offset += size;
    return true;
  }

  /// Moves behind all spaces, of any width that keyboards and editors put there.
  bool take_spaces() {
    bool found = false;
    while (take(" ") || take("\t") || take("\u00A0") || take("\u202F")) found = true;
    return found;
  }

  /// The byte of the text that comes next, or NUL at its end.
  [[nodiscard]] char next() {
    enter_next_text();
    return at_.leaf == NoNode || rest().empty() ? '\0' : rest().front();
  }

  [[nodiscard]] bool at_line_end() const {
    return rest().empty() && ends_line(document_, at_.leaf);
  }

  [[nodiscard]] TextPosition position() const { return at_; }

  /// Where the text comes from in the file.
  [[nodiscard]] std::uint32_t offset() const {
    return document_.node(at_.leaf).span.begin + at_.offset;
  }

 private:
  [[nodiscard]] std::string_view rest() const {
    return document_.text(at_.leaf).substr(at_.offset);
  }

  /// At the end of a Text, goes on in the one behind it, if there is one.
  void enter_next_text() {
    while (at_.leaf != NoNode && rest().empty()) {
      const NodeId next = next_text(document_, at_.leaf);
      if (next == NoNode) return;
      at_ = {next, 0};
    }
  }

  const Document& document_;
  const diag::SourceFile& file_;
  TextPosition at_;
};

class MarkerFinder {
 public:
  MarkerFinder(const Document& document, const diag::SourceFile& file,
               const config::FaqMarkers& markers)
      : document_(document), file_(file), markers_(markers) {
    for (const std::string& letter : markers.question) note_first_byte(letter);
    for (const std::string& letter : markers.answer) note_first_byte(letter);
  }

  void find_in(NodeId paragraph) {
    bool starts_line = true;
    for (NodeId id = document_.node(paragraph).first_child; id != NoNode;
         id = document_.node(id).next) {
      if (starts_line) find_at(id);
      starts_line = is_break(document_.node(id).kind);
    }
  }

  [[nodiscard]] std::vector<FaqMarker> take_found() { return std::move(found_); }

 private:
  void note_first_byte(std::string_view letter) {
    if (!letter.empty()) first_bytes_.set(static_cast<unsigned char>(letter.front()));
  }

  void find_at(NodeId line) {
    const NodeId leaf = first_text(document_, line);
    if (leaf == NoNode || document_.node(leaf).text_size == 0) return;
    const auto first = static_cast<unsigned char>(document_.text(leaf).front());
    if (!first_bytes_.test(first)) return;
    if (match_any(line, markers_.question, FaqRole::Question)) return;
    match_any(line, markers_.answer, FaqRole::Answer);
  }

  bool match_any(NodeId line, const std::vector<std::string>& letters, FaqRole role) {
    for (const std::string& letter : letters) {
      if (letter.empty()) continue;
      std::optional<FaqMarker> marker = match(line, letter, role);
      if (!marker) continue;
      found_.push_back(*marker);
      return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<FaqMarker> match(NodeId line, std::string_view letter,
                                               FaqRole role) const {
    LineReader reader(document_, file_, line);
    FaqMarker marker;
    marker.role = role;
    marker.letter = letter;
    marker.line = line;
    marker.span.begin = reader.offset();
    if (!reader.take(letter)) return std::nullopt;
    marker.spaced = reader.take_spaces();
    if (!reader.take(":") && !reader.take("\uFF1A")) return std::nullopt;
    marker.span.end = reader.offset();
    const char next = reader.next();
    if (next == '/' || next == '\\' || next == ':') return std::nullopt;
    marker.glued = !reader.take_spaces() && next != '\0';
    if (role == FaqRole::Question && reader.at_line_end()) return std::nullopt;
    marker.end = reader.position();
    return marker;
  }

  const Document& document_;
  const diag::SourceFile& file_;
  const config::FaqMarkers& markers_;
  std::bitset<256> first_bytes_;
  std::vector<FaqMarker> found_;
};

/// Moves `first` and all its siblings behind it to the end of `parent`.
void move_siblings(Document& document, NodeId first, NodeId parent) {
  for (NodeId id = first; id != NoNode;) {
    const NodeId next = document.node(id).next;
    document.detach(id);
    document.append_child(parent, id);
    id = next;
  }
}

/// Cuts the paragraph of `line` in two before that line; gives the second half.
NodeId split_before(Document& document, NodeId line) {
  const NodeId paragraph = document.node(line).parent;
  const NodeId line_break = document.node(line).previous;
  if (line_break == NoNode) return paragraph;
  const diag::Span whole = document.node(paragraph).span;
  const NodeId rest = document.create(Kind::Paragraph, {document.node(line).span.begin, whole.end});
  document.detach(line_break);
  move_siblings(document, line, rest);
  document.insert_after(paragraph, rest);
  document.node(paragraph).span.end = document.node(document.node(paragraph).last_child).span.end;
  return rest;
}

}  // namespace

std::vector<FaqMarker> find_faq_markers(const Document& document, const diag::SourceFile& file,
                                        const config::FaqMarkers& markers) {
  MarkerFinder finder(document, file, markers);
  for (NodeId id = document.node(Root).first_child; id != NoNode; id = document.node(id).next) {
    if (document.node(id).kind == Kind::Paragraph) finder.find_in(id);
  }
  return finder.take_found();
}

std::vector<NodeId> split_at_markers(Document& document, const std::vector<FaqMarker>& markers) {
  // From the last to the first, so that each inline moves once however many markers there are.
  std::vector<NodeId> paragraphs(markers.size());
  for (std::size_t i = markers.size(); i-- > 0;) {
    paragraphs[i] = split_before(document, markers[i].line);
  }
  return paragraphs;
}

void remove_marker(Document& document, NodeId paragraph, const FaqMarker& marker) {
  remove_text(document, first_text(document, marker.line), marker.end);
  trim_breaks(document, paragraph);
}

}  // namespace vade::parse
