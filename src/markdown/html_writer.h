#pragma once

#include "markdown/document.h"
#include "markdown/html.h"
#include "markdown/raw_html_writer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::markdown {

/// Writes a published page's HTML; `enter` and `leave` are what walk() calls.
class HtmlWriter {
 public:
  HtmlWriter(std::string& out, const Document& document, const HtmlContext& context)
      : out_(&out), document_(&document), context_(&context), raw_(out), start_(out.size()) {}

  bool enter(NodeId id);
  void leave(NodeId id);
  /// Closes what is open behind the last node; `container` is the parent of the nodes written.
  void finish(NodeId container);

 private:
  [[nodiscard]] const Node& node(NodeId id) const { return document_->node(id); }

  void put(std::string_view text) { out_->append(text); }

  void put_escaped(std::string_view text);
  void put_number(std::uint32_t number);
  void new_line();
  /// ` name="value"`, escaped; nothing for an empty value.
  void put_attribute(std::string_view name, std::string_view value);

  bool enter_block(NodeId id);
  bool enter_inline(NodeId id);
  void leave_block(NodeId id);
  void leave_inline(NodeId id);

  [[nodiscard]] bool is_tight(NodeId paragraph) const;
  void open_paragraph(NodeId id);
  void close_paragraph(NodeId id);
  void open_list(NodeId id);
  void open_item(const Node& item);
  void put_code_block(NodeId id);
  void open_heading(NodeId id, std::string_view css_class);
  void close_heading(NodeId id);
  void open_callout(const Node& callout);
  void open_table();
  void open_row(NodeId id);
  void open_cell(NodeId id);
  void put_text(NodeId id);
  void open_link(NodeId id);
  void close_link(NodeId id);
  void put_image(NodeId id);

  void put_footnote_id(std::string_view kind, std::string_view fragment);
  void put_reference(NodeId id);
  void open_footnote(NodeId id);
  void close_footnote(NodeId id);
  void put_back_links(std::uint32_t number);
  void count_references();

  std::string* out_;
  const Document* document_;
  const HtmlContext* context_;
  RawHtmlWriter raw_;
  std::size_t start_;
  NodeId open_link_ = NoNode;  ///< the link whose `</a>` is due
  bool in_footnotes_ = false;
  std::uint32_t linked_back_ = 0;          ///< number of the footnote whose back links are written
  std::vector<std::uint32_t> references_;  ///< by footnote number; filled for the first footnote
};

}  // namespace vade::markdown
