#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vade::test {

/// What `cmark-gfm --unsafe` with the extensions that we use prints for `markdown`; nothing if the
/// program is not installed or fails.
[[nodiscard]] std::optional<std::string> run_cmark(std::string_view markdown);

}  // namespace vade::test
