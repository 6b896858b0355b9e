#pragma once

#include "base/file_system.h"
#include "base/sink.h"
#include "build/load.h"
#include "build/report.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace vade::build {

enum class Measure : std::uint8_t { Nothing, Coverage };

struct Options {
  LoadOptions load;
  Measure measure = Measure::Coverage;  ///< whether the report's coverage is wanted
  Strictness strictness = Strictness::Normal;
  /// The program to draw diagrams in (see diagram/worker.h); empty: this process.
  std::string diagram_worker;
  /// Asked between the stages and before each file of the site, also by several threads; a failure
  /// ends the run.
  std::function<base::Result<void>()> go_on = [] { return base::Result<void>(); };
};

/// The configuration alone, for what a command must know before the site is read. What is wrong in
/// it is reported by the functions below.
[[nodiscard]] base::Result<config::Config> read_config(const base::FileSystem& files);

/// Everything up to the checks: what `vade check` and `vade coverage` need. Writes nothing.
[[nodiscard]] base::Result<Report> check_site(const base::FileSystem& files,
                                              const Options& options);

/// The whole pipeline. The site goes to `sink` only if the report has no errors; a sink that has
/// been given files must be thrown away if this fails.
[[nodiscard]] base::Result<Report> build_site(const base::FileSystem& files, const Options& options,
                                              const base::Sink& sink);

}  // namespace vade::build
