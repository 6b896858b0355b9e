#pragma once

#include "diag/source.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::markdown {

/// What a node is. Blocks first, then inlines. `Callout`, `Figure`, `Diagram` and the three Faq
/// kinds are made by parse/ from plain Markdown; cmark-gfm gives all others.
enum class Kind : std::uint8_t {
  Document,
  BlockQuote,
  List,
  Item,
  CodeBlock,
  HtmlBlock,
  Paragraph,
  Heading,
  ThematicBreak,
  FootnoteDefinition,
  Table,
  TableRow,
  TableCell,
  Callout,  ///< `> [!NOTE]`; variant = CalloutKind; children: blocks
  Figure,   ///< an image alone in a paragraph; children: Image, then the caption's Paragraph if any
  Diagram,  ///< a `dot` code block (text = source) or an image of a `.dot` file (url = target)
  FaqEntry,     ///< children: FaqQuestion, FaqAnswer
  FaqQuestion,  ///< children: inlines; level = the heading level it has
  FaqAnswer,    ///< children: blocks; empty if the question has no answer
  Text,
  SoftBreak,
  LineBreak,
  Code,
  HtmlInline,
  Emphasis,
  Strong,
  Strikethrough,
  Link,
  Image,
  FootnoteReference,
};

enum class CalloutKind : std::uint8_t { Note, Tip, Important, Warning, Caution };
enum class Alignment : std::uint8_t { None, Left, Centre, Right };
enum class Task : std::uint8_t { None, Open, Done };

using NodeId = std::uint32_t;
constexpr NodeId NoNode = 0xFFFFFFFFU;
constexpr NodeId Root = 0;

/// A node of a document, linked to its neighbours by position in `Document`.
struct Node {
  Kind kind = Kind::Document;
  std::uint8_t level = 0;    ///< Heading, FaqQuestion: 1–6
  std::uint8_t variant = 0;  ///< Callout: CalloutKind; TableCell: Alignment; Item: Task
  bool ordered = false;      ///< List
  bool tight = false;        ///< List
  bool header = false;       ///< TableRow: the header row
  std::uint32_t number = 0;  ///< List: start; FootnoteDefinition/Reference: number from 1
  NodeId parent = NoNode;
  NodeId first_child = NoNode;
  NodeId last_child = NoNode;
  NodeId previous = NoNode;
  NodeId next = NoNode;
  diag::Span span;  ///< bytes of the source file
  // Slices of the document's pool; read them with Document::text() and its like. A footnote's
  // definition and references hold its label as text; a reference's url is what ends its own
  // fragment id: `1` for the first reference to footnote 1, `1-2` for the second.
  std::uint32_t text_begin = 0, text_size = 0;  ///< literal: Text, Code, CodeBlock, Html*, Diagram
  std::uint32_t url_begin = 0, url_size = 0;    ///< Link, Image, Diagram
  std::uint32_t title_begin = 0,
                title_size =
                    0;  ///< Link, Image; CodeBlock: info; Heading, FaqQuestion: explicit id
};

/// A Markdown document as a value: nodes in one vector, text in one pool, positions in the source.
/// Parsing never fails: what is not Markdown is text.
class Document {
 public:
  Document();

  [[nodiscard]] const Node& node(NodeId id) const { return nodes_[id]; }

  [[nodiscard]] Node& node(NodeId id) { return nodes_[id]; }

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  /// Views into the document; valid until it is changed.
  [[nodiscard]] std::string_view text(NodeId id) const;
  [[nodiscard]] std::string_view url(NodeId id) const;
  [[nodiscard]] std::string_view title(NodeId id) const;  ///< also a code block's info string

  /// The id written as `{#id}` at the end of a heading or question; empty if none.
  [[nodiscard]] std::string_view explicit_id(NodeId id) const { return title(id); }

  void set_text(NodeId id, std::string_view text);
  /// Puts `text`, which is no view into this document, behind the text of the node. Cheap while
  /// nothing else was stored since that text was set.
  void append_text(NodeId id, std::string_view text);
  void set_url(NodeId id, std::string_view url);
  void set_title(NodeId id, std::string_view title);

  /// A new node that belongs nowhere yet.
  NodeId create(Kind kind, diag::Span span);
  void append_child(NodeId parent, NodeId child);
  void insert_before(NodeId sibling, NodeId node);
  void insert_after(NodeId sibling, NodeId node);
  /// Takes a node with all below it out of the tree; it stays in the vector, unreachable.
  void detach(NodeId id);

  void reserve(std::size_t nodes, std::size_t bytes);

  /// Bytes of all texts, URLs and titles.
  [[nodiscard]] std::size_t text_bytes() const { return pool_.size(); }

 private:
  std::uint32_t store(std::string_view text);

  std::vector<Node> nodes_;
  std::string pool_;
};

/// The nodes of the subtree at `top` in document order, `top` first; `visit(id)` for each.
template <class Visit>
void for_each(const Document& document, NodeId top, Visit visit) {
  NodeId at = top;
  while (true) {
    visit(at);
    if (document.node(at).first_child != NoNode) {
      at = document.node(at).first_child;
      continue;
    }
    while (at != top && document.node(at).next == NoNode) at = document.node(at).parent;
    if (at == top) return;
    at = document.node(at).next;
  }
}

[[nodiscard]] constexpr bool is_inline(Kind kind) {
  return kind >= Kind::Text;
}

}  // namespace vade::markdown
