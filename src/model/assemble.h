#pragma once

#include "model/site.h"

#include <vector>

namespace vade::model {

enum class Drafts : std::uint8_t { LeaveOut, Include };

/// All that a site is made of, before it is put together.
struct Parts {
  config::Config config;
  std::vector<config::LocaleFile> locale_files;  ///< by locale, in the configuration's order
  config::LocaleFile english;                    ///< the built-in strings of last resort
  discover::Sources sources;
  std::vector<parse::ParsedFile> files;     ///< in the order of the sources
  std::vector<std::string> template_texts;  ///< keys of texts that the site's own templates name
};

/// Puts the site together: pages, their pairing, units, URLs, navigation, links. Findings: only
/// those about the configuration (see navigation.h); faults of content are found by the checks, so
/// a site is always assembled. Of pages with the same id in one locale the first keeps it.
/// Cost: linear in the pages but for the alignment inside each set, which runs on `jobs` threads.
[[nodiscard]] Site assemble(Parts parts, Drafts drafts, std::size_t jobs, diag::Bag& bag);

}  // namespace vade::model
