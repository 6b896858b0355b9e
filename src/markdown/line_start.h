#pragma once

#include <cstddef>
#include <string_view>

namespace vade::markdown {

/// What stands at the start of a line: markers of quotes and lists, and what follows them.
struct LineStart {
  std::string_view text;    ///< behind the markers and blanks
  std::size_t markers = 0;  ///< of quotes and lists together
  std::size_t indent =
      0;  ///< blanks behind the last `>`, in front of the first list marker or text
  std::size_t content = 0;  ///< behind the last `>`, where the text starts
  char list = '\0';  ///< the first list marker: `-` for a bullet, `1` for 1, `2` for other numbers
};

[[nodiscard]] LineStart read_line_start(std::string_view line);

/// Follows the lines of a page and says which of them may continue the block of text in front of
/// them. In doubt, they do.
class LeafTracker {
 public:
  /// Whether `start` surely begins a block of its own, or ends one (a blank line). To be called for
  /// each line in turn.
  bool begins_block(const LineStart& start);

 private:
  std::size_t list_content_ = 0;    ///< where the text of the last item starts; 0: no list
  std::size_t number_indent_ = 0;   ///< the last numbered item's marker
  std::size_t number_content_ = 0;  ///< and its text; 0: none
};

}  // namespace vade::markdown
