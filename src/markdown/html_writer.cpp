#include "markdown/html_writer.h"

#include "base/strings.h"
#include "markdown/html_text.h"

#include <charconv>

namespace vade::markdown {
bool HtmlWriter::enter(NodeId id) {
  return is_inline(node(id).kind) ? enter_inline(id) : enter_block(id);
}

void HtmlWriter::leave(NodeId id) {
  raw_.close(id);
  if (is_inline(node(id).kind)) {
    leave_inline(id);
  } else {
    leave_block(id);
  }
}

void HtmlWriter::finish(NodeId container) {
  raw_.close(container);
  if (in_footnotes_) put("</ol>\n</section>\n");
}

bool HtmlWriter::enter_block(NodeId id) {
  const Node& at = node(id);
  if (at.kind != Kind::Paragraph) new_line();
  switch (at.kind) {
    case Kind::BlockQuote:
      put("<blockquote>\n");
      return true;
    case Kind::List:
      open_list(id);
      return true;
    case Kind::Item:
      open_item(at);
      return true;
    case Kind::CodeBlock:
      put_code_block(id);
      return false;
    case Kind::HtmlBlock:
      raw_.put(document_->text(id), HtmlPlace::Block, at.parent);
      new_line();
      return false;
    case Kind::Paragraph:
      open_paragraph(id);
      return true;
    case Kind::Heading:
      open_heading(id, {});
      return true;
    case Kind::ThematicBreak:
      put("<hr>\n");
      return false;
    case Kind::FootnoteDefinition:
      open_footnote(id);
      return true;
    case Kind::Table:
      open_table();
      return true;
    case Kind::TableRow:
      open_row(id);
      return true;
    case Kind::TableCell:
      open_cell(id);
      return true;
    case Kind::Callout:
      open_callout(at);
      return true;
    case Kind::Figure:
      put("<figure>");
      return true;
    case Kind::Diagram:
      if (context_->diagram) put(context_->diagram(id));
      new_line();
      return false;
    case Kind::FaqEntry:
      put("<section class=\"faq-entry\">\n");
      return true;
    case Kind::FaqQuestion:
      open_heading(id, "faq-question");
      return true;
    case Kind::FaqAnswer:
      if (at.first_child != NoNode) put("<div class=\"faq-answer\">\n");
      return true;
    default:
      return true;  // Document; inlines are not given here
  }
}

void HtmlWriter::leave_block(NodeId id) {
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
      close_paragraph(id);
      return;
    case Kind::Heading:
    case Kind::FaqQuestion:
      close_heading(id);
      return;
    case Kind::FootnoteDefinition:
      close_footnote(id);
      return;
    case Kind::Table:
      if (at.first_child != at.last_child) put("</tbody>\n");
      put("</table></div>\n");
      return;
    case Kind::TableRow:
      put(at.header ? "</tr>\n</thead>\n" : "</tr>\n");
      return;
    case Kind::TableCell:
      put(node(at.parent).header ? "</th>" : "</td>");
      return;
    case Kind::Callout:
      new_line();
      put("</aside>\n");
      return;
    case Kind::Figure:
      put("</figure>\n");
      return;
    case Kind::FaqEntry:
      put("</section>\n");
      return;
    case Kind::FaqAnswer:
      if (at.first_child != NoNode) put("</div>\n");
      return;
    default:
      return;  // leaves; inlines are not given here
  }
}

bool HtmlWriter::enter_inline(NodeId id) {
  switch (node(id).kind) {
    case Kind::Text:
      put_text(id);
      return false;
    case Kind::SoftBreak:
      put("\n");
      return false;
    case Kind::LineBreak:
      put("<br>\n");
      return false;
    case Kind::Code:
      put("<code>");
      put_escaped(document_->text(id));
      put("</code>");
      return false;
    case Kind::HtmlInline:
      raw_.put(document_->text(id), HtmlPlace::Inline, node(id).parent);
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
      open_link(id);
      return true;
    case Kind::Image:
      put_image(id);
      return false;
    case Kind::FootnoteReference:
      put_reference(id);
      return false;
    default:
      return true;  // blocks are not given here
  }
}

void HtmlWriter::leave_inline(NodeId id) {
  switch (node(id).kind) {
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
      close_link(id);
      return;
    default:
      return;  // leaves
  }
}

void HtmlWriter::put_escaped(std::string_view text) {
  base::append_html(*out_, text);
}

void HtmlWriter::put_number(std::uint32_t number) {
  char digits[10];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out_->append(digits, end);
}

void HtmlWriter::new_line() {
  if (out_->size() > start_ && out_->back() != '\n') *out_ += '\n';
}

void HtmlWriter::put_attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  put(" ");
  put(name);
  put("=\"");
  put_escaped(value);
  put("\"");
}

}  // namespace vade::markdown
