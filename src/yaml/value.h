#pragma once

#include "diag/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vade::yaml {

enum class Kind : std::uint8_t { Null, Scalar, Sequence, Mapping };

/// A YAML node as a plain value. Scalars stay text: `no`, `1.0` and `on` mean what is written, and
/// whoever reads a value decides what it must be.
struct Value {
  Kind kind = Kind::Null;
  bool quoted = false;  ///< a scalar in quotes or as a block
  diag::Span span;      ///< in the file that the text came from
  std::string scalar;
  struct Member;
  std::vector<Value> items;     ///< of a sequence
  std::vector<Member> members;  ///< of a mapping, in the order written

  /// The value of `key` in a mapping; null if there is none, or if this is not a mapping.
  [[nodiscard]] const Value* find(std::string_view key) const;
};

struct Value::Member {
  Value key;
  Value value;
};

/// Why a text was refused, and where.
struct Problem {
  diag::Span span;
  std::string message;
  std::string help;
};

/// Exactly one document, strictly: no duplicate keys, anchors, aliases, merges, tags or second
/// document; depth at most 32, at most 10,000 nodes and 1 MiB. `offset` is added to all spans:
/// where `text` starts in its file. An empty text is a Null value.
[[nodiscard]] std::variant<Value, Problem> parse(std::string_view text, std::uint32_t offset = 0);

}  // namespace vade::yaml
