#pragma once

#include "base/strings.h"
#include "markdown/document.h"
#include "model/site.h"
#include "render/image_size.h"

#include <functional>
#include <string>
#include <vector>

namespace vade::render {

/// What rendering must be told because neither the model nor the templates hold it. Paths are those
/// of the published site; empty means that there is none.
struct RenderOptions {
  std::string stylesheet;
  std::string script;
  std::string icon;
  std::string search_script;
  std::vector<std::string> search_indexes;  ///< by locale; empty without search
  base::StringMap<ImageSize> image_sizes;   ///< by the file's path in the site
  /// The complete HTML of a Diagram node of a page. Called from several threads.
  std::function<std::string(const model::Page&, markdown::NodeId)> diagram;
};

}  // namespace vade::render
