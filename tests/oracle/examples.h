#pragma once

#include <string>
#include <vector>

namespace vade::test {

/// An example of a specification.
struct Example {
  std::string source;  ///< `commonmark-spec-0.29.txt`
  int number = 0;      ///< from 1 within its source
  std::string markdown;
  std::string html;  ///< as the specification wants it
};

/// All examples of the specifications that were found; empty if there are none on this machine.
[[nodiscard]] std::vector<Example> specification_examples();

}  // namespace vade::test
