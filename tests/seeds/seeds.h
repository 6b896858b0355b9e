#pragma once

#include <filesystem>
#include <string>

namespace vade::test {

/// Where the seed documents are: `$VADE_SEEDS`, else `../shared/seeds`.
[[nodiscard]] std::filesystem::path seed_folder();

/// The seed document whose name starts with `number`; the test fails by exception if there is none.
[[nodiscard]] std::string read_seed(const std::string& number);

}  // namespace vade::test
