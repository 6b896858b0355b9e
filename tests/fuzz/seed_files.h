#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vade::fuzz {

/// The texts of all tests/cases/**.case, by path.
[[nodiscard]] std::vector<std::string> case_texts();

/// The files of those sites whose names end in `ending`, and of the repository's own site; each
/// text once, those of more than 8 KiB left out.
[[nodiscard]] std::vector<std::string> texts_of_sites(std::string_view ending);

}  // namespace vade::fuzz
