#pragma once

#include <cstdint>
#include <string>

namespace vade::test {

/// A document composed at random of Markdown's constructs, nested and interrupted; the same for the
/// same seed on every machine.
[[nodiscard]] std::string generated_document(std::uint32_t seed);

}  // namespace vade::test
