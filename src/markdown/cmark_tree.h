#pragma once

// Debian's package installs cmark-gfm's own header of the node beside the public one. We read the
// fields: the getters copy every literal, and `content` and `internal_offset`, from which positions
// in the source are found again, have none. Library and header come from one package.
#include <cmark-gfm/node.h>

#include <cstddef>
#include <string>
#include <string_view>

extern "C" {
// The types that extensions register at run time have no header.
// NOLINTBEGIN(readability-identifier-naming): the names are the library's
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
// NOLINTEND(readability-identifier-naming)
}

namespace vade::markdown {

/// What cmark-gfm makes of a text. The tree lives in an arena of the calling thread, so a thread
/// can have one tree at a time; the object must be destroyed on the thread that made it.
class CmarkTree {
 public:
  /// Needs no more than `memory_limit` bytes.
  CmarkTree(std::string_view markdown, std::size_t memory_limit);
  ~CmarkTree();
  CmarkTree(const CmarkTree&) = delete;
  CmarkTree& operator=(const CmarkTree&) = delete;

  /// Null if the tree would have needed more memory than allowed.
  [[nodiscard]] cmark_node* root() const { return root_; }

 private:
  cmark_node* root_ = nullptr;
};

/// Whether an item is an item of a task list.
[[nodiscard]] bool is_task(const cmark_node& item);

/// The bytes of the character reference at the start of `text` and what it stands for, appended to
/// `out`; 0 if none stands there.
[[nodiscard]] std::size_t decode_reference(std::string_view text, std::string& out);

}  // namespace vade::markdown
