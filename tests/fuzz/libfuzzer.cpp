// libFuzzer's way into a target; its main() comes with `-fsanitize=fuzzer`.
#include "fuzz.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vade::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
