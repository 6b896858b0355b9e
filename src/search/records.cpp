#include "search/records.h"

#include "markdown/plain_text.h"

namespace vade::search {

namespace {

using markdown::NodeId;
using markdown::NoNode;

std::string text_of(const markdown::Document& document, NodeId begin, NodeId end) {
  std::string text;
  for (NodeId node = begin; node != end && node != NoNode; node = document.node(node).next) {
    if (!text.empty()) text += ' ';
    markdown::append_plain_text(text, document, node);
  }
  return text;
}

/// What stands before the first section or question.
std::string introduction(const parse::ParsedFile& file) {
  NodeId end = NoNode;
  if (!file.outline.empty()) {
    end = file.outline.front().title;
    while (file.document.node(end).parent != markdown::Root) end = file.document.node(end).parent;
  }
  return text_of(file.document, file.document.node(markdown::Root).first_child, end);
}

/// The record that the outline item at `index` stands under: the nearest before it of a higher
/// rank.
std::uint32_t parent_of(const std::vector<parse::OutlineItem>& outline, std::size_t index) {
  for (std::size_t i = index; i > 0; --i) {
    if (outline[i - 1].level < outline[index].level) return static_cast<std::uint32_t>(i);
  }
  return 0;
}

}  // namespace

PageRecords page_records(const model::Page& page) {
  const parse::ParsedFile& file = *page.file;
  PageRecords result{file.front_matter.title, file.front_matter.description, page.url, {}};
  result.records.reserve(file.outline.size() + 1);
  result.records.push_back({{}, {}, 0, introduction(file)});
  for (std::size_t i = 0; i < file.outline.size(); ++i) {
    const parse::OutlineItem& item = file.outline[i];
    result.records.push_back({item.text, page.anchors[i], parent_of(file.outline, i),
                              text_of(file.document, item.body_begin, item.body_end)});
  }
  return result;
}

}  // namespace vade::search
