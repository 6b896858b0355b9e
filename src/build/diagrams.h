#pragma once

#include "base/file_system.h"
#include "diag/finding.h"
#include "diagram/dot.h"
#include "diagram/worker.h"
#include "model/links.h"
#include "model/site.h"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vade::build {

/// A diagram as it stands in one page: a `dot` code block, or a `.dot` file that a page shows.
struct DiagramUse {
  const model::Page* page = nullptr;
  markdown::NodeId node = markdown::NoNode;
  std::uint32_t ordinal = 0;  ///< among the page's diagrams, from 1
  std::string dot;
  diag::SourceFile file;         ///< the source; for a code block, as a file of its own
  std::uint32_t first_line = 0;  ///< code block: the line of its fence in the page's file, else 0
  diagram::Inspection inspection;
};

/// The diagrams of all pages, read and inspected, in page order.
[[nodiscard]] std::vector<DiagramUse> find_diagrams(const model::Site& site,
                                                    const base::FileSystem& files,
                                                    std::size_t jobs);

/// What is wrong in them: DOT that cannot be drawn, labels that a locale lacks, links, no name; and
/// diagram files in the middle of a text.
void check_diagrams(const model::Site& site, const model::LinkIndex& index,
                    const std::vector<DiagramUse>& diagrams, diag::Bag& bag);

/// The keys of all labels, sorted, each once.
[[nodiscard]] std::vector<std::string> label_keys(const std::vector<DiagramUse>& diagrams);

/// The complete HTML of each diagram by its page's source path and node.
using DiagramHtml = std::map<std::pair<const model::Page*, markdown::NodeId>, std::string>;

/// Draws the diagrams. One that cannot be drawn is a finding and has no HTML.
[[nodiscard]] base::Result<DiagramHtml> draw_diagrams(const model::Site& site,
                                                      const model::LinkIndex& index,
                                                      const std::vector<DiagramUse>& diagrams,
                                                      diagram::Renderer& renderer, std::size_t jobs,
                                                      diag::Bag& bag);

}  // namespace vade::build
