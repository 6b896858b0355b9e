#include "markdown/bare_html.h"

#include "base/strings.h"
#include "markdown/html_text.h"
#include "markdown/tree_walk.h"

#include <fmt/format.h>

namespace vade::markdown {
namespace {

class BareWriter {
 public:
  BareWriter(std::string& out, const Document& document)
      : out_(&out), document_(&document), start_(out.size()) {}

  bool enter(NodeId id);
  void leave(NodeId id);
  void finish();

 private:
  [[nodiscard]] const Node& node(NodeId id) const { return document_->node(id); }

  void put(std::string_view text) { out_->append(text); }

  /// A line end, unless there is one already.
  void new_line() {
    if (out_->size() > start_ && out_->back() != '\n') *out_ += '\n';
  }

  void open_list(const Node& list);
  void open_item(const Node& item);
  void open_row(NodeId id);
  void open_cell(NodeId id);
  void put_code_block(NodeId id);
  void put_image(NodeId id);
  void put_reference(NodeId id);
  void open_definition(NodeId id);
  bool put_back_links(NodeId definition);
  [[nodiscard]] bool is_tight(NodeId paragraph) const;

  std::string* out_;
  const Document* document_;
  std::size_t start_;
  bool in_footnotes_ = false;
  NodeId linked_back_ = NoNode;  ///< the definition whose back links are written
};

bool BareWriter::is_tight(NodeId paragraph) const {
  const NodeId list = node(node(paragraph).parent).parent;
  return list != NoNode && node(list).kind == Kind::List && node(list).tight;
}

bool BareWriter::enter(NodeId id) {
  const Node& at = node(id);
  switch (at.kind) {
    case Kind::BlockQuote:
      new_line();
      put("<blockquote>\n");
      return true;
    case Kind::List:
      open_list(at);
      return true;
    case Kind::Item:
      open_item(at);
      return true;
    case Kind::CodeBlock:
      put_code_block(id);
      return false;
    case Kind::HtmlBlock:
      new_line();
      put(document_->text(id));
      new_line();
      return false;
    case Kind::Paragraph:
      if (!is_tight(id)) {
        new_line();
        put("<p>");
      }
      return true;
    case Kind::Heading:
      new_line();
      put(fmt::format("<h{}>", at.level));
      return true;
    case Kind::ThematicBreak:
      new_line();
      put("<hr />\n");
      return false;
    case Kind::FootnoteDefinition:
      open_definition(id);
      return true;
    case Kind::Table:
      new_line();
      put("<table>");
      return true;
    case Kind::TableRow:
      open_row(id);
      return true;
    case Kind::TableCell:
      open_cell(id);
      return true;
    case Kind::Text:
      base::append_html(*out_, document_->text(id));
      return false;
    case Kind::SoftBreak:
      put("\n");
      return false;
    case Kind::LineBreak:
      put("<br />\n");
      return false;
    case Kind::Code:
      put("<code>");
      base::append_html(*out_, document_->text(id));
      put("</code>");
      return false;
    case Kind::HtmlInline:
      put(document_->text(id));
      return false;
    case Kind::Emphasis:
      put("<em>");
      return true;
    case Kind::Strong:
      put("<strong>");
      return true;
    case Kind::Strikethrough:
      put("<del>");
      return true;
    case Kind::Link:
      put("<a href=\"");
      append_url(*out_, document_->url(id));
      if (at.title_size > 0) {
        put("\" title=\"");
        base::append_html(*out_, document_->title(id));
      }
      put("\">");
      return true;
    case Kind::Image:
      put_image(id);
      return false;
    case Kind::FootnoteReference:
      put_reference(id);
      return false;
    case Kind::Document:
    case Kind::Callout:
    case Kind::Figure:
    case Kind::Diagram:
    case Kind::FaqEntry:
    case Kind::FaqQuestion:
    case Kind::FaqAnswer:
      return true;
  }
  return true;
}

void BareWriter::leave(NodeId id) {
  const Node& at = node(id);
  switch (at.kind) {
    case Kind::BlockQuote:
      new_line();
      put("</blockquote>\n");
      return;
    case Kind::List:
      put(at.ordered ? "</ol>\n" : "</ul>\n");
      return;
    case Kind::Item:
      put("</li>\n");
      return;
    case Kind::Paragraph:
      if (is_tight(id)) return;
      if (at.next == NoNode && node(at.parent).kind == Kind::FootnoteDefinition) {
        put(" ");
        put_back_links(at.parent);
      }
      put("</p>\n");
      return;
    case Kind::Heading:
      put(fmt::format("</h{}>\n", at.level));
      return;
    case Kind::FootnoteDefinition:
      if (put_back_links(id)) put("\n");
      put("</li>\n");
      return;
    case Kind::Table:
      new_line();
      if (at.first_child != at.last_child) put("</tbody>\n");
      put("</table>\n");
      return;
    case Kind::TableRow:
      new_line();
      put(at.header ? "</tr>\n</thead>" : "</tr>");
      return;
    case Kind::TableCell:
      put(node(at.parent).header ? "</th>" : "</td>");
      return;
    case Kind::Emphasis:
      put("</em>");
      return;
    case Kind::Strong:
      put("</strong>");
      return;
    case Kind::Strikethrough:
      put("</del>");
      return;
    case Kind::Link:
      put("</a>");
      return;
    default:
      return;
  }
}

void BareWriter::finish() {
  if (in_footnotes_) put("</ol>\n</section>\n");
}

void BareWriter::open_list(const Node& list) {
  new_line();
  if (!list.ordered) {
    put("<ul>\n");
  } else {
    put(list.number == 1 ? "<ol>\n" : fmt::format("<ol start=\"{}\">\n", list.number));
  }
}

void BareWriter::open_item(const Node& item) {
  new_line();
  put("<li>");
  const auto task = static_cast<Task>(item.variant);
  if (task == Task::Open) put("<input type=\"checkbox\" disabled=\"\" /> ");
  if (task == Task::Done) put("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ");
}

void BareWriter::open_row(NodeId id) {
  const Node& row = node(id);
  new_line();
  if (row.header) put("<thead>\n");
  if (!row.header && row.previous != NoNode && node(row.previous).header) put("<tbody>\n");
  put("<tr>");
}

void BareWriter::open_cell(NodeId id) {
  constexpr std::string_view Attributes[] = {"", " align=\"left\"", " align=\"center\"",
                                             " align=\"right\""};
  new_line();
  put(node(node(id).parent).header ? "<th" : "<td");
  put(Attributes[node(id).variant]);
  put(">");
}

void BareWriter::put_code_block(NodeId id) {
  const std::string_view info = document_->title(id);
  new_line();
  if (info.empty()) {
    put("<pre><code>");
  } else {
    put("<pre><code class=\"language-");
    base::append_html(*out_, info.substr(0, info.find_first_of(" \t\n\v\f\r")));
    put("\">");
  }
  base::append_html(*out_, document_->text(id));
  put("</code></pre>\n");
}

void BareWriter::put_image(NodeId id) {
  put("<img src=\"");
  append_url(*out_, document_->url(id));
  put("\" alt=\"");
  for_each(*document_, id, [this](NodeId at) {
    const Kind kind = node(at).kind;
    if (kind == Kind::SoftBreak || kind == Kind::LineBreak) put(" ");
    if (kind == Kind::Text || kind == Kind::Code || kind == Kind::HtmlInline) {
      base::append_html(*out_, document_->text(at));
    }
  });
  if (node(id).title_size > 0) {
    put("\" title=\"");
    base::append_html(*out_, document_->title(id));
  }
  put("\" />");
}

void BareWriter::put_reference(NodeId id) {
  const std::string_view fragment = document_->url(id);
  const std::size_t dash = fragment.find('-');
  put("<sup class=\"footnote-ref\"><a href=\"#fn-");
  append_url(*out_, document_->text(id));
  put("\" id=\"fnref-");
  append_url(*out_, document_->text(id));
  if (dash != std::string_view::npos) put(fragment.substr(dash));
  put(fmt::format("\" data-footnote-ref>{}</a></sup>", node(id).number));
}

void BareWriter::open_definition(NodeId id) {
  if (!in_footnotes_) put("<section class=\"footnotes\" data-footnotes>\n<ol>\n");
  in_footnotes_ = true;
  put("<li id=\"fn-");
  append_url(*out_, document_->text(id));
  put("\">\n");
}

bool BareWriter::put_back_links(NodeId definition) {
  if (linked_back_ == definition) return false;
  linked_back_ = definition;
  std::uint32_t references = 0;
  for_each(*document_, Root, [&](NodeId at) {
    const Node& reference = node(at);
    const bool found =
        reference.kind == Kind::FootnoteReference && reference.number == node(definition).number;
    if (!found) return;
    ++references;
    if (references > 1) put(" ");
    put("<a href=\"#fnref-");
    append_url(*out_, document_->text(definition));
    if (references > 1) put(fmt::format("-{}", references));
    put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩");
    if (references > 1) put(fmt::format("<sup class=\"footnote-ref\">{}</sup>", references));
    put("</a>");
  });
  return true;
}

}  // namespace

void append_bare_html(std::string& out, const Document& document, NodeId first, NodeId end) {
  BareWriter writer(out, document);
  walk_siblings(document, first, end, writer);
  writer.finish();
}

}  // namespace vade::markdown
