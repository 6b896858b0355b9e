#include "markdown/raw_html_writer.h"

#include "base/strings.h"
#include "markdown/html_text.h"
#include "markdown/raw_html.h"

namespace vade::markdown {

void RawHtmlWriter::put(std::string_view html, HtmlPlace place, NodeId container) {
  if (!html_refusal(html, place).empty()) {
    if (place == HtmlPlace::Block) *out_ += "<p>";
    base::append_html(*out_, html);
    if (place == HtmlPlace::Block) *out_ += "</p>\n";
    return;
  }
  const std::size_t open_before = open_.size();
  while (!html.empty()) {
    const HtmlPiece piece = next_html_piece(html, place);
    const std::string_view raw = html.substr(0, piece.size);
    html.remove_prefix(piece.size);
    switch (piece.kind) {
      case HtmlPiece::Text:
        if (raw == "\n" && (out_->empty() || out_->back() == '\n')) break;
        if (raw == "<") {
          *out_ += "&lt;";
        } else {
          out_->append(raw);
        }
        break;
      case HtmlPiece::OpenTag:
        open_tag(piece.name, piece.attributes, raw, container);
        break;
      case HtmlPiece::VoidTag:
        *out_ += "<" + piece.name + piece.attributes + ">";
        break;
      case HtmlPiece::CloseTag:
        close_tag(piece.name, raw, container);
        break;
      case HtmlPiece::Comment:
      case HtmlPiece::Refused:
        break;
    }
  }
  if (place == HtmlPlace::Inline) return;
  while (open_.size() > open_before && open_.back().name != "details") close_last();
}

void RawHtmlWriter::open_tag(const std::string& name, std::string_view attributes,
                             std::string_view raw, NodeId container) {
  const bool in_details = !open_.empty() && open_.back().name == "details";
  if (name == "summary" && !in_details) return base::append_html(*out_, raw);
  if (name == "details" && !in_details && !open_.empty()) return base::append_html(*out_, raw);
  *out_ += "<" + name;
  out_->append(attributes);
  *out_ += '>';
  open_by_name_[name].push_back(open_.size());
  open_.push_back({name, container});
}

void RawHtmlWriter::close_tag(const std::string& name, std::string_view raw, NodeId container) {
  const auto named = open_by_name_.find(name);
  const bool found = named != open_by_name_.end() && !named->second.empty() &&
                     open_[named->second.back()].container == container &&
                     open_.back().container == container;
  if (!found) return base::append_html(*out_, raw);
  const std::size_t at = named->second.back();
  while (open_.size() > at) close_last();
}

void RawHtmlWriter::close_all(NodeId container) {
  while (!open_.empty() && open_.back().container == container) close_last();
}

void RawHtmlWriter::close_last() {
  const std::string& name = open_.back().name;
  *out_ += "</" + name + ">";
  open_by_name_[name].pop_back();
  open_.pop_back();
}

}  // namespace vade::markdown
