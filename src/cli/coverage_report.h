#pragma once

#include "model/coverage.h"

#include <string>
#include <string_view>

namespace vade::cli {

/// The coverage for people: a table of the locales; then what each lacks, page by page and question
/// by question, each question in the words and at the place where it was found; then what it has
/// that the source lacks. `only` limits the list of gaps to one locale; empty: all.
[[nodiscard]] std::string coverage_text(const model::Coverage& coverage, std::string_view only);

/// The shape of the contract (docs/formats/coverage.md). `only` limits both `locales` and the
/// locales of each page; empty: all.
[[nodiscard]] std::string coverage_json(const model::Coverage& coverage, std::string_view only);

}  // namespace vade::cli
