#pragma once

#include "markdown/document.h"

#include <string>

namespace vade::markdown {

/// Byte for byte what `cmark-gfm --unsafe` prints for these siblings: what the tests in
/// tests/oracle/ compare our parsing by. Never for publishing: raw HTML and all URLs pass.
void append_bare_html(std::string& out, const Document& document, NodeId first, NodeId end);

}  // namespace vade::markdown
