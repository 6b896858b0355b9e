#pragma once

#include "config/config.h"
#include "diag/finding.h"
#include "model/coverage.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vade::build {

enum class Strictness : std::uint8_t { Normal, WarningsAreErrors };

/// What a run found out about a site.
struct Report {
  std::vector<diag::Finding> findings;  ///< in report order, with the configuration's severities
  config::Config config;
  model::Coverage coverage;
  std::size_t pages = 0;  ///< of all locales, without those shown from another

  /// Whether something at error level stands in the way of publishing.
  [[nodiscard]] bool has_errors() const;
  /// Whether one of them is the configuration's, so that nothing else can be trusted.
  [[nodiscard]] bool has_configuration_error() const;
};

/// Gives each finding the severity that the configuration wants for its rule, drops those that are
/// off or said twice (for several locales: then the locale is empty), and sorts. A finding that its
/// check made milder than its rule stays so unless the configuration names the rule. A severity
/// below the least of its rule counts as not named.
[[nodiscard]] std::vector<diag::Finding> finish_findings(diag::Bag bag,
                                                         const config::Config& config,
                                                         Strictness strictness);

}  // namespace vade::build
