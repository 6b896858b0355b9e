#pragma once

#include "base/file_system.h"
#include "config/config.h"
#include "diag/finding.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::discover {

enum class SourceKind : std::uint8_t {
  Page,     ///< `.md`
  Diagram,  ///< `.dot`
  Asset     ///< anything else: pictures, downloads
};

/// A file of the content tree.
struct Source {
  std::string path;    ///< relative to the site, e.g. `content/fr/providers/faq.md`
  std::string locale;  ///< empty under `content/shared/`
  std::string key;     ///< the path below the locale's folder, without `.md` for pages
  SourceKind kind = SourceKind::Page;
};

/// All that may be read or published, found once: nothing after this stage lists the site's
/// folders.
struct Sources {
  std::vector<Source> content;            ///< sorted by path
  std::vector<std::string> static_files;  ///< paths below `site/static/`, sorted
  std::vector<std::string> templates;     ///< paths below `templates/`, sorted
};

/// Lists `content/`, `site/static/` and `templates/`. Folders of content that belong to no
/// configured locale, symbolic links, names that differ only in case or normal form, and other
/// special files are findings and left out. So are pages below `content/shared/`, which would have
/// no language. Hidden files are left out without a finding, but published from `site/static/`.
/// Names that only Windows cannot hold are reported and kept (names.h).
[[nodiscard]] base::Result<Sources> discover(const base::FileSystem& files,
                                             const config::Config& config, diag::Bag& bag);

}  // namespace vade::discover
