#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diagram {

/// What one diagram may cost. More is an error, not a slow build.
constexpr std::size_t MaximumSourceBytes = 64 * 1024;
constexpr std::size_t MaximumNodes = 2000;
constexpr std::size_t MaximumEdges = 5000;
constexpr std::size_t MaximumSubgraphs = 500;
constexpr std::size_t MaximumDepth = 32;         ///< of subgraphs inside subgraphs
constexpr std::size_t MaximumLabelLength = 500;  ///< code points

/// A place in a DOT source: lines and columns from 1, columns in code points, the end one past the
/// last. Line 0: no place is known.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;
};

enum class ProblemKind : std::uint8_t {
  Error,    ///< the diagram cannot be drawn
  Ignored,  ///< it is drawn without what stands here
};

/// Something wrong in a DOT source; worded like a finding (lower case, no full stop).
struct Problem {
  ProblemKind kind = ProblemKind::Error;
  std::string message;
  std::string help;
  Place where;
};

/// A use of a translatable label: `label="@fees"` has the key `fees`.
struct LabelKey {
  std::string key;
  Place where;
};

/// The target of a link, as it is written.
struct Link {
  std::string url;
  Place where;
};

/// All that can be said of a diagram without drawing it.
struct Inspection {
  std::vector<Problem> problems;  ///< in the order of the source; after a syntax error, no more
  std::vector<LabelKey> keys;     ///< every use, in the order of the source
  std::vector<Link> links;        ///< every use, in the order of the source
  bool has_title = false;         ///< the graph itself has a `label`, which names it for everybody
  bool has_description = false;   ///< the graph itself has a `comment`: its long description

  /// No problem is an error.
  [[nodiscard]] bool drawable() const;
};

/// Reads a DOT source (see docs/formats/diagram.md for what is supported). Pure, safe to call from
/// several threads; cost: linear in the source and in the edges it stands for.
[[nodiscard]] Inspection inspect(std::string_view dot);

}  // namespace vade::diagram
