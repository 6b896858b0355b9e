#pragma once

#include "diag/source.h"
#include "theme/tags.h"

#include <map>
#include <string>
#include <vector>

namespace vade::theme {

/// One `.mustache` file, read.
struct ParsedTemplate {
  diag::SourceFile file;
  std::vector<Tag> tags;  ///< views into `file`
  bool own = false;       ///< the site's, not the built-in one
};

/// By name, without folder and ending.
using TemplateFiles = std::map<std::string, ParsedTemplate, std::less<>>;

}  // namespace vade::theme
