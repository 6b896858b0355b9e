#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vade::base {

/// XXH3, 64 bits: for tables and for telling whether bytes have changed; not for secrets.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

/// XXH3, 128 bits, as 32 lower-case hexadecimal digits: names content in manifests and file names.
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace vade::base
