#pragma once

#include "base/file_system.h"
#include "diag/finding.h"
#include "model/assemble.h"

#include <cstddef>
#include <string>

namespace vade::build {

/// How a site is to be read.
struct LoadOptions {
  std::string base_url;  ///< instead of the configuration's; empty: that one
  model::Drafts drafts = model::Drafts::LeaveOut;
  std::size_t jobs = 1;
};

/// Configuration → discovery → parse → model. Fails only if there is no usable configuration or the
/// disk cannot be read; faults of content are findings.
[[nodiscard]] base::Result<model::Site> load_site(const base::FileSystem& files,
                                                  const LoadOptions& options, diag::Bag& bag);

}  // namespace vade::build
