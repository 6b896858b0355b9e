#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vade::diagram {

/// What an attribute is set on; the graph itself and its subgraphs are one kind in DOT.
enum class Owner : std::uint8_t { Graph, Node, Edge };

/// What kind of value an attribute takes.
enum class ValueType : std::uint8_t {
  Text,    ///< shown or read out: literal, or `@key`
  Link,    ///< an address
  Class,   ///< names separated by spaces
  Number,  ///< within bounds
  Choice,  ///< one of a few words
  Style,   ///< some of a few words, separated by commas
  Name,    ///< of a cluster or a group of nodes
};

enum class Use : std::uint8_t {
  Keep,    ///< known and right
  Ignore,  ///< has no effect here; `message` says why
  Refuse,  ///< wrong or dangerous; `message` says why
};

struct Verdict {
  Use use = Use::Keep;
  ValueType type = ValueType::Text;
  std::string value;  ///< as it is kept: of a style, only the words that mean something
  std::string message;
  std::string help;
};

/// Judges one attribute against the list of those that are supported. Whatever it keeps is
/// harmless: nothing reads a file, and no number is large enough to make a layout endless by
/// itself.
[[nodiscard]] Verdict judge_attribute(Owner owner, std::string_view name, std::string_view value);

/// Whether a subgraph takes over the value from the graph around it: layout does; texts, links and
/// classes belong to the one they are written on.
[[nodiscard]] bool is_inherited(std::string_view name);

/// The side of a node at which an edge ends (`n`, `se`, …).
[[nodiscard]] bool is_compass_point(std::string_view name);

/// The key of `@key`; empty if `value` is literal text.
[[nodiscard]] std::string_view label_key(std::string_view value);

}  // namespace vade::diagram
