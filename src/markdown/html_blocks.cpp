// The blocks of HtmlWriter that are more than one tag.
#include "markdown/html_text.h"
#include "markdown/html_writer.h"
#include "markdown/plain_text.h"

#include <algorithm>

namespace vade::markdown {
namespace {

constexpr std::string_view CalloutClasses[] = {"note", "tip", "important", "warning", "caution"};
constexpr std::string_view AlignmentClasses[] = {"", "align-left", "align-centre", "align-right"};

std::uint32_t heading_level(const Node& heading) {
  constexpr std::uint32_t QuestionLevel = 3;
  return heading.level == 0 ? QuestionLevel : std::min<std::uint32_t>(heading.level, 6);
}

}  // namespace

bool HtmlWriter::is_tight(NodeId paragraph) const {
  const NodeId item = node(paragraph).parent;
  if (item == NoNode || node(item).kind != Kind::Item) return false;
  return node(node(item).parent).tight;
}

void HtmlWriter::open_paragraph(NodeId id) {
  const NodeId parent = node(id).parent;
  if (parent != NoNode && node(parent).kind == Kind::Figure) {
    put("<figcaption>");
  } else if (!is_tight(id)) {
    new_line();
    put("<p>");
  }
}

void HtmlWriter::close_paragraph(NodeId id) {
  const Node& paragraph = node(id);
  if (paragraph.parent != NoNode && node(paragraph.parent).kind == Kind::Figure) {
    put("</figcaption>");
    return;
  }
  if (is_tight(id)) return;
  const bool ends_footnote = paragraph.next == NoNode && paragraph.parent != NoNode &&
                             node(paragraph.parent).kind == Kind::FootnoteDefinition;
  if (ends_footnote) put_back_links(node(paragraph.parent).number);
  put("</p>\n");
}

void HtmlWriter::open_list(NodeId id) {
  const Node& list = node(id);
  if (!list.ordered) {
    const NodeId first = list.first_child;
    const bool tasks = first != NoNode && static_cast<Task>(node(first).variant) != Task::None;
    put(tasks ? "<ul class=\"task-list\">\n" : "<ul>\n");
    return;
  }
  put("<ol");
  if (list.number != 1) {
    put(" start=\"");
    put_number(list.number);
    put("\"");
  }
  put(">\n");
}

void HtmlWriter::open_item(const Node& item) {
  switch (static_cast<Task>(item.variant)) {
    case Task::None:
      put("<li>");
      return;
    case Task::Open:
      put("<li class=\"task\"><input type=\"checkbox\"");
      put_attribute("aria-label", context_->task_open_label);
      put(" disabled> ");
      return;
    case Task::Done:
      put("<li class=\"task\"><input type=\"checkbox\"");
      put_attribute("aria-label", context_->task_done_label);
      put(" disabled checked> ");
      return;
  }
}

void HtmlWriter::put_code_block(NodeId id) {
  const std::string_view info = document_->title(id);
  const std::string_view language = info.substr(0, info.find_first_of(" \t\n"));
  put("<pre tabindex=\"0\"><code");
  if (!language.empty()) {
    put(" class=\"language-");
    put_escaped(language);
    put("\"");
  }
  put(">");
  put_escaped(document_->text(id));
  put("</code></pre>\n");
}

void HtmlWriter::open_heading(NodeId id, std::string_view css_class) {
  put("<h");
  put_number(heading_level(node(id)));
  if (context_->anchor) put_attribute("id", context_->anchor(id));
  put_attribute("class", css_class);
  put(">");
}

void HtmlWriter::close_heading(NodeId id) {
  if (context_->permalink_label && context_->anchor) {
    const std::string_view anchor = context_->anchor(id);
    if (!anchor.empty()) {
      put(" <a class=\"permalink\" href=\"#");
      append_url(*out_, anchor);
      put("\"");
      put_attribute("aria-label", context_->permalink_label(id, plain_text(*document_, id)));
      put(">#</a>");
    }
  }
  put("</h");
  put_number(heading_level(node(id)));
  put(">\n");
}

void HtmlWriter::open_callout(const Node& callout) {
  const std::string_view label = context_->callout_labels[callout.variant];
  put("<aside class=\"callout callout-");
  put(CalloutClasses[callout.variant]);
  put("\" role=\"note\"");
  put_attribute("aria-label", label);
  put(">");
  if (!label.empty()) {
    put("<p class=\"callout-title\">");
    put_escaped(label);
    put("</p>");
  }
  put("\n");
}

void HtmlWriter::open_table() {
  put("<div class=\"table\" tabindex=\"0\"");
  // A region without a name would be a landmark that says nothing.
  if (!context_->table_label.empty()) {
    put(" role=\"region\"");
    put_attribute("aria-label", context_->table_label);
  }
  put("><table>\n");
}

void HtmlWriter::open_row(NodeId id) {
  const Node& row = node(id);
  if (row.header) put("<thead>\n");
  if (!row.header && row.previous != NoNode && node(row.previous).header) put("<tbody>\n");
  put("<tr>");
}

void HtmlWriter::open_cell(NodeId id) {
  put(node(node(id).parent).header ? "<th scope=\"col\"" : "<td");
  put_attribute("class", AlignmentClasses[node(id).variant]);
  put(">");
}

}  // namespace vade::markdown
