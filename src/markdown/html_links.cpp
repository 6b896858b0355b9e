// The inlines of HtmlWriter that need to know more than Markdown says: text, links, pictures; and
// footnotes.
#include "markdown/explicit_id.h"
#include "markdown/html_text.h"
#include "markdown/html_writer.h"
#include "markdown/plain_text.h"
#include "markdown/safety.h"

namespace vade::markdown {

void HtmlWriter::put_text(NodeId id) {
  if (context_->typography) {
    put_escaped(context_->typography(document_->text(id)));
  } else {
    put_escaped(document_->text(id));
  }
}

void HtmlWriter::open_link(NodeId id) {
  // `[<https://a.example>](b)` nests links, which HTML does not: the inner one is only text.
  if (open_link_ != NoNode) return;
  LinkTarget target;
  if (context_->link) {
    target = context_->link(id);
  } else {
    target.href = document_->url(id);
  }
  // An empty destination as written links to the page itself; an empty href of the caller's does
  // not.
  const bool leads_somewhere = !target.href.empty() || !context_->link;
  if (!leads_somewhere || classify_url(target.href) == UrlKind::Dangerous) return;
  open_link_ = id;
  put("<a href=\"");
  append_url(*out_, target.href);
  put("\"");
  put_attribute("title", document_->title(id));
  put_attribute("hreflang", target.hreflang);
  if (target.external) put(" rel=\"external\"");
  put(">");
}

void HtmlWriter::close_link(NodeId id) {
  if (open_link_ != id) return;
  put("</a>");
  open_link_ = NoNode;
}

void HtmlWriter::put_image(NodeId id) {
  ImageTarget target;
  if (context_->image) {
    target = context_->image(id);
  } else {
    target.src = document_->url(id);
  }
  const std::string alternative = plain_text(*document_, id);
  const UrlKind kind = classify_url(target.src);
  if (target.src.empty() || (kind != UrlKind::Relative && kind != UrlKind::Web)) {
    put_escaped(alternative);
    return;
  }
  put("<img src=\"");
  append_url(*out_, target.src);
  put("\" alt=\"");
  put_escaped(alternative);
  put("\"");
  put_attribute("title", document_->title(id));
  if (target.width > 0 && target.height > 0) {
    put(" width=\"");
    put_number(target.width);
    put("\" height=\"");
    put_number(target.height);
    put("\"");
  }
  put(" loading=\"lazy\">");
}

void HtmlWriter::put_footnote_id(std::string_view kind, std::string_view fragment) {
  put(OwnIdStart);
  put_escaped(context_->id_prefix);
  put(kind);
  put(fragment);
}

void HtmlWriter::put_reference(NodeId id) {
  const std::string number = std::to_string(node(id).number);
  put("<sup class=\"footnote-ref\"><a id=\"");
  put_footnote_id("fnref-", document_->url(id));
  put("\" href=\"#");
  put_footnote_id("fn-", number);
  put("\" role=\"doc-noteref\">");
  put(number);
  put("</a></sup>");
}

void HtmlWriter::open_footnote(NodeId id) {
  const Node& footnote = node(id);
  if (!in_footnotes_) {
    in_footnotes_ = true;
    raw_.close(footnote.parent);
    count_references();
    put("<section class=\"footnotes\" role=\"doc-endnotes\"");
    if (context_->footnotes_label.empty()) {
      put(">\n");
    } else {
      put(" aria-labelledby=\"");
      put_footnote_id("footnotes", {});
      put("\">\n<h2 id=\"");
      put_footnote_id("footnotes", {});
      put("\">");
      put_escaped(context_->footnotes_label);
      put("</h2>\n");
    }
    put("<ol>\n");
  }
  put("<li id=\"");
  put_footnote_id("fn-", std::to_string(footnote.number));
  put("\">");
}

void HtmlWriter::close_footnote(NodeId id) {
  if (linked_back_ != node(id).number) put_back_links(node(id).number);
  put("</li>\n");
}

void HtmlWriter::put_back_links(std::uint32_t number) {
  linked_back_ = number;
  const std::uint32_t count = number < references_.size() ? references_[number] : 0;
  for (std::uint32_t i = 1; i <= count; ++i) {
    std::string fragment = std::to_string(number);
    if (i > 1) fragment += "-" + std::to_string(i);
    put(" <a class=\"footnote-back\" role=\"doc-backlink\" href=\"#");
    put_footnote_id("fnref-", fragment);
    put("\"");
    if (context_->footnote_back_label) {
      put_attribute("aria-label", context_->footnote_back_label(number));
    }
    put(">↩");
    if (i > 1) {
      put("<sup>");
      put_number(i);
      put("</sup>");
    }
    put("</a>");
  }
}

void HtmlWriter::count_references() {
  for_each(*document_, Root, [this](NodeId id) {
    const Node& reference = node(id);
    if (reference.kind != Kind::FootnoteReference) return;
    if (reference.number >= references_.size()) references_.resize(reference.number + 1);
    ++references_[reference.number];
  });
}

}  // namespace vade::markdown
