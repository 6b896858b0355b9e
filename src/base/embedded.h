#pragma once

#include <span>
#include <string_view>

namespace vade::base {

/// A text file of the repository that is part of the binary (see cmake/embed.cmake).
struct EmbeddedFile {
  std::string_view path;  ///< relative to the repository, e.g. `templates/page.mustache`
  std::string_view text;
};

}  // namespace vade::base
