#pragma once

#include "config/config.h"
#include "parse/parsed_file.h"

#include <string>

namespace vade::parse {

/// Reads one page. Never fails: what could be read is there, and `findings` says what could not.
/// Thread-safe; depends on its arguments alone.
[[nodiscard]] ParsedFile parse_file(std::string path, std::string bytes,
                                    const config::FaqMarkers& markers);

}  // namespace vade::parse
