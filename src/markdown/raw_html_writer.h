#pragma once

#include "markdown/document.h"
#include "markdown/safety.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::markdown {

/// Writes raw HTML from content so that it cannot break the page, whatever it lacks:
/// - an element belongs to the node that its opening tag stands in; where that node ends, the
///   element is closed;
/// - only `details` lasts beyond the HTML block that opens it; `summary` is let through only in
///   `details`, and `details` only where no other raw element is open;
/// - a closing tag closes what was opened inside its element as well; one that closes nothing here
///   is shown as text;
/// - a piece with anything in it that is not allowed is shown as text as a whole.
class RawHtmlWriter {
 public:
  explicit RawHtmlWriter(std::string& out) : out_(&out) {}

  /// `container`: the parent of the node that holds `html`.
  void put(std::string_view html, HtmlPlace place, NodeId container);

  /// Closes what is still open in `container`; to be called before its own end.
  void close(NodeId container) {
    if (!open_.empty()) close_all(container);
  }

 private:
  struct Element {
    std::string name;
    NodeId container = NoNode;
  };

  void open_tag(const std::string& name, std::string_view attributes, std::string_view raw,
                NodeId container);
  void close_tag(const std::string& name, std::string_view raw, NodeId container);
  void close_all(NodeId container);
  void close_last();

  std::string* out_;
  std::vector<Element> open_;
  /// Where the open elements of a name stand in `open_`, so that a tag that closes nothing is not
  /// looked for among all of them.
  std::map<std::string, std::vector<std::size_t>, std::less<>> open_by_name_;
};

}  // namespace vade::markdown
