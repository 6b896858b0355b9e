#pragma once

#include <cstdint>
#include <string_view>

namespace vade::fuzz {

enum class HtmlOf : std::uint8_t {
  Content,  ///< what Markdown gives: no script at all
  Page,     ///< a whole page: scripts from files and JSON-LD, a document type
};

/// Demands, without any of the code that wrote it, that HTML can do nothing: every tag is well
/// formed and closed, no attribute runs anything, no address has another scheme than a reader's.
void demand_harmless(std::string_view html, HtmlOf what);

}  // namespace vade::fuzz
